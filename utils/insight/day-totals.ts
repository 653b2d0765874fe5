import type { Outcome, ReplyEdit } from '../domain/words';
import type { DayFigures, GoodsRecord } from './figures';
import type { DayRecord, Delta } from './records';
import { noWaits } from './waiting-time';

export function noOutcomes(): Record<Outcome, number> {
	return {
		fast: 0,
		platform: 0,
		timeout: 0,
		merchant: 0,
		withdrawn: 0,
		refused: 0,
		failed: 0,
		unknown: 0,
	};
}

/** Figures of a day on which nothing was counted. */
export function noFigures(): DayFigures {
	return {
		filed: { n: 0, fen: 0, unpriced: 0 },
		types: {},
		reasons: {},
		shipping: {},
		verdicts: {},
		ended: {},
		endedEarlier: 0,
		handled: { least: noWaits(), most: noWaits() },
		due: 0,
		met: 0,
		missed: 0,
		replied: { n: 0, within: 0, waits: noWaits() },
		feedback: { moods: {}, avoidable: 0, unavoidable: 0, notes: {} },
	};
}

/** The totals of a Shanghai day on which nothing was counted. */
export function emptyDay(day: number): DayRecord {
	return { day, seen: 0, closed: noOutcomes(), repliesInserted: 0, replies: [], figures: noFigures() };
}

/** The totals of a product and spec on a day on which nothing of it was counted. */
export function emptyGoods(day: number, goods: string, sku: string): GoodsRecord {
	return {
		day,
		goods,
		sku,
		filed: { n: 0, fen: 0, unpriced: 0 },
		types: {},
		reasons: {},
		shipping: {},
		ended: {},
		orders: 0,
		ordersRequested: 0,
	};
}

/** Whether nothing is counted in a record; such a row is not kept. */
export function isNothing(record: DayRecord | GoodsRecord): boolean {
	const { day: _day, ...rest } = record;
	return isZero(rest);
}

function isZero(value: unknown): boolean {
	if (typeof value === 'number') return value === 0;
	if (typeof value === 'string') return true;
	return Object.values(value as object).every(isZero);
}

/** The record with changes added; the first is not changed. A day of an earlier version gets its figures with the first. */
export function addDeltas<R extends DayRecord | GoodsRecord>(record: R, deltas: readonly Delta[]): R {
	const next = structuredClone(record);
	if ('seen' in next) next.figures ??= noFigures();
	for (const delta of deltas) put(next as unknown as Place, delta.path, delta);
	return next;
}

interface Place {
	[name: string | number]: Place | number;
}

function put(place: Place, [name, ...rest]: Delta['path'], delta: Delta): void {
	if (name === undefined) return;
	if (rest.length === 0) {
		const { n, fen, unpriced } = delta;
		const before = place[name];
		place[name] =
			fen === undefined
				? ((before as number | undefined) ?? 0) + n
				: addSum(before as Place | undefined, n, fen, unpriced ?? 0);
	} else {
		place[name] ??= {};
		put(place[name] as Place, rest, delta);
	}
	if (delta.sparse && isZero(place[name]) && !Object.hasOwn(TABLES, name)) delete place[name];
}

/** The tables themselves stay where nothing is left in them. */
const TABLES = { ...noFigures(), ...noFigures().feedback, figures: 0 };

function addSum(before: Place | undefined, n: number, fen: number, unpriced: number): Place {
	const {
		n: hadN = 0,
		fen: hadFen = 0,
		unpriced: hadUnpriced = 0,
	} = (before ?? {}) as Record<string, number>;
	return { n: hadN + n, fen: hadFen + fen, unpriced: hadUnpriced + unpriced };
}

/** The day's totals with one insertion of a reply added; `at` is epoch ms. */
export function addReplyUse(record: DayRecord, use: { reply: string; at: number }): DayRecord {
	const before = record.replies.find((entry) => entry.id === use.reply);
	const entry = {
		...before,
		id: use.reply,
		times: (before?.times ?? 0) + 1,
		lastAt: Math.max(before?.lastAt ?? use.at, use.at),
	};
	const replies = [...record.replies.filter((other) => other !== before), entry];
	return { ...record, repliesInserted: record.repliesInserted + 1, replies };
}

/** The day's totals with what became of one of its insertions added. A reply that is not in them gets no place: it was not counted. */
export function addReplyEdit(
	record: DayRecord,
	{ reply, edit }: { reply: string; edit: ReplyEdit },
): DayRecord {
	const replies = record.replies.map((entry) =>
		entry.id === reply
			? { ...entry, edits: { ...entry.edits, [edit]: (entry.edits?.[edit] ?? 0) + 1 } }
			: entry,
	);
	return { ...record, replies };
}
