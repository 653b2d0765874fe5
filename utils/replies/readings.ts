// pinyin-match exports only `match(text, keys)`, which works the readings out anew for each call and takes tens of ms
// over a long list. Its dictionary is a module of its own in the package (no `exports` map hides it), so we read that
// and leave the rest of the package out. The version is pinned; a test fails if the module moves or changes shape.
import { dict } from 'pinyin-match/src/simplified_dict.js';

let table: Map<string, string[]> | undefined;

function load(): Map<string, string[]> {
	const made = new Map<string, string[]>();
	for (const [syllable, letters] of Object.entries(dict)) {
		for (const letter of letters) {
			const known = made.get(letter);
			if (!known) made.set(letter, [syllable]);
			else if (!known.includes(syllable)) known.push(syllable);
		}
	}
	return made;
}

/** Every way a Chinese character can be read, without tones (`ü` is `v`); none for anything else. */
export function readingsOf(letter: string): readonly string[] {
	table ??= load();
	return table.get(letter) ?? [];
}

/** Every syllable there is, without tones. */
export const SYLLABLES: readonly string[] = Object.keys(dict);

const numbers = new Map(SYLLABLES.map((syllable, number) => [syllable, number]));

/** Its place in `SYLLABLES`. */
export function syllableNumber(syllable: string): number | undefined {
	return numbers.get(syllable);
}
