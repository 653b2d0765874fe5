import type { ReplyEdit } from '../domain/words';

/** Of a reply's pairs of characters so many must be left for a small change; */
const SLIGHT = 0.7;
/** with fewer than this it is another text that was sent. */
const LEAST = 0.3;
/** Longer texts are not compared (UTF-16 units); no box of the console takes them. */
const LONGEST = 20_000;
/** Stands where a reply was found whole; the texts themselves hold no line feed. */
const GAP = '\n';

/**
 * What became of replies that were inserted into one box, by the text that was sent, in their order. A reply whose whole text was sent is unchanged, whatever
 * stands around it; each stretch of `sent` answers for one reply only. Undefined where so little of it is left that it was not said at all. The texts come
 * without blanks and line ends, which editors keep in ways of their own.
 */
export function editsOf(inserted: readonly string[], sent: string): (ReplyEdit | undefined)[] {
	const edits: (ReplyEdit | undefined)[] = inserted.map(() => undefined);
	if (sent.length > LONGEST) return edits;
	// Longest first: a short reply may stand inside a longer one.
	const places = [...inserted.keys()].sort((a, b) => lengthOf(inserted[b]) - lengthOf(inserted[a]));
	let rest = sent;
	const changed = places.filter((place) => {
		const text = inserted[place] ?? '';
		const at = text === '' ? -1 : rest.indexOf(text);
		if (at === -1) return true;
		edits[place] = 'unchanged';
		rest = rest.slice(0, at) + GAP + rest.slice(at + text.length);
		return false;
	});
	const left = countPairs(rest);
	for (const place of changed) {
		const share = takeShare(inserted[place] ?? '', left);
		edits[place] = share >= SLIGHT ? 'slight' : share >= LEAST ? 'much' : undefined;
	}
	return edits;
}

const lengthOf = (text: string | undefined) => text?.length ?? 0;

function countPairs(text: string): Map<string, number> {
	const counts = new Map<string, number>();
	for (const pair of pairsOf(text)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
	return counts;
}

/** How much of a text is left (0 to 1); what is found is taken out, so that it does not speak for another text too. */
function takeShare(text: string, left: Map<string, number>): number {
	const pairs = pairsOf(text);
	const found = pairs.filter((pair) => {
		const count = left.get(pair) ?? 0;
		if (count > 0) left.set(pair, count - 1);
		return count > 0;
	});
	return pairs.length === 0 ? 0 : found.length / pairs.length;
}

function pairsOf(text: string): string[] {
	return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
}
