import type { Reply } from './reply';
import type { Hit } from './search';
import type { Shelf } from './shelves';
import type { WordSheet } from './word-sheet';

type Finding = Pick<Hit, 'why' | 'words'>;

/** The best `limit` replies, best first. */
export function hitsOf(
	replies: readonly Reply[],
	met: readonly WordSheet[],
	shelves: Shelf[],
	limit: number,
): Hit[] {
	const hits: Hit[] = [];
	const findings = new Map<number, Finding>();
	for (const { score, replies: numbers } of shelves.sort((a, b) => b.score - a.score)) {
		for (const number of numbers) {
			if (hits.length >= limit) return hits;
			const reply = replies[number];
			if (!reply) continue;
			const { why, words } = findingOf(met, number, findings);
			hits.push({ reply, score, why, words });
		}
	}
	return hits;
}

/** Most replies were found in the same way as one before; what is said of it is put together once. */
function findingOf(met: readonly WordSheet[], reply: number, findings: Map<number, Finding>): Finding {
	let ways = 0;
	for (let at = 0; at < met.length; at++) ways = ways * 256 + (met[at]?.how[reply] ?? 0);
	const known = findings.get(ways);
	if (known) return known;
	const whys = new Set(met.map((sheet) => sheet.whyIn(reply)));
	const finding = { why: [...whys].join('、'), words: met.flatMap((sheet) => sheet.wordsIn(reply)) };
	// Of more words the number would not be exact.
	if (met.length <= 6) findings.set(ways, finding);
	return finding;
}
