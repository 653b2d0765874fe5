import { nearWords } from './near-sounds';
import { INITIAL, type PinyinPool, speltIn } from './pinyin-key';
import { BEGINS, WHOLE } from './places';
import { type TextGrams, textOf } from './text-grams';
import type { WordSheet } from './word-sheet';

/** The short texts of all replies (titles, tags, labels), folded, each once. */
export interface ShortTexts {
	grams: TextGrams;
	pinyin: PinyinPool;
}

/** Places in `KINDS`. */
const [LITERAL, SPELT, INITIALS, NEAR] = [0, 1, 2, 3];

const PLACE = BEGINS | WHOLE;
/** What a place in a text is worth. Literal text beats pinyin, a whole text beats its beginning, its beginning beats its middle. */
const AS_WRITTEN = Uint8Array.of(30, 30, 40, 60);
const AS_SPELT = Uint8Array.of(1, 1, 10, 20);

/** A text may be met both ways. */
export function meetWord(sheet: WordSheet, { grams, pinyin }: ShortTexts): void {
	const word = sheet.typed;
	const written = grams.find(word);
	for (let at = written.from; at < written.to; at++) {
		const entry = written.list[at] ?? 0;
		sheet.meet(textOf(entry), AS_WRITTEN[entry & PLACE] ?? 0, LITERAL);
	}
	// Without a Latin letter there is nothing to spell.
	if (!/[a-z]/.test(word)) return;
	const spelt = pinyin.find(word);
	for (let at = spelt.from; at < spelt.to; at++) {
		const entry = spelt.list[at] ?? 0;
		sheet.meet(speltIn(entry), AS_SPELT[entry & PLACE] ?? 0, entry & INITIAL ? INITIALS : SPELT);
	}
}

/** Adds the texts that have a word which sounds or is spelt like the one that was typed. */
export function meetNear(sheet: WordSheet, { pinyin }: ShortTexts): void {
	for (const { word, cost } of nearWords(sheet.typed, pinyin.follows())) {
		const near = sheet.loosen(word);
		const score = Math.max(1, 30 - 3 * cost);
		const spelt = pinyin.find(word);
		for (let at = spelt.from; at < spelt.to; at++) {
			const entry = spelt.list[at] ?? 0;
			sheet.meet(speltIn(entry), entry & BEGINS ? score + 1 : score, NEAR, near);
		}
	}
}
