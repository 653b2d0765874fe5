import { foldText } from '../fold';
import type { Reply } from '../reply';

/** A text without marks, blanks and punctuation: two texts with one key say the same. */
export function textKey(body: string): string {
	return lettersOf(body);
}

function lettersOf(body: string): string {
	return foldText(body.replace(/\{\{\s*|\s*\}\}|\{%-?.*?-?%\}/g, ' ')).replace(/[^\p{L}\p{N}]/gu, '');
}

export interface LikePair {
	one: Reply;
	other: Reply;
	/** Share of the three-letter pieces that both have, 0 to 1. */
	likeness: number;
}

/** A piece that this many replies have says nothing about two of them. */
const COMMON = 60;
/** Of each reply the rarest pieces find its partners: like texts share rare pieces. */
const PROBES = 12;

/**
 * Pairs of replies that say nearly the same, likest first. Compared are only those that share a rare piece, so that
 * thousands of replies take no more than moments.
 */
export function likePairs(replies: readonly Reply[], least = 0.6): LikePair[] {
	const pieces = replies.map(({ body }) => piecesOf(lettersOf(body)));
	const owners = new Map<string, number[]>();
	for (const [index, set] of pieces.entries()) {
		for (const piece of set) {
			const list = owners.get(piece);
			if (list) list.push(index);
			else owners.set(piece, [index]);
		}
	}
	const pairs: LikePair[] = [];
	for (const [index, set] of pieces.entries()) {
		const rarest = [...set]
			.map((piece) => owners.get(piece) ?? [])
			.filter((list) => list.length > 1 && list.length <= COMMON)
			.sort((a, b) => a.length - b.length)
			.slice(0, PROBES);
		const partners = new Set(rarest.flat().filter((partner) => partner > index));
		for (const partner of partners) {
			const likeness = shareOf(set, pieces[partner] ?? new Set());
			const [one, other] = [replies[index], replies[partner]];
			if (likeness >= least && one && other) pairs.push({ one, other, likeness });
		}
	}
	return pairs.sort((a, b) => b.likeness - a.likeness);
}

function piecesOf(text: string): Set<string> {
	const letters = Array.from(text);
	if (letters.length < 3) return new Set(letters.length === 0 ? [] : [text]);
	return new Set(letters.slice(2).map((_, at) => letters.slice(at, at + 3).join('')));
}

function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
	let both = 0;
	for (const piece of one) if (other.has(piece)) both++;
	return both / Math.max(1, one.size + other.size - both);
}
