import { OUTCOMES, type Outcome } from '../../domain/words';
import type { DayFigures, DayRange, Sum } from '../figures';
import { leastQuantileOf, quantileOf } from '../waiting-time';
import { endedOf, type FiguredDay, PAID_BACK } from './period';
import { nothing, plus } from './sums';

/**
 * A median of fewer than five cases moves with each of them; a 90th percentile of fewer than ten is nothing but the slowest case.
 * Below this a day says how many there were, and no more.
 */
export const LEAST_CASES = { median: 5, ninth: 10 } as const;

/** A length of time in ms that lies between two looks: surely no shorter than `least`, no longer than `most`. */
export interface Between {
	least: number;
	most: number;
}

/** From filing to the merchant's own move, of those whose move was seen on the day. A time is absent where there are too few. */
export interface DayHandling {
	n: number;
	median?: Between;
	ninth?: Between;
}

/** One Shanghai day of a trend. */
export interface TrendDay {
	day: number;
	/** Whether anything was looked at in this browser on the day. If not, its figures are not nought but not known. */
	watched: boolean;
	/** First seen ended on the day, by who ended them. */
	ended: Record<Outcome, Sum>;
	/** Of these, what went back to the buyer; money is fen. */
	paidBack: Sum;
	handling: DayHandling;
}

/** Every day of a range, oldest first, also those of which nothing is stored. */
export function trendOf(all: readonly FiguredDay[], { from, to }: DayRange): TrendDay[] {
	const byDay = new Map(all.map((one) => [one.day, one]));
	return Array.from({ length: Math.max(0, to - from + 1) }, (_, index): TrendDay => {
		const day = from + index;
		const record = byDay.get(day);
		const ended = Object.fromEntries(
			OUTCOMES.map((outcome) => [outcome, record ? endedOf(record.figures, outcome) : nothing()]),
		) as Record<Outcome, Sum>;
		return {
			day,
			watched: (record?.seen ?? 0) > 0,
			ended,
			paidBack: plus(...PAID_BACK.map((outcome) => ended[outcome])),
			handling: record ? handlingOf(record.figures) : { n: 0 },
		};
	});
}

function handlingOf({ handled: { least, most } }: DayFigures): DayHandling {
	const n = most.reduce((sum, count) => sum + count, 0);
	const median = n >= LEAST_CASES.median ? between(least, most, 0.5) : undefined;
	const ninth = n >= LEAST_CASES.ninth ? between(least, most, 0.9) : undefined;
	return { n, ...(median && { median }), ...(ninth && { ninth }) };
}

function between(least: readonly number[], most: readonly number[], share: number): Between | undefined {
	const [from, to] = [leastQuantileOf(least, share), quantileOf(most, share)];
	return from === undefined || to === undefined ? undefined : { least: from, most: to };
}
