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
	const only = met.length === 1 ? met[0] : undefined;
	shelves.sort((a, b) => b.score - a.score);
	for (const shelf of shelves) {
		const { score } = shelf;
		const most = Math.min(shelf.replies.length, limit - hits.length);
		for (let at = 0; at < most; at++) {
			const number = shelf.replies[at] ?? 0;
			const reply = replies[number] as Reply;
			if (only) hits.push({ reply, score, why: only.whyIn(number), words: only.wordsIn(number) });
			else
				hits.push({
					reply,
					score,
					why: whyOf(met, number),
					words: met.flatMap((sheet) => sheet.wordsIn(number)),
				});
		}
	}
	return hits;
}

/** Each kind of place once. */
function whyOf(met: readonly WordSheet[], reply: number): string {
	return [...new Set(met.map((sheet) => sheet.whyIn(reply)))].join('、');
}
