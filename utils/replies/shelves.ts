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

/** Sorting a few numbers is quicker than going through a list that is this many times longer, and is not short. */
const FEW = 16;
const SHORT = 256;

/** Replies that have all words, at most `limit` of each worth. */
export function collect(sheets: readonly WordSheet[], limit: number, standing: Standing): Collected {
	const { order, bonus } = standing;
	const shelves: Shelf[] = [];
	let shelf: Shelf | undefined;
	let count = 0;
	let good = 0;
	const few = placesOfFew(sheets, standing);
	const length = few?.length ?? order.length;
	for (let at = 0; at < length; at++) {
		const reply = order[few ? (few[at] ?? 0) : at] ?? 0;
		const worth = worthOf(sheets, reply);
		if (worth === 0) continue;
		const score = worth + (bonus[reply] ?? 0);
		count++;
		if (score >= 0) good++;
		// Neighbours are often worth the same.
		if (shelf?.score !== score) shelf = shelfFor(shelves, score);
		if (shelf.replies.length < limit) shelf.replies.push(reply);
	}
	return { shelves, count, good };
}

/** Where in the order the replies of the rarest word stand; undefined where that are too many. */
function placesOfFew(sheets: readonly WordSheet[], { order }: Standing): Int32Array | undefined {
	let rarest = sheets[0];
	for (const sheet of sheets) if (!rarest || sheet.count < rarest.count) rarest = sheet;
	if (!rarest || order.length < SHORT || rarest.count * FEW > order.length) return undefined;
	const placeOf = inverseOf(order);
	const places = rarest.met.slice(0, rarest.count);
	for (let at = 0; at < places.length; at++) places[at] = placeOf[places[at] ?? 0] ?? 0;
	return places.sort();
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
