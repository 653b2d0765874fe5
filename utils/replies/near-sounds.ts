import { type Letter, letterOf } from './letters';
import { SYLLABLES } from './readings';
import { type Reading, readingsAt } from './syllables';

/** Which syllable stands after which in some texts. */
export interface Follows {
	has(syllable: number, next: number): boolean;
}

/** `after` gives the next letter of the same text, by the place of a letter. */
export function followsOf(letters: readonly Letter[], after: (at: number) => Letter | undefined): Follows {
	const count = SYLLABLES.length;
	const pairs = new Uint8Array(count * count);
	for (const [at, { syllables }] of letters.entries()) {
		const next = after(at)?.syllables ?? [];
		for (const one of syllables) for (const other of next) pairs[one * count + other] = 1;
	}
	return { has: (syllable, next) => pairs[syllable * count + next] === 1 };
}

/** A word that the texts hold, and how far it is from the one that was typed. */
export interface NearWord {
	word: string;
	cost: number;
}

/** Below this a slip of the hand cannot be told from another word. */
const SHORTEST = 4;
const MOST_WORDS = 8;
const MOST_STEPS = 4000;
const TYPO = 4;

interface Walk {
	word: string;
	follows: Follows;
	typos: boolean;
	readings: (Reading[] | undefined)[];
	found: Map<string, number>;
	steps: number;
}

/**
 * Pinyin words of the texts that sound like what was typed, nearest first: `zongfa` and `种法` for 重发, `tuikaun` for 退款. Every
 * syllable may be slurred (`zh` and `z`, `ng` and `n`), one may be mistyped by one letter; Chinese characters count by their sound. Only
 * syllables that stand next to each other in the texts are put together.
 */
export function nearWords(word: string, follows: Follows): NearWord[] {
	if (word.length > 40 || !/^[a-z\p{Script=Han}]+$/u.test(word)) return [];
	const found = new Map<string, number>();
	const typos = word.length >= SHORTEST;
	walk({ word, follows, typos, readings: [], found, steps: 0 }, 0, undefined, '', 0);
	// The last letter of one syllable changed with the first of the next.
	for (let at = 1; typos && at + 2 < word.length; at++) {
		const swapped = word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
		walk({ word: swapped, follows, typos: false, readings: [], found, steps: 0 }, 0, undefined, '', TYPO);
	}
	found.delete(word);
	return [...found]
		.map(([near, cost]) => ({ word: near, cost }))
		.sort((a, b) => a.cost - b.cost)
		.slice(0, MOST_WORDS);
}

function walk(state: Walk, at: number, before: number | undefined, spelt: string, cost: number): void {
	const { word, follows, found } = state;
	if (state.steps++ > MOST_STEPS) return;
	if (at === word.length) {
		if (before !== undefined) found.set(spelt, Math.min(cost, found.get(spelt) ?? cost));
		return;
	}
	for (const reading of readingsFrom(state, at)) {
		if (reading.cost === 2 && cost >= TYPO) continue;
		if (before !== undefined && !follows.has(before, reading.syllable)) continue;
		const more = reading.cost === 2 ? TYPO : reading.cost;
		walk(state, reading.to, reading.syllable, spelt + SYLLABLES[reading.syllable], cost + more);
	}
	if (before !== undefined) unfinished(state, word.slice(at), before, spelt, cost);
}

/** The last syllable may have been begun only. */
function unfinished(
	{ follows, found }: Walk,
	rest: string,
	before: number,
	spelt: string,
	cost: number,
): void {
	if (rest.length > 5) return;
	const begun = SYLLABLES.some(
		(syllable, number) =>
			syllable.length > rest.length && syllable.startsWith(rest) && follows.has(before, number),
	);
	if (begun) found.set(spelt + rest, Math.min(cost, found.get(spelt + rest) ?? cost));
}

function readingsFrom(state: Walk, at: number): Reading[] {
	const known = state.readings[at];
	if (known) return known;
	const unit = state.word.charAt(at);
	const own = (letterOf(unit)?.syllables ?? []).map(
		(syllable): Reading => ({ syllable, to: at + 1, cost: 0 }),
	);
	const found = own.length > 0 ? own : readingsAt(state.word, at, state.typos);
	state.readings[at] = found;
	return found;
}
