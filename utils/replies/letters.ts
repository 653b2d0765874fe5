import { readingsOf, syllableNumber } from './readings';

/** A letter of a text, shared between all the texts that hold it. */
export interface Letter {
	id: number;
	self: string;
	sounds: readonly Sound[];
	/** The readings as numbers of syllables. */
	syllables: readonly number[];
	/** Places in the alphabet of the Latin letters that can be typed first for it: its own or those its readings begin with. */
	heads: readonly number[];
	/** The first two Latin letters of each reading, as `26 * first + second`. */
	pairs: readonly number[];
	/** Those of `pairs` that spell all of it: a reading of two letters, or `zh`, `ch` and `sh` as initials. */
	wholePairs: readonly number[];
	/** The first three Latin letters of each reading. */
	triples: readonly number[];
}

/** One reading of a letter. */
export interface Sound {
	pack: number;
	length: number;
	/** It begins with `zh`, `ch` or `sh`. */
	hissed: boolean;
}

/** No syllable is longer. */
const PACKED = 6;

/** The next six Latin letters of a word as one number, the first in the lowest five bits; 0 for what is none, so that it is like no letter. */
export function packed(word: string, at: number): number {
	let pack = 0;
	const most = Math.min(PACKED, word.length - at);
	for (let one = 0; one < most; one++) pack |= (latinAt(word, at + one) + 1) << (5 * one);
	return pack;
}

/** `undefined` for what is no letter. */
const shared = new Map<string, Letter | undefined>();
let count = 0;

/** Place of a Latin letter of a word in the alphabet; -1 for anything else. */
export function latinAt(word: string, index: number): number {
	const place = word.charCodeAt(index) - 97;
	return place >= 0 && place < 26 ? place : -1;
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
	const heads = [self, ...readings].map((way) => latinAt(way, 0)).filter((place) => place !== -1);
	return {
		id: count++,
		self,
		sounds: readings.map((reading) => ({
			pack: packed(reading, 0),
			length: reading.length,
			hissed: reading.charAt(1) === 'h',
		})),
		syllables: readings.flatMap((reading) => syllableNumber(reading) ?? []),
		heads: [...new Set(heads)],
		pairs: beginningsOf(readings, 2),
		wholePairs: beginningsOf(
			readings.filter((reading) => reading.length === 2 || reading.charAt(1) === 'h'),
			2,
		),
		triples: beginningsOf(readings, 3),
	};
}

/** The first `length` letters of each word that has as many, as one number, each once. */
function beginningsOf(words: readonly string[], length: number): number[] {
	const long = words.filter((word) => word.length >= length);
	const numberOf = (word: string) =>
		Array.from(word.slice(0, length)).reduce((number, _, at) => 26 * number + latinAt(word, at), 0);
	return [...new Set(long.map(numberOf))];
}
