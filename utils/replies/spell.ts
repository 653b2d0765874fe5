import type { Letter } from './letters';

const H = 'h'.charCodeAt(0);

/** How far into the word one can be after each letter; two buffers in turn, since this runs for every place that may match. */
interface Reached {
	offsets: number[];
	count: number;
}
const ONE: Reached = { offsets: [], count: 0 };
const TWO: Reached = { offsets: [], count: 0 };

/**
 * Where the run of letters from `at` that `word` spells ends, each letter spelt by itself, by its whole syllable or by
 * its initial (`zh`, `ch`, `sh` may be two letters); the last syllable may be unfinished. All spellings are followed
 * at once, so that no word, however odd, takes more than a walk over the letters.
 */
export function spell(letters: readonly Letter[], at: number, end: number, word: string): number | undefined {
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
function advance({ self, readings }: Letter, word: string, used: number, next: Reached): void {
	const left = word.length - used;
	if (self.charCodeAt(0) === word.charCodeAt(used) && same(self, word, used, self.length)) {
		reach(next, used + self.length);
	}
	for (const reading of readings) {
		if (reading.charCodeAt(0) !== word.charCodeAt(used)) continue;
		reach(next, used + 1);
		if (reading.charCodeAt(1) === H && word.charCodeAt(used + 1) === H) reach(next, used + 2);
		const most = Math.min(reading.length, left);
		if (most > 1 && same(reading, word, used, most)) reach(next, used + most);
	}
}

/** Whether the word has the first `length` units of the text at `used`. */
function same(text: string, word: string, used: number, length: number): boolean {
	for (let one = 1; one < length; one++)
		if (text.charCodeAt(one) !== word.charCodeAt(used + one)) return false;
	return true;
}

function reach(next: Reached, offset: number): void {
	for (let one = 0; one < next.count; one++) if (next.offsets[one] === offset) return;
	next.offsets[next.count++] = offset;
}
