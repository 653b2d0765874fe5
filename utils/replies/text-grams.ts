import { BEGINS, placesOf, type Stretch, WHOLE } from './places';

/** An entry is this many times the number of the text, and where in it the word stands. */
const PER_TEXT = 4;

/** The number of the text of an entry. */
export function textOf(entry: number): number {
	return entry >> 2;
}

/** Many texts, found by what they hold: each is listed under its characters and pairs of characters, so that only a few are looked into. */
export interface TextGrams {
	/** The texts that hold `word`, in order. */
	find(word: string): Stretch;
}

/** Lists are shared by what falls on the same key, whose texts are then looked into; more keys would only cost memory. */
const MOST_BITS = 17;

/** In place of the second character of a pair, where there is only one. */
const ALONE = -1;
/** In place of the gram of a key that has several. */
const SEVERAL = -1;

/** The texts must be folded like the words. */
export function gramsOf(texts: readonly string[]): TextGrams {
	const units = texts.reduce((sum, { length }) => sum + length, 0);
	const shift = Math.max(32 - MOST_BITS, Math.clz32(units));
	const keys = 2 ** (32 - shift);
	/** Of the character, or of the pair where `next` is one. */
	const keyOf = (unit: number, next: number) =>
		Math.imul(Math.imul(unit, 0x9e3779b1) ^ (next + 1), 0x85ebca6b) >>> shift;

	/** By key, the only gram that falls on it: the texts under it hold this gram, and need not be looked into. */
	const only = new Int32Array(keys);
	const { starts, places } = placesOf(keys, (add) => {
		const last = new Int32Array(keys).fill(-1);
		const addOnce = (text: number, unit: number, next: number, place: number) => {
			const key = keyOf(unit, next);
			const gram = gramOf(unit, next);
			if (only[key] !== gram) only[key] = only[key] === 0 ? gram : SEVERAL;
			if (last[key] !== text) add(key, PER_TEXT * text + place);
			last[key] = text;
		};
		for (const [number, text] of texts.entries()) {
			for (let at = 0; at < text.length; at++) {
				const unit = text.charCodeAt(at);
				addOnce(number, unit, ALONE, placeIn(text, at, 1));
				if (at + 1 < text.length) addOnce(number, unit, text.charCodeAt(at + 1), placeIn(text, at, 2));
			}
		}
	});
	/** What was found where the lists do not say it all. */
	const found = new Int32Array(texts.length);
	const lengthOf = (key: number) => (starts[key + 1] ?? 0) - (starts[key] ?? 0);

	/** The key of the word with the fewest texts. */
	function rarest(word: string): number {
		if (word.length === 1) return keyOf(word.charCodeAt(0), ALONE);
		let best = keyOf(word.charCodeAt(0), word.charCodeAt(1));
		for (let at = 1; at + 1 < word.length; at++) {
			const key = keyOf(word.charCodeAt(at), word.charCodeAt(at + 1));
			if (lengthOf(key) < lengthOf(best)) best = key;
		}
		return best;
	}

	return {
		find(word) {
			const key = rarest(word);
			const [from, to] = [starts[key] ?? 0, starts[key + 1] ?? 0];
			if (word.length <= 2 && only[key] === wholeGram(word)) return { list: places, from, to };
			let count = 0;
			for (let at = from; at < to; at++) {
				const number = textOf(places[at] ?? 0);
				const text = texts[number] ?? '';
				const place = text.indexOf(word);
				if (place !== -1) found[count++] = PER_TEXT * number + placeIn(text, place, word.length);
			}
			return { list: found, from: 0, to: count };
		},
	};
}

/** Where a word of this length stands that was found first at `at`. */
function placeIn(text: string, at: number, length: number): number {
	if (at > 0) return 0;
	return length === text.length ? BEGINS + WHOLE : BEGINS;
}

/** A number for a character or a pair. */
function gramOf(unit: number, next: number): number {
	return (unit << 16) | (next === ALONE ? 0 : next);
}

function wholeGram(word: string): number {
	return gramOf(word.charCodeAt(0), word.length === 1 ? ALONE : word.charCodeAt(1));
}
