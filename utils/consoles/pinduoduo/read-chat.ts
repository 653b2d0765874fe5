import { textOf, textRuns } from '../../dom/text';
import { known } from '../../domain/fact';
import { orderNumberIn } from '../../domain/order-number';
import { type Reading, ReadingBuilder } from '../../domain/reading';
import { allOf, type ConsoleMap, cssOf, firstOf } from './console-map';
import { speakerOf } from './read-messages';
import { same, soleOrderNumber } from './sole';

/** What the open conversation says of its order; `orderSn` is undefined where it names one that cannot be read, or two. */
export interface NamedOrder {
	by: 'card' | 'message';
	orderSn: string | undefined;
	/** As the card shows it, or empty. */
	goodsName: string;
}

/**
 * Which order the open conversation names: its newest order card, or, where there is no such card, the newest message of buyer or shop that holds an order
 * number. Where the newest cannot be read an older one is not taken: it may be about another order. Undefined where none is named.
 */
export function orderNamedIn(root: ParentNode, map: ConsoleMap): NamedOrder | undefined {
	const { anchors } = map;
	const list = firstOf(root, anchors['chat.messages']);
	if (!list) return undefined;
	const card = allOf(list, anchors['chat.card']).findLast((each) => numberRuns(each, map).length > 0);
	if (card) {
		const goodsName = textOf(firstOf(card, anchors['chat.cardGoods'])).slice(0, 200);
		return { by: 'card', orderSn: same(numberRuns(card, map).map(soleOrderNumber)), goodsName };
	}
	const text = allOf(list, anchors['chat.text'])
		.filter((each) => isSpoken(each, map))
		.map((each) => textOf(each))
		.findLast((each) => orderNumberIn(each) !== undefined);
	return text === undefined ? undefined : { by: 'message', orderSn: soleOrderNumber(text), goodsName: '' };
}

/**
 * Which order the open conversation is about. A card shows the state of when it was sent, so neither status nor type is taken from it. `at` is epoch ms.
 * Undefined where the conversation names no order, or not plainly.
 */
export function readChat(root: ParentNode, at: number, map: ConsoleMap): Reading | undefined {
	const named = orderNamedIn(root, map);
	if (named?.orderSn === undefined) return undefined;
	const notes = new ReadingBuilder();
	const seen = (quote: string) => ({ by: 'page', quote: quote.slice(0, 60) }) as const;
	notes.facts.orderSn = known(named.orderSn, seen(named.orderSn), at);
	if (named.goodsName) notes.facts.goodsName = known(named.goodsName, seen(named.goodsName), at);
	return notes;
}

/** A word of the buyer or of a person of the shop: neither the robot nor the console says which order it is about. */
function isSpoken(text: Element, map: ConsoleMap): boolean {
	const message = text.closest(cssOf(map.anchors['chat.message']));
	return message !== null && /^(?:buyer|person)$/.test(speakerOf(message, map));
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
