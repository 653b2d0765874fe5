import { SYLLABLES } from './readings';

/** Numbers of the syllables that can be read at a place of a word, where each ends, and what it took to read it. */
export interface Reading {
	syllable: number;
	to: number;
	/** 0 as it is written, 1 in the way of people who do not tell `zh` from `z` and `ng` from `n`, 2 with one letter mistyped. */
	cost: 0 | 1 | 2;
}

const LONGEST = 6;

function slurred(text: string): string {
	const hissed = text.charCodeAt(1) === 104 && 'zcs'.includes(text.charAt(0));
	const plain = hissed ? text.charAt(0) + text.slice(2) : text;
	return plain.endsWith('ng') && 'aei'.includes(plain.charAt(plain.length - 3)) ? plain.slice(0, -1) : plain;
}

/** Syllables by how they sound to those who slur them. */
const bySlur = new Map<string, number[]>();
for (const [number, syllable] of SYLLABLES.entries()) {
	const slur = slurred(syllable);
	bySlur.set(slur, [...(bySlur.get(slur) ?? []), number]);
}

/** Stretches of words seen before: the next keypress brings most of them again. */
const mistyped = new Map<string, readonly number[]>();
const MOST_KEPT = 20_000;

/** Syllables one slip of the hand away from a stretch of a word. */
function mistypedOf(part: string): readonly number[] {
	const known = mistyped.get(part);
	if (known) return known;
	const found = [...SYLLABLES.keys()].filter((number) => {
		const syllable = SYLLABLES[number] ?? '';
		const near = Math.abs(syllable.length - part.length) <= 1 && syllable.length > 1;
		return near && alikeAtStart(syllable, part) && isOneEdit(syllable, part);
	});
	if (mistyped.size >= MOST_KEPT) mistyped.clear();
	mistyped.set(part, found);
	return found;
}

/** Every syllable that may be meant from `at` on. Mistyped ones only where `typos` says so: there are many of them. */
export function readingsAt(word: string, at: number, typos: boolean): Reading[] {
	const found: Reading[] = [];
	for (let to = at + 1; to <= Math.min(word.length, at + LONGEST + 1); to++) {
		const part = word.slice(at, to);
		const heard = bySlur.get(slurred(part)) ?? [];
		for (const syllable of heard) found.push({ syllable, to, cost: SYLLABLES[syllable] === part ? 0 : 1 });
		if (!typos) continue;
		for (const syllable of mistypedOf(part))
			if (!heard.includes(syllable)) found.push({ syllable, to, cost: 2 });
	}
	return found;
}

/** One edit leaves at least one of the first two letters where it was, or changes the two with each other. */
function alikeAtStart(syllable: string, part: string): boolean {
	const [one, two] = [syllable.charCodeAt(0), syllable.charCodeAt(1)];
	const [first, second] = [part.charCodeAt(0), part.charCodeAt(1)];
	return one === first || two === second || one === second || two === first;
}

/** Whether one is the other with one letter left out, put in, wrong, or changed with the next. */
function isOneEdit(syllable: string, part: string): boolean {
	let same = 0;
	while (same < part.length && syllable.charCodeAt(same) === part.charCodeAt(same)) same++;
	if (same === part.length && same === syllable.length) return false;
	const rest = (skipped: number, missed: number) =>
		part.slice(same + skipped) === syllable.slice(same + missed);
	if (part.length === syllable.length + 1) return rest(1, 0);
	if (part.length === syllable.length - 1) return rest(0, 1);
	if (rest(1, 1)) return true;
	const swapped =
		syllable.charCodeAt(same) === part.charCodeAt(same + 1) &&
		syllable.charCodeAt(same + 1) === part.charCodeAt(same);
	return swapped && rest(2, 2);
}
