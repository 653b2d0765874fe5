import { SYLLABLES } from './readings';

/** What a syllable sounds like to people who do not tell `zh` from `z` and `ng` from `n`: `zan`, `zang` and `zhang` for `zhan`. */
const SLURS: readonly (readonly string[])[] = SYLLABLES.map((syllable) => {
	const plain = syllable.replace(/^([zcs])h/, '$1').replace(/([aei]n)g$/, '$1');
	const hissed = plain.replace(/^[zcs]/, '$&h');
	const ways = /[aei]n$/.test(plain) ? [plain, hissed, `${plain}g`, `${hissed}g`] : [plain, hissed];
	return [...new Set(ways)].filter((way) => way !== syllable);
});

/** Cost of a syllable with one letter mistyped; a slurred one costs 1, one as it is written nothing. */
export const TYPO = 4;

/** Calls with where a reading of a syllable ends in the word, and what it took to read it. */
export type MeetReading = (syllable: number, to: number, cost: number) => void;

/** Each way in which the syllable may be meant from `at` on. With `typos`, one letter may be left out, put in, wrong or changed with the next. */
export function readSyllable(
	syllable: number,
	word: string,
	at: number,
	typos: boolean,
	meet: MeetReading,
): void {
	const own = SYLLABLES[syllable] ?? '';
	if (goesOn(own, 0, word, at)) meet(syllable, at + own.length, 0);
	for (const slur of SLURS[syllable] ?? []) {
		if (goesOn(slur, 0, word, at)) meet(syllable, at + slur.length, 1);
	}
	if (typos && own.length > 1) readMistyped(syllable, own, word, at, meet);
}

function readMistyped(syllable: number, own: string, word: string, at: number, meet: MeetReading): void {
	let same = 0;
	while (same < own.length && own.charCodeAt(same) === word.charCodeAt(at + same)) same++;
	const off = at + same;
	const left = word.length - at;
	if (same === own.length) {
		if (left > own.length) meet(syllable, off + 1, TYPO);
		meet(syllable, off - 1, TYPO);
		return;
	}
	if (left > same && goesOn(own, same + 1, word, off + 1)) meet(syllable, at + own.length, TYPO);
	if (left > same && goesOn(own, same, word, off + 1)) meet(syllable, at + own.length + 1, TYPO);
	if (goesOn(own, same + 1, word, off)) meet(syllable, at + own.length - 1, TYPO);
	const swapped =
		own.charCodeAt(same) === word.charCodeAt(off + 1) && own.charCodeAt(same + 1) === word.charCodeAt(off);
	if (swapped && goesOn(own, same + 2, word, off + 2)) meet(syllable, at + own.length, TYPO);
}

/** Each way in which the syllable may be meant where its last letter stands after the first one of the next; `to` is after that one. */
export function readSwapped(syllable: number, word: string, at: number, meet: MeetReading): void {
	const own = SYLLABLES[syllable] ?? '';
	if (endsSwapped(own, word, at)) meet(syllable, at + own.length, TYPO);
	for (const slur of SLURS[syllable] ?? []) {
		if (endsSwapped(slur, word, at)) meet(syllable, at + slur.length, TYPO + 1);
	}
}

function endsSwapped(sound: string, word: string, at: number): boolean {
	const last = sound.length - 1;
	if (sound.charCodeAt(last) !== word.charCodeAt(at + last + 1)) return false;
	for (let one = 0; one < last; one++) if (sound.charCodeAt(one) !== word.charCodeAt(at + one)) return false;
	return true;
}

/** Whether the word has at `at` what the syllable has from `from` on. */
function goesOn(syllable: string, from: number, word: string, at: number): boolean {
	for (let one = from; one < syllable.length; one++) {
		if (syllable.charCodeAt(one) !== word.charCodeAt(at + one - from)) return false;
	}
	return true;
}

const HEADS = Uint8Array.from(SYLLABLES, (syllable) => syllable.charCodeAt(0));
/** 0 for a syllable of one letter. */
const SECONDS = Uint8Array.from(SYLLABLES, (syllable) => syllable.charCodeAt(1));

/** One slip leaves at least one of the first two letters where it was, or changes the two with each other; nothing else is read from `at` on. */
export function alikeAtStart(syllable: number, word: string, at: number): boolean {
	const one = HEADS[syllable] ?? 0;
	const two = SECONDS[syllable] ?? 0;
	const first = word.charCodeAt(at);
	const second = word.charCodeAt(at + 1);
	return one === first || two === second || one === second || two === first;
}
