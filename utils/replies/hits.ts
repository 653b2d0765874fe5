import type { Reply } from './reply';
import type { Shelf } from './shelves';
import type { WordSheet } from './word-sheet';

export interface Hit {
	reply: Reply;
	score: number;
	/** Where it was found, for the agent: `标题`, `标题首字母`, `正文` … */
	why: string;
	/** The words of the query as the reply has them, for `rangesOf`: a mistyped one is mended. */
	words: readonly string[];
}

/** The best `limit` replies, best first. */
export function hitsOf(
	replies: readonly Reply[],
	met: readonly WordSheet[],
	shelves: Shelf[],
	limit: number,
): Hit[] {
	const hits: Hit[] = [];
	let ways = -1;
	let why = '';
	let words: readonly string[] = [];
	for (const { score, replies: numbers } of shelves.sort((a, b) => b.score - a.score)) {
		for (let at = 0; at < numbers.length && hits.length < limit; at++) {
			const number = numbers[at] ?? 0;
			const reply = replies[number];
			if (!reply) continue;
			// Neighbours were mostly found in the same way.
			const own = waysOf(met, number);
			if (own !== ways || met.length > EXACT) {
				ways = own;
				why = whyOf(met, number);
				words = wordsOf(met, number);
			}
			hits.push({ reply, score, why, words });
		}
	}
	return hits;
}

/** Ways of so many words fit into one number. */
const EXACT = 6;

/** How each word was found, as one number. */
function waysOf(met: readonly WordSheet[], reply: number): number {
	let ways = 0;
	for (let at = 0; at < met.length; at++) ways = ways * 256 + (met[at]?.how[reply] ?? 0);
	return ways;
}

/** Each kind of place once. */
function whyOf(met: readonly WordSheet[], reply: number): string {
	const [first] = met;
	return met.length === 1 && first
		? first.whyIn(reply)
		: [...new Set(met.map((sheet) => sheet.whyIn(reply)))].join('、');
}

function wordsOf(met: readonly WordSheet[], reply: number): readonly string[] {
	const [first] = met;
	return met.length === 1 && first ? first.wordsIn(reply) : met.flatMap((sheet) => sheet.wordsIn(reply));
}
