import { readingsOf } from './readings';

/** A letter of a text, shared between all the texts that hold it. */
interface Letter {
	self: string;
	readings: readonly string[];
	/** Bits of what can be typed first for it: one for each letter a to z, six shared by all the rest. */
	heads: number;
	/** Bits of what can be typed after that within the same letter. */
	seconds: number;
}

export interface PinyinMatch {
	/** Index of the first letter and of the one after the last, counted in letters (blanks and marks left out). */
	from: number;
	to: number;
	/** It reaches the end of the text. */
	whole: boolean;
	initials: boolean;
}

/** The letters of many texts, one after the other, ready to be matched by pinyin. */
export interface PinyinPool {
	/** Calls `meet` with the number of each text that spells `word` somewhere, once, for its first place. */
	find(word: string, meet: (text: number, match: PinyinMatch) => void): void;
}

const H = 'h'.charCodeAt(0);
const shared = new Map<string, Letter>();

function bitOf(word: string, index = 0): number {
	const code = word.charCodeAt(index) - 97;
	return 1 << (code >= 0 && code < 26 ? code : 26 + (word.charCodeAt(index) % 6));
}

function letterOf(self: string): Letter {
	const known = shared.get(self);
	if (known) return known;
	const readings = readingsOf(self);
	const ways = [self, ...readings];
	const heads = ways.reduce((bits, way) => bits | bitOf(way), 0);
	const seconds = ways.reduce((bits, way) => (way.length > 1 ? bits | bitOf(way, 1) : bits), 0);
	const made = { self, readings, heads, seconds };
	shared.set(self, made);
	return made;
}

/** Blanks and marks are no letters: `退款（急）` is spelt `tkj`. */
export function isLetter(unit: string): boolean {
	return /[\p{L}\p{N}]/u.test(unit);
}

/** The texts must be folded. Every reading of a character counts: 重 is found by `z` and by `c`. */
export function pinyinPoolOf(texts: readonly string[]): PinyinPool {
	const letters: Letter[] = [];
	const starts = [0];
	for (const text of texts) {
		for (const unit of text) if (isLetter(unit)) letters.push(letterOf(unit));
		starts.push(letters.length);
	}
	const heads = Uint32Array.from(letters, (letter) => letter.heads);
	const seconds = Uint32Array.from(letters, (letter) => letter.seconds);
	return {
		find(word, meet) {
			const exact = /^[a-z]$/.test(word);
			const first = bitOf(word);
			const second = word.length > 1 ? bitOf(word, 1) : 0;
			let text = 0;
			for (let at = 0; at < heads.length; at++) {
				// Most places fall at these two tests, which is what makes the pass cheap.
				if (((heads[at] ?? 0) & first) === 0) continue;
				if (second !== 0 && (((seconds[at] ?? 0) | (heads[at + 1] ?? 0)) & second) === 0) continue;
				while ((starts[text + 1] ?? Infinity) <= at) text++;
				const begin = starts[text] ?? 0;
				const end = starts[text + 1] ?? 0;
				// The bit of a single Latin letter is exact, so there is nothing more to find out.
				const to = exact ? at + 1 : spell(letters, at, end, word);
				if (to === undefined) continue;
				meet(text, {
					from: at - begin,
					to: to - begin,
					whole: to === end,
					initials: to - at === word.length,
				});
				at = end - 1;
			}
		},
	};
}

/**
 * Where the run of letters from `at` that `word` spells ends, each letter spelt by itself, by its whole syllable or by
 * its initial (`zh`, `ch`, `sh` may be two letters); the last syllable may be unfinished. All spellings are followed
 * at once, so that no word, however odd, takes more than a walk over the letters.
 */
function spell(letters: readonly Letter[], at: number, end: number, word: string): number | undefined {
	let open: number[] = [0];
	for (let index = at; index < end && open.length > 0; index++) {
		const letter = letters[index];
		if (!letter) return undefined;
		const next: number[] = [];
		for (const used of open) advance(letter, word, used, next);
		if (next.includes(word.length)) return index + 1;
		open = next;
	}
	return undefined;
}

/** Adds to `next` how far into the word one can be after this letter, having been at `used` before it. */
function advance(letter: Letter, word: string, used: number, next: number[]): void {
	if (word.startsWith(letter.self, used)) reach(next, used + letter.self.length);
	for (const reading of letter.readings) {
		if (reading.charCodeAt(0) !== word.charCodeAt(used)) continue;
		reach(next, used + 1);
		if (reading.charCodeAt(1) === H && word.charCodeAt(used + 1) === H) reach(next, used + 2);
		if (word.startsWith(reading, used)) reach(next, used + reading.length);
		else if (word.length - used < reading.length && reading.startsWith(word.slice(used))) {
			reach(next, word.length);
		}
	}
}

function reach(next: number[], offset: number): void {
	if (!next.includes(offset)) next.push(offset);
}
