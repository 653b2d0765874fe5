import type { Standing } from './search';
import type { WordSheet } from './word-sheet';

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
export function collect(sheets: readonly WordSheet[], limit: number, { order, bonus }: Standing): Collected {
	const shelves: Shelf[] = [];
	let shelf: Shelf | undefined;
	let count = 0;
	let good = 0;
	const first = sheets[0]?.worth ?? [];
	for (let place = 0; place < order.length; place++) {
		const reply = order[place] ?? 0;
		let score = first[reply] ?? 0;
		if (score === 0) continue;
		if (sheets.length > 1) score = worthOf(sheets, reply);
		if (Number.isNaN(score)) continue;
		score += bonus[reply] ?? 0;
		count++;
		if (score >= 0) good++;
		// Neighbours are often worth the same.
		if (shelf?.score !== score) shelf = shelfFor(shelves, score);
		if (shelf.replies.length < limit) shelf.replies.push(reply);
	}
	return { shelves, count, good };
}

/** `NaN` where one of the words is nowhere. */
function worthOf(sheets: readonly WordSheet[], reply: number): number {
	let sum = 0;
	for (const { worth } of sheets) {
		const one = worth[reply] ?? 0;
		if (one === 0) return Number.NaN;
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
