/** One line of text with its place; `x` and `y` are the left end of its baseline, `width` is what it takes at most. All in pixels. */
export interface TextLine {
	x: number;
	y: number;
	size: number;
	width: number;
	text: string;
}

/** Widths of letters in parts of the type size, on the wide side: what a system's own font takes is less. */
function emsOf(letter: string): number {
	if (/[ilj.,:;'!|]/.test(letter)) return 0.4;
	if (/[mwMW@%]/.test(letter)) return 1;
	if (/[A-Z]/.test(letter)) return 0.78;
	if (letter === ' ') return 0.34;
	if (/[\x21-\x7e]/.test(letter)) return 0.64;
	return letter === '·' ? 0.6 : 1;
}

/** Pixels that a text takes at most at this type size. */
export function widthOf(text: string, size: number): number {
	let ems = 0;
	for (const letter of text) ems += emsOf(letter);
	return ems * size;
}

/** What must not begin a line. */
const CLOSING = /^[，。、；：！？）】》」』,.;:!?)\]…·]/;

/** Latin words and numbers hold together; anything else may be parted after any letter. */
const PIECES = /[\x21-\x7e]+|\s+|[^\x21-\x7e\s]/gu;

/** A text in lines none of which is wider than `most` pixels. */
export function wrap(text: string, size: number, most: number): string[] {
	const lines: string[] = [];
	let line = '';
	const fits = (candidate: string) => widthOf(candidate, size) <= most;
	for (const piece of text.match(PIECES) ?? []) {
		for (const part of fits(piece) ? [piece] : [...piece]) {
			if (fits(line + part)) {
				line += part;
				continue;
			}
			// The letter before a closing mark goes down with it.
			const letters = [...line];
			const last = CLOSING.test(part) && letters.length > 1 ? letters.pop() : '';
			lines.push(letters.join('').trim());
			line = `${last ?? ''}${part}`.trimStart();
		}
	}
	if (line.trim() !== '') lines.push(line.trim());
	return lines;
}
