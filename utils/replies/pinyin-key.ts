import { type Letter, latinAt, letterOf } from './letters';
import { type Follows, followsOf } from './near-sounds';
import { type Places, placesOf } from './places';
import { spell, typedOf } from './spell';

/** Calls with a text that spells a word: `begins` where from its beginning, `whole` where from there to its end. */
export type MeetSpelt = (text: number, begins: boolean, whole: boolean, initials: boolean) => void;

/** The letters of many texts, one after the other, ready to be matched by pinyin. Blanks and marks are left out. */
export interface PinyinPool {
	/** Calls `meet` with the number of each text that spells `word` somewhere, once, for its first place. */
	find(word: string, meet: MeetSpelt): void;
	/** Which syllables stand next to each other in the texts. Worked out when first asked for. */
	follows(): Follows;
}

const PAIRS = 26 * 26;

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
	/** By the first two Latin letters, then by the first alone. */
	const byLatin = placesOf(PAIRS + 26, (add) => {
		for (const [at, { heads, pairs }] of letters.entries()) {
			for (const pair of pairs) add(pair, 2 * at + 1);
			for (const head of heads) {
				add(PAIRS + head, 2 * at + 1);
				for (const next of after(at)?.heads ?? []) {
					if (!pairs.includes(26 * head + next)) add(26 * head + next, 2 * at);
				}
			}
		}
	});

	/** `known` where the key says all there is to say of the word. */
	function findUnder(list: Places, key: number, word: string, known: boolean, meet: MeetSpelt): void {
		const last = list.starts[key + 1] ?? 0;
		const typed = known ? undefined : typedOf(word);
		let done = -1;
		for (let place = list.starts[key] ?? 0; place < last; place++) {
			const doubled = list.places[place] ?? 0;
			const at = doubled >> 1;
			const text = owner[at] ?? 0;
			if (text === done) continue;
			const end = starts[text + 1] ?? 0;
			const to = typed ? spell(letters, at, end, typed) : at + 2 - (doubled & 1);
			if (to === undefined) continue;
			done = text;
			const begins = at === starts[text];
			meet(text, begins, begins && to === end, to - at === word.length);
		}
	}

	let follows: Follows | undefined;
	return {
		follows() {
			follows ??= followsOf(letters, after);
			return follows;
		},
		find(word, meet) {
			const [first, second] = [latinAt(word, 0), latinAt(word, 1)];
			if (first === -1) {
				const letter = letterOf(String.fromCodePoint(word.codePointAt(0) ?? 0));
				if (letter) findUnder(bySelf, letter.id, word, false, meet);
			} else if (second === -1) findUnder(byLatin, PAIRS + first, word, word.length === 1, meet);
			else findUnder(byLatin, 26 * first + second, word, word.length === 2, meet);
		},
	};
}
