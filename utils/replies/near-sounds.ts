import { type Letter, latinAt, letterOf } from './letters';
import { type Places, placesOf } from './places';
import { SYLLABLES } from './readings';
import { alikeAtStart, readSwapped, readSyllable, TYPO } from './syllables';

/** Under each syllable those that stand after it in some texts, and one list more of all that they hold; numbers as in `SYLLABLES`. */
export type Follows = Places;
const ANY = SYLLABLES.length;

/** `after` gives the next letter of the same text, by the place of a letter. */
export function followsOf(letters: readonly Letter[], after: (at: number) => Letter | undefined): Follows {
	const held = new Uint8Array((ANY + 1) * ANY);
	for (const [at, { syllables }] of letters.entries()) {
		const next = after(at)?.syllables ?? [];
		for (const one of syllables) {
			held[ANY * ANY + one] = 1;
			for (const other of next) held[one * ANY + other] = 1;
		}
	}
	return placesOf(ANY + 1, (add) => {
		for (let at = held.indexOf(1); at !== -1; at = held.indexOf(1, at + 1))
			add(Math.floor(at / ANY), at % ANY);
	});
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
/** Longer beginnings of a syllable are as good as the whole. */
const LONGEST_REST = 5;

/** What is walked over: the word, or the word with two letters changed with each other. */
interface Walk {
	word: string;
	typos: boolean;
	follows: Follows;
	found: Map<string, number>;
	/** Shared by both. */
	steps: { left: number };
}

/**
 * Pinyin words of the texts that sound like what was typed, nearest first: `zongfa` and `种法` for 重发, `tuikaun` for 退款. Every
 * syllable may be slurred (`zh` and `z`, `ng` and `n`), one may be mistyped by one letter, or its last letter changed with the first of the
 * next; Chinese characters count by their sound. Only syllables that stand next to each other in the texts are put together.
 */
export function nearWords(word: string, follows: Follows): NearWord[] {
	if (word.length > 40 || !/^[a-z\p{Script=Han}]+$/u.test(word)) return [];
	const found = new Map<string, number>();
	const typos = word.length >= SHORTEST;
	step({ word, typos, follows, found, steps: { left: MOST_STEPS } }, 0, ANY, '', 0);
	found.delete(word);
	return [...found]
		.map(([near, cost]) => ({ word: near, cost }))
		.sort((a, b) => a.cost - b.cost)
		.slice(0, MOST_WORDS);
}

/** `before` is the syllable that ends at `at`, or `ANY` at the start. */
function step(walk: Walk, at: number, before: number, spelt: string, cost: number): void {
	const { word, follows, found } = walk;
	if (walk.steps.left-- <= 0) return;
	if (at === word.length) {
		if (before !== ANY) keep(found, spelt, cost);
		return;
	}
	const typos = walk.typos && cost < TYPO;
	const own = latinAt(word, at) === -1 ? letterOf(word.charAt(at))?.syllables : undefined;
	const rest = before !== ANY && word.length - at <= LONGEST_REST ? word.slice(at) : undefined;
	const goOn = (syllable: number, to: number, more: number) =>
		step(walk, to, syllable, spelt + SYLLABLES[syllable], cost + more);
	const goOnSwapped = (syllable: number, to: number, more: number) => {
		const mended = word.slice(0, to - 1) + word.charAt(to) + word.charAt(to - 1) + word.slice(to + 1);
		step({ ...walk, word: mended, typos: false }, to, syllable, spelt + SYLLABLES[syllable], cost + more);
	};
	const last = follows.starts[before + 1] ?? 0;
	for (let place = follows.starts[before] ?? 0; place < last; place++) {
		const syllable = follows.places[place] ?? 0;
		if (own) {
			if (own.includes(syllable)) goOn(syllable, at + 1, 0);
			continue;
		}
		if (!alikeAtStart(syllable, word, at)) continue;
		readSyllable(syllable, word, at, typos, goOn);
		if (typos) readSwapped(syllable, word, at, goOnSwapped);
		// The last syllable may have been begun only.
		if (rest !== undefined && begins(syllable, rest)) keep(found, spelt + rest, cost);
	}
}

function begins(syllable: number, rest: string): boolean {
	const whole = SYLLABLES[syllable] ?? '';
	return whole.length > rest.length && whole.startsWith(rest);
}

function keep(found: Map<string, number>, spelt: string, cost: number): void {
	const known = found.get(spelt);
	if (known === undefined || cost < known) found.set(spelt, cost);
}
