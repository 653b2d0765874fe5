import { OUTCOMES, type Outcome, type ReasonGroup } from '../../domain/words';
import type { DayFigures, DayRange, Sum, SumsBy } from '../figures';
import type { DayRecord } from '../records';
import { addWaits, leastQuantileOf, quantileOf } from '../waiting-time';
import { isQuality } from './quality';
import { type Replied, repliedOf } from './replied';
import { nothing, plus, plusBy, sumOf } from './sums';

export type FiguredDay = DayRecord & { figures: DayFigures };

/** Who can have paid the buyer back. */
export const PAID_BACK = ['fast', 'platform', 'timeout', 'merchant'] as const satisfies readonly Outcome[];

/** How many, and the length of time that half and nine tenths of them do not exceed (ms); a time is absent where nothing was counted. */
export interface Waits {
	n: number;
	median?: number;
	ninth?: number;
}

/** The figures of several days together. Every sum is the sum of its days, so that nothing is counted twice and nothing is lost. */
export interface Period extends DayRange {
	/** Days on which anything was seen. */
	watched: number;
	filed: Sum;
	outcomes: Record<Outcome, Sum>;
	/** By who ended them and why. */
	endings: { [K in Outcome]?: SumsBy<ReasonGroup> };
	ended: Sum;
	paidBack: Sum;
	/** Of the ended ones, how many may have ended on an earlier day. */
	endedEarlier: number;
	reasons: DayFigures['reasons'];
	types: DayFigures['types'];
	shipping: DayFigures['shipping'];
	verdicts: DayFigures['verdicts'];
	quality: Sum;
	/** Requests whose reason is known and speaks of something else. */
	otherwise: Sum;
	/** The move lies between two looks, so its time has a least and a most. */
	handled: { least: Waits; most: Waits };
	due: number;
	met: number;
	missed: number;
	replied: Replied;
	/** Replies that were put in, most used first. */
	replies: { id: string; times: number }[];
	feedback: DayFigures['feedback'];
}

/** The days of a range as one period; days outside it are left out. */
export function periodOf(all: readonly FiguredDay[], { from, to }: DayRange): Period {
	const records = all.filter(({ day }) => day >= from && day <= to);
	const days = records.map(({ figures }) => figures);
	const total = (of: (day: DayFigures) => number) => days.reduce((sum, day) => sum + of(day), 0);
	const reasons = plusBy(...days.map((day) => day.reasons));
	const endings = endingsOf(days);
	const outcomes = Object.fromEntries(
		OUTCOMES.map((outcome) => [outcome, sumOf(endings[outcome] ?? {})]),
	) as Record<Outcome, Sum>;
	return {
		from,
		to,
		watched: records.filter(({ seen }) => seen > 0).length,
		filed: plus(...days.map((day) => day.filed)),
		outcomes,
		endings,
		ended: plus(...Object.values(outcomes)),
		paidBack: plus(...PAID_BACK.map((outcome) => outcomes[outcome])),
		endedEarlier: total((day) => day.endedEarlier),
		reasons,
		types: plusBy(...days.map((day) => day.types)),
		shipping: plusBy(...days.map((day) => day.shipping)),
		verdicts: plusBy(...days.map((day) => day.verdicts)),
		quality: sumOf(reasons, isQuality),
		otherwise: sumOf(reasons, (reason) => reason !== 'unknown' && !isQuality(reason)),
		handled: {
			least: waitsOf(
				days.map(({ handled }) => handled.least),
				leastQuantileOf,
			),
			most: waitsOf(days.map(({ handled }) => handled.most)),
		},
		due: total((day) => day.due),
		met: total((day) => day.met),
		missed: total((day) => day.missed),
		replied: repliedOf(days.map(({ replied }) => replied)),
		replies: repliesOf(records),
		feedback: {
			moods: countsOf(days.map(({ feedback }) => feedback.moods)),
			avoidable: total((day) => day.feedback.avoidable),
			unavoidable: total((day) => day.feedback.unavoidable),
			notes: countsOf(days.map(({ feedback }) => feedback.notes)),
		},
	};
}

function endingsOf(days: readonly DayFigures[]): Period['endings'] {
	return Object.fromEntries(
		OUTCOMES.map((outcome) => [outcome, plusBy(...days.map(({ ended }) => ended[outcome]))]),
	);
}

/** What of a day was ended by somebody, for whatever reason. */
export function endedOf({ ended }: DayFigures, outcome: Outcome): Sum {
	return ended[outcome] ? sumOf(ended[outcome]) : nothing();
}

function waitsOf(days: readonly number[][], read = quantileOf): Waits {
	const counts = addWaits(days);
	const n = counts.reduce((sum, count) => sum + count, 0);
	const median = read(counts, 0.5);
	const ninth = read(counts, 0.9);
	return { n, ...(median !== undefined && { median }), ...(ninth !== undefined && { ninth }) };
}

function countsOf<K extends string>(tables: readonly { [key in K]?: number }[]): { [key in K]?: number } {
	const all: { [key in K]?: number } = {};
	for (const table of tables) {
		for (const [name, n] of Object.entries(table) as [K, number][]) all[name] = (all[name] ?? 0) + n;
	}
	return all;
}

function repliesOf(records: readonly DayRecord[]): Period['replies'] {
	const times = new Map<string, number>();
	for (const { replies } of records) {
		for (const one of replies) times.set(one.id, (times.get(one.id) ?? 0) + one.times);
	}
	return [...times]
		.map(([id, count]) => ({ id, times: count }))
		.sort((a, b) => b.times - a.times || (a.id < b.id ? -1 : 1));
}
