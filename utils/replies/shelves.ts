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
	let good = 0;
	const list = repliesOfFew(sheets, standing) ?? order;
	if (kept.length < list.length) kept = new Int32Array(list.length);
	const only = sheets.length === 1 ? sheets[0]?.worth : undefined;
	const count = only ? keepOne(list, only) : keepAll(list, sheets);
	for (let at = 0; at < count; at++) {
		const reply = kept[at] ?? 0;
		const worth = only ? (only[reply] ?? 0) : worthOf(sheets, reply);
		const score = worth + (bonus[reply] ?? 0);
		if (score >= 0) good++;
		// Neighbours are often worth the same.
		if (shelf?.score !== score) shelf = shelfFor(shelves, score);
		if (shelf.replies.length < limit) shelf.replies.push(reply);
	}
	return { shelves, count, good };
}

/** The replies that have all words, in their order; longer lists are asked for once. */
let kept = new Int32Array(0);

/** Without a branch for each: half of them are guessed wrongly, and each wrong guess costs more than all that is done here for a reply. */
function keepOne(list: ArrayLike<number>, worth: Int16Array): number {
	let count = 0;
	for (let at = 0; at < list.length; at++) {
		const reply = list[at] ?? 0;
		kept[count] = reply;
		count += worth[reply] === 0 ? 0 : 1;
	}
	return count;
}

function keepAll(list: ArrayLike<number>, sheets: readonly WordSheet[]): number {
	let count = 0;
	for (let at = 0; at < list.length; at++) {
		const reply = list[at] ?? 0;
		if (worthOf(sheets, reply) !== 0) kept[count++] = reply;
	}
	return count;
}

/** The replies of the rarest word in their order; undefined where that are too many. */
function repliesOfFew(sheets: readonly WordSheet[], { order }: Standing): Int32Array | undefined {
	let rarest = sheets[0];
	for (const sheet of sheets) if (!rarest || sheet.count < rarest.count) rarest = sheet;
	if (!rarest || order.length < SHORT || rarest.count * FEW > order.length) return undefined;
	const placeOf = inverseOf(order);
	const places = rarest.met.slice(0, rarest.count);
	for (let at = 0; at < places.length; at++) places[at] = placeOf[places[at] ?? 0] ?? 0;
	places.sort();
	for (let at = 0; at < places.length; at++) places[at] = order[places[at] ?? 0] ?? 0;
	return places;
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
