import { textOf, textRuns } from '../../dom/text';
import type { Reading } from '../../domain/reading';
import { pageNotes } from './notes';
import { CHAT } from './selectors';
import { same, soleOrderNumber } from './sole';
import { isTypeWord, requestTypeOf } from './wording';

/**
 * Which order the open conversation is about: its newest order card. A card shows the state of when it was sent, so the status is not taken from
 * it. `at` is epoch ms. Undefined where the conversation holds no order card, or the newest one cannot be read: an older card may be about
 * another order.
 */
export function readChat(root: ParentNode, at: number): Reading | undefined {
	const list = root.querySelector(CHAT.messages.css);
	const cards = list ? [...list.querySelectorAll(CHAT.card.css)] : [];
	const card = cards.filter((candidate) => numberRuns(candidate).length > 0).at(-1);
	const orderSn = card && same(numberRuns(card).map(soleOrderNumber));
	if (!card || orderSn === undefined) return undefined;
	const notes = pageNotes(at);
	notes.note('orderSn', orderSn, orderSn, '订单编号');
	notes.noteIf('goodsName', textOf(card.querySelector(CHAT.cardGoods.css)).slice(0, 200), '', '商品');
	const types = wordsOf(card).filter((run) => isTypeWord(run.split(/\s/, 1)[0] ?? ''));
	notes.noteIf('requestType', same(types.map((run) => requestTypeOf(run.slice(0, 20)))), '', '售后类型');
	return notes;
}

/** The card's texts without the goods name, which may say anything. */
function wordsOf(card: Element): string[] {
	return textRuns(card, new Set(card.querySelectorAll(CHAT.cardGoods.css)));
}

/** The texts that give an order number, or should. */
function numberRuns(card: Element): string[] {
	const runs = wordsOf(card);
	return runs.flatMap((run, index) => {
		if (/^订单(?:编)?号[：:]?$/.test(run)) return [runs[index + 1] ?? ''];
		return /^订单(?:编)?号/.test(run) || /^\d{6}-\d/.test(run) ? [run] : [];
	});
}
