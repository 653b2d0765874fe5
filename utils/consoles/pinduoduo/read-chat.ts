import { textOf, textRuns } from '../../dom/text';
import { known } from '../../domain/fact';
import { type Reading, ReadingBuilder } from '../../domain/reading';
import { CHAT } from './selectors';
import { same, soleOrderNumber } from './sole';

/**
 * Which order the open conversation is about: its newest order card. A card shows the state of when it was sent, so neither status nor type is taken
 * from it. `at` is epoch ms. Undefined where the conversation holds no order card, or the newest one cannot be read: an older card may be about
 * another order.
 */
export function readChat(root: ParentNode, at: number): Reading | undefined {
	const list = root.querySelector(CHAT.messages.css);
	const cards = list ? [...list.querySelectorAll(CHAT.card.css)] : [];
	const card = cards.filter((candidate) => numberRuns(candidate).length > 0).at(-1);
	const orderSn = card && same(numberRuns(card).map(soleOrderNumber));
	if (!card || orderSn === undefined) return undefined;
	const notes = new ReadingBuilder();
	const seen = (quote: string) => ({ by: 'page', quote: quote.slice(0, 60) }) as const;
	notes.facts.orderSn = known(orderSn, seen(orderSn), at);
	const goods = textOf(card.querySelector(CHAT.cardGoods.css)).slice(0, 200);
	if (goods) notes.facts.goodsName = known(goods, seen(goods), at);
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
