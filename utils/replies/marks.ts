/**
 * Marks that rendering leaves in a text, to tell afterwards what came from where. They are private-use characters; `safeText` takes
 * these out of every value and `withoutMarks` out of a template, so that nothing from outside can be taken for one.
 */
export const VALUE = '\uE000';
export const VALUE_END = '\uE001';
export const GAP = '\uE002';
export const GAP_END = '\uE003';
export const STOP = '\uE004';
export const STOP_END = '\uE005';

const ANY = /[\uE000-\uE005]/g;
const PIECES = /([\uE000-\uE005])/;

export function withoutMarks(text: string): string {
	return text.replace(ANY, '');
}

/**
 * A stretch of a rendered text: words of the template, a value that was filled in, a gap that still needs one, or a place that the
 * caret stops at (its text is the prompt, `〔…〕`, or empty).
 */
export interface Piece {
	kind: 'plain' | 'value' | 'gap' | 'stop';
	text: string;
}

/** A marked text in pieces. A filter may have cut a mark off: what is not ended ends with the text. */
export function piecesOf(marked: string): Piece[] {
	const pieces: Piece[] = [];
	const open: Piece['kind'][] = [];
	for (const part of marked.split(PIECES)) {
		if (part === STOP) pieces.push({ kind: 'stop', text: '' });
		const kind = part === VALUE ? 'value' : part === GAP ? 'gap' : part === STOP ? 'stop' : undefined;
		if (kind) open.push(kind);
		else if (part === VALUE_END) close(open, 'value');
		else if (part === GAP_END) close(open, 'gap');
		else if (part === STOP_END) close(open, 'stop');
		else if (part !== '') add(pieces, innermost(open), part);
	}
	return pieces;
}

function close(open: Piece['kind'][], kind: Piece['kind']): void {
	const at = open.lastIndexOf(kind);
	if (at !== -1) open.length = at;
}

/** A gap inside a value is a gap: what surrounds it came with a filter and is no value yet. */
function innermost(open: readonly Piece['kind'][]): Piece['kind'] {
	return open.includes('gap') ? 'gap' : (open.at(-1) ?? 'plain');
}

function add(pieces: Piece[], kind: Piece['kind'], text: string): void {
	const last = pieces.at(-1);
	if (kind === 'stop' && last?.kind === 'stop') last.text += text;
	else pieces.push({ kind, text });
}

/** Part of a text; indexes are UTF-16 units, `to` exclusive. */
export interface Stop {
	from: number;
	to: number;
}

export function textOf(pieces: readonly Piece[]): string {
	return pieces.map(({ text }) => text).join('');
}

/** Where the caret stops in the text of the pieces, in order. */
export function stopsOf(pieces: readonly Piece[]): Stop[] {
	let at = 0;
	return pieces.flatMap(({ kind, text }) => {
		const from = at;
		at += text.length;
		return kind === 'stop' ? [{ from, to: at }] : [];
	});
}

/** The stops where they are after a text was changed in one place; one that was written over lies round what was written. */
export function movedStops(stops: readonly Stop[], before: string, after: string): Stop[] {
	const shorter = Math.min(before.length, after.length);
	let same = 0;
	while (same < shorter && before[same] === after[same]) same++;
	let tail = 0;
	while (tail < shorter - same && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
	const end = before.length - tail;
	const more = after.length - before.length;
	return stops.map(({ from, to }) => ({
		from: from <= same ? from : from >= end ? from + more : same,
		to: to < same ? to : to >= end ? to + more : after.length - tail,
	}));
}
