import { nearWords } from './near-sounds';
import type { PinyinPool } from './pinyin-key';
import type { TextGrams } from './text-grams';
import type { WordSheet } from './word-sheet';

/** The short texts of all replies (titles, tags, labels), folded, each once. */
export interface ShortTexts {
	short: readonly string[];
	grams: TextGrams;
	pinyin: PinyinPool;
}

/** Places in `KINDS`. */
const [LITERAL, SPELT, INITIALS, NEAR] = [0, 1, 2, 3];

/** Literal text beats pinyin, a whole text beats its beginning, its beginning beats its middle. A text may be met both ways. */
export function meetWord(sheet: WordSheet, { short, grams, pinyin }: ShortTexts): void {
	const word = sheet.typed;
	grams.find(word, (text) => {
		const own = short[text] ?? '';
		const score = own.startsWith(word) ? (own.length === word.length ? 60 : 40) : 30;
		sheet.meet(text, score, LITERAL);
	});
	// Without a Latin letter there is nothing to spell.
	if (!/[a-z]/.test(word)) return;
	pinyin.find(word, (text, begins, whole, initials) => {
		sheet.meet(text, whole ? 20 : begins ? 10 : 1, initials ? INITIALS : SPELT);
	});
}

/** Adds the texts that have a word which sounds or is spelt like the one that was typed. */
export function meetNear(sheet: WordSheet, { pinyin }: ShortTexts): void {
	for (const { word, cost } of nearWords(sheet.typed, pinyin.follows())) {
		const near = sheet.loosen(word);
		pinyin.find(word, (text, begins) => {
			sheet.meet(text, Math.max(1, 30 - 3 * cost) + (begins ? 1 : 0), NEAR, near);
		});
	}
}
