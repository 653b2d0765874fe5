import { textOf, textRuns } from '../../dom/text';
import { known } from '../../domain/fact';
import { type Reading, ReadingBuilder } from '../../domain/reading';
import { allOf, type ConsoleMap, firstOf } from './console-map';
import { same, soleOrderNumber } from './sole';

/**
 * Which order the open conversation is about: its newest order card. A card shows the state of when it was sent, so neither status nor type is taken
 * from it. `at` is epoch ms. Undefined where the conversation holds no order card, or the newest one cannot be read: an older card may be about
 * another order.
 */
export function readChat(root: ParentNode, at: number, map: ConsoleMap): Reading | undefined {
	const { anchors } = map;
	const list = firstOf(root, anchors['chat.messages']);
	const cards = list ? allOf(list, anchors['chat.card']) : [];
	const card = cards.filter((candidate) => numberRuns(candidate, map).length > 0).at(-1);
	const orderSn = card && same(numberRuns(card, map).map(soleOrderNumber));
	if (!card || orderSn === undefined) return undefined;
	const notes = new ReadingBuilder();
	const seen = (quote: string) => ({ by: 'page', quote: quote.slice(0, 60) }) as const;
	notes.facts.orderSn = known(orderSn, seen(orderSn), at);
	const goods = textOf(firstOf(card, anchors['chat.cardGoods'])).slice(0, 200);
	if (goods) notes.facts.goodsName = known(goods, seen(goods), at);
	return notes;
}

/** The card's texts without the goods name, which may say anything. */
function wordsOf(card: Element, { anchors }: ConsoleMap): string[] {
	return textRuns(card, new Set(allOf(card, anchors['chat.cardGoods'])));
}

/** The texts that give an order number, or should. */
function numberRuns(card: Element, map: ConsoleMap): string[] {
	const runs = wordsOf(card, map);
	return runs.flatMap((run, index) => {
		if (/^订单(?:编)?号[：:]?$/.test(run)) return [runs[index + 1] ?? ''];
		return /^订单(?:编)?号/.test(run) || /^\d{6}-\d/.test(run) ? [run] : [];
	});
}
