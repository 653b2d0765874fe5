import { readingsOf, syllableNumber } from './readings';

/** A letter of a text, shared between all the texts that hold it. */
export interface Letter {
	id: number;
	self: string;
	readings: readonly string[];
	/** The readings as numbers of syllables. */
	syllables: readonly number[];
	/** Bits of the Latin letters that can be typed first for it: its own or those its readings begin with. */
	heads: number;
	/** Bits of the Latin letters that can be typed after that within the same letter. */
	seconds: number;
}

/** `undefined` for what is no letter. */
const shared = new Map<string, Letter | undefined>();
let count = 0;

/** The bit of a Latin letter of a word; 0 for anything else. */
export function bitOf(word: string, index = 0): number {
	const code = word.charCodeAt(index) - 97;
	return code >= 0 && code < 26 ? 1 << code : 0;
}

/** The letter for one folded character; blanks and marks are none: `退款（急）` is spelt `tkj`. */
export function letterOf(self: string): Letter | undefined {
	if (shared.has(self)) return shared.get(self);
	const made = /[\p{L}\p{N}]/u.test(self) ? makeLetter(self) : undefined;
	shared.set(self, made);
	return made;
}

function makeLetter(self: string): Letter {
	const readings = readingsOf(self);
	const ways = [self, ...readings];
	return {
		id: count++,
		self,
		readings,
		syllables: readings.flatMap((reading) => syllableNumber(reading) ?? []),
		heads: ways.reduce((bits, way) => bits | bitOf(way), 0),
		seconds: ways.reduce((bits, way) => bits | bitOf(way, 1), 0),
	};
}
