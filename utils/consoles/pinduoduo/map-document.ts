import * as v from 'valibot';
import type { ConsoleMap } from './console-map';
import shipped from './console-map.json';
import { MAP_TEXTS as T } from './map-texts';

export const MAP_FORMAT = 'refund-lens-console-map';

/** How a way finds its element: by what the console names for tests, by the stem of a class, or by the place among others. */
const WAYS = ['test-id', 'stem', 'structure'] as const;

/** Plain selectors only: names, classes, ids, attributes, child and descendant, `:is`, `:not` and `:nth-child`. */
const PLAIN_CSS =
	/^(?:[a-z][\w-]*|[.#][\w-]+|\[[\w-]+(?:[*^$~]?="[^"\\]{1,120}")?\]|:(?:is|not)\(|:(?:nth-child|nth-of-type)\(\d{1,3}\)|:(?:first|last)-child|\)|,\s?|\s>\s|\s)+$/i;

const css = v.pipe(
	v.string(),
	v.minLength(1),
	v.maxLength(300, T.longCss),
	v.check((text) => PLAIN_CSS.test(text) && isBalanced(text), T.css),
);
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, T.day));
const name = v.pipe(v.string(), v.regex(/^[A-Za-z][\w.-]{0,63}$/));
const count = (least: number, most: number) =>
	v.pipe(v.number(T.number), v.integer(T.number), v.minValue(least, T.number), v.maxValue(most, T.number));
const some = (pattern: RegExp, why: string) =>
	v.pipe(v.array(v.pipe(v.string(), v.regex(pattern, why))), v.minLength(1), v.maxLength(12, T.many));

/** The parts that a correction has as well. */
export const PARTS = {
	day,
	name,
	place: name,
	page: v.optional(v.pipe(v.string(), v.maxLength(80, T.long))),
	least: count(0, 100),
	most: count(1, 1000),
	ways: v.pipe(
		v.array(v.strictObject({ by: v.picklist(WAYS, T.by), css })),
		v.minLength(1),
		v.maxLength(8, T.many),
	),
	/** Letters and figures only: readers build patterns of them. */
	words: some(/^[\p{L}\p{N}]{1,20}$/u, T.word),
	fieldNames: some(/^[A-Za-z_]\w{0,39}$/, T.field),
	list: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[A-Za-z_]\w{0,39}$/, T.field))), v.maxLength(8, T.many)),
} as const;

const anchorSchema = v.strictObject({
	seen: day,
	page: PARTS.page,
	in: name,
	least: PARTS.least,
	most: v.optional(PARTS.most),
	ways: PARTS.ways,
});

const mapSchema = v.strictObject({
	format: v.literal(MAP_FORMAT),
	version: day,
	anchors: v.record(name, anchorSchema),
	labels: v.record(name, v.strictObject({ seen: day, words: PARTS.words })),
	replies: v.record(
		name,
		v.strictObject({
			seen: day,
			list: PARTS.list,
			needed: v.array(name),
			fields: v.record(name, PARTS.fieldNames),
		}),
	),
});

/** A map of the console as a file: what `ConsoleMap` holds, with the day each part was last seen and the saved page that proves it. */
export type MapDocument = v.InferOutput<typeof mapSchema>;

export const SHIPPED_MAP: MapDocument = v.parse(mapSchema, shipped);

/** The map as the readers use it. */
export function consoleMapOf(document: MapDocument, corrected = false): ConsoleMap {
	const { version, anchors, labels, replies } = document;
	const map = {
		version,
		corrected,
		anchors: each(anchors, ({ in: place, least, most, ways }) => ({
			in: place,
			least,
			...(most !== undefined && { most }),
			ways: ways.map((way) => way.css),
		})),
		labels: each(labels, (label) => label.words),
		replies: each(replies, ({ list, needed, fields }) => ({ list, needed, fields })),
	};
	// Every name of the shipped map is there: a correction can only change what one says.
	return map as unknown as ConsoleMap;
}

function each<T, U>(record: Record<string, T>, change: (value: T) => U): Record<string, U> {
	return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

function isBalanced(text: string): boolean {
	let depth = 0;
	for (const sign of text.replace(/"[^"]*"/g, '')) {
		if (sign === '(') depth += 1;
		if (sign === ')') depth -= 1;
		if (depth < 0) return false;
	}
	return depth === 0;
}
