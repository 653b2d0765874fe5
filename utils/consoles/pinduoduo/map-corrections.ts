import * as v from 'valibot';
import type { MapProblem } from '../../domain/map-change';
import { fail, ok, type Result } from '../../domain/result';
import type { ConsoleMap } from './console-map';
import { changesBetween } from './map-changes';
import { consoleMapOf, MAP_FORMAT, type MapDocument, PARTS, SHIPPED_MAP } from './map-document';
import { MAP_TEXTS as T } from './map-texts';

const seen = v.optional(PARTS.day);

const correctionSchema = v.strictObject({
	format: v.literal(MAP_FORMAT, T.notMap),
	version: PARTS.day,
	anchors: v.optional(
		v.record(
			PARTS.name,
			v.strictObject({
				...{ seen, page: PARTS.page, in: v.optional(PARTS.place) },
				...{ least: v.optional(PARTS.least), most: v.optional(PARTS.most), ways: v.optional(PARTS.ways) },
			}),
		),
		{},
	),
	labels: v.optional(v.record(PARTS.name, v.strictObject({ seen, words: PARTS.words })), {}),
	replies: v.optional(
		v.record(
			PARTS.name,
			v.strictObject({
				seen,
				list: v.optional(PARTS.list),
				needed: v.optional(v.array(PARTS.name)),
				fields: v.optional(v.record(PARTS.name, PARTS.fieldNames), {}),
			}),
		),
		{},
	),
});

/**
 * What a shop corrects of the shipped map: its ways, words and names are tried before the shipped ones, which stay as fall-back; bounds, places and
 * lists are replaced. `version` is the shipped map that it was made for.
 */
export type MapCorrection = v.InferOutput<typeof correctionSchema>;

export type CorrectionRead = { ok: true; value: MapCorrection } | { ok: false; problems: MapProblem[] };

/** Most problems that are told of one file. */
const MOST_PROBLEMS = 20;

/** A correction from a file or from the console, every name known and whatever equals the shipped map left out. A whole map is one too. */
export function readCorrection(input: unknown): CorrectionRead {
	const read = v.safeParse(correctionSchema, input);
	if (!read.success) return { ok: false, problems: read.issues.slice(0, MOST_PROBLEMS).map(problemOf) };
	const wrong = [...unknownNames(read.output), ...wrongBounds(read.output)];
	if (wrong.length > 0) return { ok: false, problems: wrong.slice(0, MOST_PROBLEMS) };
	return { ok: true, value: withoutShipped(read.output) };
}

/** A correction as it was stored, perhaps by another version: what this version does not know stays in it and has no effect. */
export function parseCorrection(input: unknown): Result<MapCorrection> {
	const read = v.safeParse(correctionSchema, input);
	if (read.success) return ok(read.output);
	const { place, why } = problemOf(read.issues[0]);
	return fail(`${place} ${why}`);
}

function isEmptyCorrection({ anchors, labels, replies }: MapCorrection): boolean {
	return [anchors, labels, replies].every((part) => Object.keys(part).length === 0);
}

/** The map in force under a correction; the shipped one without. */
export function correctedMap(correction: MapCorrection | undefined): ConsoleMap {
	if (!correction || isEmptyCorrection(correction)) return consoleMapOf(SHIPPED_MAP);
	return consoleMapOf(correctedDocument(correction), true);
}

/** The shipped document with a correction laid over it. */
export function correctedDocument({ anchors, labels, replies }: MapCorrection): MapDocument {
	return {
		...SHIPPED_MAP,
		anchors: over(SHIPPED_MAP.anchors, anchors, (from, { ways = [], ...given }) => ({
			...from,
			...given,
			ways: [...ways, ...from.ways.filter(({ css }) => !ways.some((way) => way.css === css))],
		})),
		labels: over(SHIPPED_MAP.labels, labels, (from, { words }) => ({
			...from,
			words: inFront(words, from.words),
		})),
		replies: over(SHIPPED_MAP.replies, replies, (from, { list, fields }) => ({
			...from,
			list: list ?? from.list,
			fields: over(from.fields, fields, (names, given) => inFront(given, names)),
		})),
	};
}

/** Both corrections in one; where they say something of the same thing, `later` comes first. */
export function joinCorrections(earlier: MapCorrection, later: MapCorrection): MapCorrection {
	return {
		...later,
		anchors: merged(earlier.anchors, later.anchors, (from, { ways = [], ...given }) => {
			const rest = (from.ways ?? []).filter(({ css }) => !ways.some((way) => way.css === css));
			return { ...from, ...given, ways: [...ways, ...rest].slice(0, 8) };
		}),
		labels: merged(earlier.labels, later.labels, (from, given) => ({
			...given,
			words: inFront(given.words, from.words).slice(0, 12),
		})),
		replies: merged(earlier.replies, later.replies, (from, given) => ({
			...from,
			...given,
			fields: merged(from.fields, given.fields, (names, more) => inFront(more, names).slice(0, 12)),
		})),
	};
}

