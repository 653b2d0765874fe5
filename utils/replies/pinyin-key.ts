import { bitOf, type Letter, letterOf } from './letters';
import { type Follows, followsOf } from './near-sounds';
import { placesOf } from './places';
import { spell } from './spell';

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
	/** Which syllables stand next to each other in the texts. Worked out when first asked for. */
	follows(): Follows;
}

/** Keys of a pair: the letter typed first, and the one typed second or none. */
const WAYS = 27;

/** The texts must be folded. Every reading of a character counts: 重 is found by `z` and by `c`. */
export function pinyinPoolOf(texts: readonly string[]): PinyinPool {
	const letters: Letter[] = [];
	const starts = new Int32Array(texts.length + 1);
	for (const [index, text] of texts.entries()) {
		for (const unit of text) {
			const letter = letterOf(unit);
			if (letter) letters.push(letter);
		}
		starts[index + 1] = letters.length;
	}
	const owner = new Int32Array(letters.length);
	for (let text = 0; text < texts.length; text++) owner.fill(text, starts[text], starts[text + 1]);
	const known = letters.reduce((most, { id }) => Math.max(most, id + 1), 0);

	/** The letter after this one in the same text. */
	const after = (at: number) => (owner[at + 1] === owner[at] ? letters[at + 1] : undefined);
	const bySelf = placesOf(known, (add) => {
		for (const [at, letter] of letters.entries()) add(letter.id, at);
	});
	const byPair = placesOf(26 * WAYS, (add) => {
		for (const [at, letter] of letters.entries()) {
			const seconds = letter.seconds | (after(at)?.heads ?? 0);
			for (let heads = letter.heads; heads !== 0; heads &= heads - 1) {
				const first = (31 - Math.clz32(heads & -heads)) * WAYS;
				add(first + 26, at);
				for (let rest = seconds; rest !== 0; rest &= rest - 1) add(first + 31 - Math.clz32(rest & -rest), at);
			}
		}
	});

	function each(word: string, meet: (at: number) => void): void {
		const first = bitOf(word);
		const second = bitOf(word, 1);
		if (first === 0) {
			const letter = letterOf(String.fromCodePoint(word.codePointAt(0) ?? 0));
			if (letter) bySelf.each(letter.id, meet);
		} else byPair.each((31 - Math.clz32(first)) * WAYS + (second === 0 ? 26 : 31 - Math.clz32(second)), meet);
	}

	let follows: Follows | undefined;
	return {
		follows() {
			follows ??= followsOf(letters, after);
			return follows;
		},
		find(word, meet) {
			let done = -1;
			each(word, (at) => {
				const text = owner[at] ?? 0;
				if (text === done) return;
				const begin = starts[text] ?? 0;
				const end = starts[text + 1] ?? 0;
				const to = word.length === 1 ? at + 1 : spell(letters, at, end, word);
				if (to === undefined) return;
				done = text;
				meet(text, {
					from: at - begin,
					to: to - begin,
					whole: to === end,
					initials: to - at === word.length,
				});
			});
		},
	};
}
