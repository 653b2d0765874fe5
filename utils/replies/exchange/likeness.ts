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
 * Pairs of replies that say nearly the same, likest first. Compared are only those that share a rare piece. Each reply is a step or two, or thousands of
 * them would hold up the page for seconds.
 */
export function* likePairs(replies: readonly Reply[], least = 0.6): Generator<void, LikePair[]> {
	const numbers = new Map<string, number>();
	/** By the number of a piece: which replies have it. */
	const owners: number[][] = [];
	const pieces: number[][] = [];
	for (const [index, { body }] of replies.entries()) {
		yield;
		const own = Array.from(piecesOf(lettersOf(body)), (piece) => {
			const number = numbers.get(piece) ?? numbers.size;
			numbers.set(piece, number);
			return number;
		});
		pieces.push(own);
		for (const piece of own) {
			const list = owners[piece];
			if (list) list.push(index);
			else owners[piece] = [index];
		}
	}
	const pairs: LikePair[] = [];
	/** By the number of a piece: the last reply that was looked at and has it. */
	const seen = new Int32Array(owners.length).fill(-1);
	for (const [index, own] of pieces.entries()) {
		yield;
		for (const piece of own) seen[piece] = index;
		const rarest = own
			.map((piece) => owners[piece] ?? [])
			.filter((list) => list.length > 1 && list.length <= COMMON)
			.sort((a, b) => a.length - b.length)
			.slice(0, PROBES);
		for (const partner of new Set(rarest.flat().filter((other) => other > index))) {
			const others = pieces[partner] ?? [];
			let both = 0;
			for (const piece of others) if (seen[piece] === index) both++;
			const likeness = both / Math.max(1, own.length + others.length - both);
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