/** What the background does with maps, in one. */
export const MAP_RULES = {
	read: readCorrection,
	stored(input: unknown): MapCorrection | undefined {
		const read = parseCorrection(input);
		return read.ok ? read.value : undefined;
	},
	effective: correctedMap,
	join: (earlier: MapCorrection | undefined, later: MapCorrection) =>
		earlier ? joinCorrections(earlier, later) : later,
	changes: changesBetween,
};

function withoutShipped({ anchors, labels, replies, format, version }: MapCorrection): MapCorrection {
	return {
		...{ format, version },
		anchors: kept(anchors, (name, given) => {
			const from = SHIPPED_MAP.anchors[name];
			const ways = given.ways?.filter(({ css }) => !from?.ways.some((way) => way.css === css)) ?? [];
			const changed = {
				...(given.in !== undefined && given.in !== from?.in && { in: given.in }),
				...(given.least !== undefined && given.least !== from?.least && { least: given.least }),
				...(given.most !== undefined && given.most !== from?.most && { most: given.most }),
				...(ways.length > 0 && { ways }),
			};
			return Object.keys(changed).length > 0 ? changed : undefined;
		}),
		labels: kept(labels, (name, given) => {
			const words = given.words.filter((word) => !SHIPPED_MAP.labels[name]?.words.includes(word));
			return words.length > 0 ? { words } : undefined;
		}),
		replies: kept(replies, (name, given) => {
			const from = SHIPPED_MAP.replies[name];
			const fields = kept(given.fields, (field, names) => {
				const more = names.filter((one) => !from?.fields[field]?.includes(one));
				return more.length > 0 ? more : undefined;
			});
			const moved = given.list && given.list.join() !== from?.list.join();
			if (!moved && Object.keys(fields).length === 0) return undefined;
			return { ...(moved && { list: given.list }), fields };
		}),
	};
}

function unknownNames({ anchors, labels, replies }: MapCorrection): MapProblem[] {
	const strangers = (place: string, given: object, known: object): MapProblem[] =>
		Object.keys(given)
			.filter((name) => !Object.hasOwn(known, name))
			.map((name) => ({ place: `${place} › ${name}`, why: T.unknownName }));
	const places = Object.entries(anchors).flatMap(([name, { in: place }]) =>
		place === undefined || place === 'page' || Object.hasOwn(SHIPPED_MAP.anchors, place)
			? []
			: [{ place: `anchors › ${name} › in`, why: T.unknownName }],
	);
	const fields = Object.entries(replies).flatMap(([name, given]) =>
		strangers(`replies › ${name} › fields`, given.fields, SHIPPED_MAP.replies[name]?.fields ?? {}),
	);
	return [
		...strangers('anchors', anchors, SHIPPED_MAP.anchors),
		...strangers('labels', labels, SHIPPED_MAP.labels),
		...strangers('replies', replies, SHIPPED_MAP.replies),
		...places,
		...fields,
	];
}

function wrongBounds(correction: MapCorrection): MapProblem[] {
	const { anchors } = correctedDocument(correction);
	return Object.keys(correction.anchors).flatMap((name): MapProblem[] => {
		const anchor = anchors[name];
		if (anchor?.most !== undefined && anchor.least > anchor.most)
			return [{ place: `anchors › ${name} › least`, why: T.bounds }];
		const outside = new Set([name]);
		for (let at = anchor?.in; at !== undefined && at !== 'page'; at = anchors[at]?.in) {
			if (outside.has(at)) return [{ place: `anchors › ${name} › in`, why: T.circle }];
			outside.add(at);
		}
		return [];
	});
}

function problemOf(issue: v.BaseIssue<unknown>): MapProblem {
	const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? T.item(key) : String(key)));
	return { place: path.join(' › '), why: reasonOf(issue) };
}

/** Sentences of ours are Chinese; what the library says of itself is told in general terms. */
function reasonOf({ type, expected, received, message }: v.BaseIssue<unknown>): string {
	if (/\p{Script=Han}/u.test(message)) return message;
	if (type === 'strict_object' && expected === 'never') return T.unknownField;
	return received === 'undefined' ? T.missing : T.wrong;
}

const inFront = (first: readonly string[], rest: readonly string[]): string[] => [
	...new Set([...first, ...rest]),
];

function over<T, G>(
	from: Record<string, T>,
	given: Readonly<Record<string, G>>,
	lay: (from: T, given: G) => T,
): Record<string, T> {
	const entries = Object.entries(from).map(([name, value]): [string, T] => {
		const change = Object.hasOwn(given, name) ? given[name] : undefined;
		return [name, change === undefined ? value : lay(value, change)];
	});
	return Object.fromEntries(entries);
}

function merged<T>(
	one: Readonly<Record<string, T>>,
	other: Readonly<Record<string, T>>,
	join: (one: T, other: T) => T,
): Record<string, T> {
	return { ...one, ...over({ ...other }, one, (given, from) => join(from, given)) };
}

function kept<T>(
	given: Readonly<Record<string, T>>,
	keep: (name: string, value: T) => T | undefined,
): Record<string, T> {
	const entries = Object.entries(given).flatMap(([name, value]): [string, T][] => {
		const rest = keep(name, value);
		return rest === undefined ? [] : [[name, rest]];
	});
	return Object.fromEntries(entries);
}
