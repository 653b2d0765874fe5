import { type Letter, latinAt, letterOf } from './letters';
import { type Follows, followsOf } from './near-sounds';
import { BEGINS, type Places, placesOf, type Stretch, WHOLE } from './places';
import { spell, typedOf } from './spell';

/** In an entry beside `BEGINS` and `WHOLE`: each letter of the word is the initial of a character. */
export const INITIAL = 4;
/** An entry is this many times the number of the text, and how the text spells the word. */
const PER_TEXT = 8;

/** The number of the text of an entry. */
export function speltIn(entry: number): number {
	return entry >> 3;
}

/** The letters of many texts, one after the other, ready to be matched by pinyin. Blanks and marks are left out. */
export interface PinyinPool {
	/** The texts that spell `word` somewhere, each once, for its first place. */
	find(word: string): Stretch;
	/** Which syllables stand next to each other in the texts. Worked out when first asked for. */
	follows(): Follows;
}

/** Where the keys of two letters begin among those of three, two and one, and those of one. */
const PAIRS = 26 ** 3;
const ONES = PAIRS + 26 ** 2;
const PER_HEAD = 26 ** 2;
const NOTHING: Stretch = { list: new Int32Array(0), from: 0, to: 0 };

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
	/** Places are doubled, and odd where one character is spelt by the whole key. */
	const bySelf = placesOf(known, (add) => {
		for (const [at, { id }] of letters.entries()) add(id, 2 * at + 1);
	});
	/** By the first three Latin letters, by the first two, by the first alone. */
	const byLatin = placesOf(ONES + 26, (add) => {
		for (const [at, letter] of letters.entries()) {
			const next = after(at);
			for (const triple of triplesOf(letter, next, next && after(at + 1))) add(triple, 2 * at);
			for (const pair of letter.pairs) add(PAIRS + pair, 2 * at + 1);
			for (const head of letter.heads) {
				add(ONES + head, 2 * at + 1);
				for (const second of next?.heads ?? []) {
					const pair = 26 * head + second;
					if (!letter.pairs.includes(pair)) add(PAIRS + pair, 2 * at);
				}
			}
		}
	});

	/** An entry for a word of `length` that is spelt from `at` to `to`. */
	function entryFor(at: number, to: number, length: number): number {
		const text = owner[at] ?? 0;
		const begins = at === starts[text] ? BEGINS : 0;
		const whole = begins && to === starts[text + 1] ? WHOLE : 0;
		return PER_TEXT * text + begins + whole + (to - at === length ? INITIAL : 0);
	}

	/** What is found by one or two Latin letters, since nothing else is found as often and in as many texts: the keys say it all. */
	const byShort = placesOf(ONES + 26, (add) => {
		for (let key = PAIRS; key < ONES + 26; key++) {
			let done = -1;
			for (let place = byLatin.starts[key] ?? 0; place < (byLatin.starts[key + 1] ?? 0); place++) {
				const doubled = byLatin.places[place] ?? 0;
				const at = doubled >> 1;
				if (owner[at] === done) continue;
				done = owner[at] ?? 0;
				add(key, entryFor(at, at + 2 - (doubled & 1), key < ONES ? 2 : 1));
			}
		}
	});

	const found = new Int32Array(texts.length);

	function findUnder(list: Places, key: number, word: string): Stretch {
		const last = list.starts[key + 1] ?? 0;
		const typed = typedOf(word);
		let done = -1;
		let count = 0;
		for (let place = list.starts[key] ?? 0; place < last; place++) {
			const at = (list.places[place] ?? 0) >> 1;
			const text = owner[at] ?? 0;
			if (text === done) continue;
			const to = spell(letters, at, starts[text + 1] ?? 0, typed);
			if (to === undefined) continue;
			done = text;
			found[count++] = entryFor(at, to, word.length);
		}
		return { list: found, from: 0, to: count };
	}

	let follows: Follows | undefined;
	return {
		follows() {
			follows ??= followsOf(letters, after);
			return follows;
		},
		find(word) {
			const key = keyOf(word);
			if (key === undefined) {
				const letter = letterOf(String.fromCodePoint(word.codePointAt(0) ?? 0));
				return letter ? findUnder(bySelf, letter.id, word) : NOTHING;
			}
			const isShort = key < ONES ? word.length === 2 : word.length === 1;
			if (!isShort) return findUnder(byLatin, key, word);
			return { list: byShort.places, from: byShort.starts[key] ?? 0, to: byShort.starts[key + 1] ?? 0 };
		},
	};
}

/** Of as many of its first three letters as are Latin; undefined where the first is not. */
function keyOf(word: string): number | undefined {
	const [first, second, third] = [latinAt(word, 0), latinAt(word, 1), latinAt(word, 2)];
	if (first === -1) return undefined;
	if (second === -1) return ONES + first;
	return third === -1 ? PAIRS + 26 * first + second : (26 * first + second) * 26 + third;
}

/** Every three Latin letters that may be typed first for these letters of a text. */
function* triplesOf(letter: Letter, next: Letter | undefined, third: Letter | undefined): Generator<number> {
	yield* letter.triples;
	if (!next) return;
	for (const pair of letter.wholePairs) for (const head of next.heads) yield 26 * pair + head;
	for (const head of letter.heads) {
		for (const pair of next.pairs) yield PER_HEAD * head + pair;
		for (const second of next.heads) {
			for (const last of third?.heads ?? []) yield PER_HEAD * head + 26 * second + last;
		}
	}
}
