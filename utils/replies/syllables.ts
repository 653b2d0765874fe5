import { SYLLABLES } from './readings';

/** Numbers of the syllables that can be read at a place of a word, where each ends, and what it took to read it. */
export interface Reading {
	syllable: number;
	to: number;
	/** 0 as it is written, 1 in the way of people who do not tell `zh` from `z` and `ng` from `n`, 2 with one letter mistyped. */
	cost: 0 | 1 | 2;
}

const LONGEST = 6;
const slurred = (text: string) => text.replace(/^([zcs])h/, '$1').replace(/(?<=[aei])ng$/, 'n');

/** Syllables by how they sound to those who slur them. */
const bySlur = new Map<string, number[]>();
for (const [number, syllable] of SYLLABLES.entries()) {
	const slur = slurred(syllable);
	bySlur.set(slur, [...(bySlur.get(slur) ?? []), number]);
}

/** Every syllable that may be meant from `at` on. Mistyped ones only where `typos` says so: there are many of them. */
export function readingsAt(word: string, at: number, typos: boolean): Reading[] {
	const found = new Map<number, Reading>();
	const add = (syllable: number, to: number, cost: Reading['cost']) => {
		const key = syllable * 64 + to;
		const known = found.get(key);
		if (!known || known.cost > cost) found.set(key, { syllable, to, cost });
	};
	for (let to = at + 1; to <= Math.min(word.length, at + LONGEST); to++) {
		const part = word.slice(at, to);
		for (const number of bySlur.get(slurred(part)) ?? []) add(number, to, SYLLABLES[number] === part ? 0 : 1);
	}
	if (!typos) return [...found.values()];
	for (const [number, syllable] of SYLLABLES.entries()) {
		if (syllable.length < 2 || !alikeAtStart(syllable, word, at)) continue;
		for (let length = syllable.length - 1; length <= syllable.length + 1; length++) {
			const to = at + length;
			if (length > 0 && to <= word.length && isOneEdit(syllable, word, at, to)) add(number, to, 2);
		}
	}
	return [...found.values()];
}

/** One edit leaves at least one of the first two letters where it was, or changes the two with each other. */
function alikeAtStart(syllable: string, word: string, at: number): boolean {
	const [one, two] = [syllable.charCodeAt(0), syllable.charCodeAt(1)];
	const [first, second] = [word.charCodeAt(at), word.charCodeAt(at + 1)];
	return one === first || two === second || one === second || two === first;
}

/** Whether the stretch of the word is the syllable with one letter left out, put in, wrong, or changed with the next. */
function isOneEdit(syllable: string, word: string, at: number, to: number): boolean {
	const length = to - at;
	let same = 0;
	while (same < length && same < syllable.length && syllable.charCodeAt(same) === word.charCodeAt(at + same))
		same++;
	if (same === length && same === syllable.length) return false;
	const rest = (skipped: number, missed: number) =>
		word.slice(at + same + skipped, to) === syllable.slice(same + missed);
	if (length === syllable.length + 1) return rest(1, 0);
	if (length === syllable.length - 1) return rest(0, 1);
	if (rest(1, 1)) return true;
	const swapped =
		syllable.charCodeAt(same) === word.charCodeAt(at + same + 1) &&
		syllable.charCodeAt(same + 1) === word.charCodeAt(at + same);
	return swapped && rest(2, 2);
}
