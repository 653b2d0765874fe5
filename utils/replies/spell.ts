import { type Letter, letterOf, packed } from './letters';

/** A typed word, ready to be held against many places. */
export interface Typed {
	length: number;
	/** By place in the word, the next six Latin letters as one number. */
	packs: readonly number[];
	/** By place in the word, the number of the letter that stands there and how many units it takes. */
	selves: readonly number[];
	lengths: readonly number[];
}

export function typedOf(word: string): Typed {
	const packs: number[] = [];
	const selves: number[] = [];
	const lengths: number[] = [];
	for (let at = 0; at < word.length; at++) {
		const self = String.fromCodePoint(word.codePointAt(at) ?? 0);
		packs.push(packed(word, at));
		selves.push(letterOf(self)?.id ?? -1);
		lengths.push(self.length);
	}
	return { length: word.length, packs, selves, lengths };
}

/** How far into the word one can be after each letter; two buffers in turn, since this runs for every place that may match. */
interface Reached {
	offsets: number[];
	count: number;
}
const ONE: Reached = { offsets: [], count: 0 };
const TWO: Reached = { offsets: [], count: 0 };

/**
 * Where the run of letters from `at` that the word spells ends, each letter spelt by itself, by its whole syllable or by
 * its initial (`zh`, `ch`, `sh` may be two letters); the last syllable may be unfinished. All spellings are followed
 * at once, so that no word, however odd, takes more than a walk over the letters.
 */
export function spell(letters: readonly Letter[], at: number, end: number, word: Typed): number | undefined {
	let open = ONE;
	open.offsets[0] = 0;
	open.count = 1;
	for (let index = at; index < end && open.count > 0; index++) {
		const letter = letters[index];
		if (!letter) return undefined;
		const next = open === ONE ? TWO : ONE;
		next.count = 0;
		for (let one = 0; one < open.count; one++) advance(letter, word, open.offsets[one] ?? 0, next);
		for (let one = 0; one < next.count; one++) if (next.offsets[one] === word.length) return index + 1;
		open = next;
	}
	return undefined;
}

/** Adds how far into the word one can be after this letter, having been at `used` before it. */
function advance({ id, sounds }: Letter, word: Typed, used: number, next: Reached): void {
	if (word.selves[used] === id) reach(next, used + (word.lengths[used] ?? 1));
	const typed = word.packs[used] ?? 0;
	const left = word.length - used;
	for (let one = 0; one < sounds.length; one++) {
		const sound = sounds[one];
		if (!sound) continue;
		const differs = typed ^ sound.pack;
		if ((differs & FIRST) !== 0) continue;
		reach(next, used + 1);
		if (sound.hissed && (differs & FIRST_TWO) === 0) reach(next, used + 2);
		const most = Math.min(left, sound.length);
		if (most > 1 && (differs & ((1 << (5 * most)) - 1)) === 0) reach(next, used + most);
	}
}

const FIRST = 31;
const FIRST_TWO = 1023;

function reach(next: Reached, offset: number): void {
	for (let one = 0; one < next.count; one++) if (next.offsets[one] === offset) return;
	next.offsets[next.count++] = offset;
}
