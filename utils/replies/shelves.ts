import type { WordSheet } from './word-sheet';

/** How the case at hand puts the replies, by their place in the list. */
export interface Standing {
	/** Places in the list, best first. Among equals of the search this decides. */
	order: ArrayLike<number>;
	/** Added to the score, by place in the list: 0 for what does not suit the case. */
	bonus: ArrayLike<number>;
}

/** Replies of equal worth, in the order of the standing. */
export interface Shelf {
	score: number;
	/** Their numbers, no more than were asked for. */
	replies: number[];
}

export interface Collected {
	/** In the order they were met. */
	shelves: Shelf[];
	/** How many replies have all words, and how many of these in a title or a label and in their scope. */
	count: number;
	good: number;
}

/** Replies that have all words, at most `limit` of each worth. */
export function collect(sheets: readonly WordSheet[], limit: number, standing: Standing): Collected {
	const { bonus } = standing;
	const shelves: Shelf[] = [];
	let shelf: Shelf | undefined;
	let good = 0;
	let count = 0;
	const only = sheets.length === 1 ? sheets[0]?.worth : undefined;
	const candidates = putInOrder(rarestOf(sheets), standing);
	for (let at = 0; at < candidates; at++) {
		const reply = inOrder[at] ?? 0;
		const worth = only ? (only[reply] ?? 0) : worthOf(sheets, reply);
		if (worth === 0) continue;
		count++;
		const score = worth + (bonus[reply] ?? 0);
		if (score >= 0) good++;
		// Neighbours are often worth the same.
		if (shelf?.score !== score) shelf = shelfFor(shelves, score);
		if (shelf.replies.length < limit) shelf.replies.push(reply);
	}
	return { shelves, count, good };
}

function rarestOf(sheets: readonly WordSheet[]): WordSheet | undefined {
	let rarest = sheets[0];
	for (const sheet of sheets) if (!rarest || sheet.count < rarest.count) rarest = sheet;
	return rarest;
}

/** The replies of one word, as the standing puts them; longer lists are asked for once. */
let inOrder = new Int32Array(0);
/** One bit for each place of the standing; all are 0 between searches. */
let places = new Int32Array(0);

/**
 * Fills `inOrder` and hands back how many there are. A bit is set at the place of each, and the bits are read from the first to the last: that is quicker than
 * to sort a few, and than to go through a long list for many.
 */
function putInOrder(sheet: WordSheet | undefined, { order }: Standing): number {
	if (!sheet) return 0;
	const parts = (order.length + 31) >> 5;
	if (inOrder.length < order.length)
		[inOrder, places] = [new Int32Array(order.length), new Int32Array(parts)];
	const placeOf = inverseOf(order);
	const { met } = sheet;
	for (let at = 0; at < sheet.count; at++) {
		const place = placeOf[met[at] ?? 0] ?? 0;
		places[place >> 5] = (places[place >> 5] ?? 0) | (1 << (place & 31));
	}
	let count = 0;
	for (let part = 0; part < parts; part++) {
		for (let set = places[part] ?? 0; set !== 0; set &= set - 1)
			inOrder[count++] = order[32 * part + 31 - Math.clz32(set & -set)] ?? 0;
		places[part] = 0;
	}
	return count;
}

/** By order: all keys of a search have the same. */
const inverses = new WeakMap<ArrayLike<number>, Int32Array>();

/** Where each reply stands in the order. */
function inverseOf(order: ArrayLike<number>): Int32Array {
	const known = inverses.get(order);
	if (known) return known;
	const inverse = new Int32Array(order.length);
	for (let at = 0; at < order.length; at++) inverse[order[at] ?? 0] = at;
	inverses.set(order, inverse);
	return inverse;
}

/** 0 where one of the words is nowhere. */
function worthOf(sheets: readonly WordSheet[], reply: number): number {
	let sum = 0;
	for (let at = 0; at < sheets.length; at++) {
		const one = sheets[at]?.worth[reply] ?? 0;
		if (one === 0) return 0;
		sum += one;
	}
	return sum;
}

function shelfFor(shelves: Shelf[], score: number): Shelf {
	for (const shelf of shelves) if (shelf.score === score) return shelf;
	const made = { score, replies: [] };
	shelves.push(made);
	return made;
}
