import { textOf, textRuns } from '../../dom/text';
import { orderNumberIn } from '../../domain/order-number';
import type { Reading } from '../../domain/reading';
import { pageNotes } from './notes';
import { CHAT } from './selectors';
import { requestTypeOf } from './wording';

/**
 * Which order the open conversation is about: its newest order card. A card shows the state of when it was sent, so the status is not taken from
 * it. `at` is epoch ms. Undefined where the conversation holds no card with a readable order number.
 */
export function readChat(root: ParentNode, at: number): Reading | undefined {
	const list = root.querySelector(CHAT.messages.css);
	const cards = list ? [...list.querySelectorAll(CHAT.card.css)] : [];
	const card = cards.filter((candidate) => orderNumberOf(candidate) !== undefined).at(-1);
	const orderSn = card && orderNumberOf(card);
	if (!card || orderSn === undefined) return undefined;
	const notes = pageNotes(at);
	notes.note('orderSn', orderSn, orderSn, '订单编号');
	notes.noteIf('goodsName', textOf(card.querySelector('.good-name')).slice(0, 200), '', '商品');
	const type = textRuns(card)
		.map((run) => (run.length <= 20 ? requestTypeOf(run) : undefined))
		.find((found) => found !== undefined);
	notes.noteIf('requestType', type, '', '售后类型');
	return notes;
}

function orderNumberOf(card: Element): string | undefined {
	const numbers = new Set(
		textRuns(card).flatMap((run) =>
			/^订单(编)?号/.test(run) || /^\d{6}-/.test(run) ? (orderNumberIn(run) ?? []) : [],
		),
	);
	return numbers.size === 1 ? [...numbers][0] : undefined;
}
