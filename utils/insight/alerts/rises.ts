import { sum } from 'simple-statistics';
import { excessDispersion, sharedDispersion } from '../statistics/dispersion';
import { holm } from '../statistics/holm';
import { upperTail } from '../statistics/tails';
import type { Calendar } from './calendar';
import { BEFORE, type Series } from './cells';

/** A count that is greater than the days before let expect. */
export interface Rise {
	id: string;
	/** In the days looked at: today so far, or the last few days with it. */
	count: number;
	/** How many were to be expected in the same time. */
	expected: number;
	/** Requests a day before. */
	daily: number;
	/** The chance of so many by chance alone, corrected for the number of things looked at. */
	chance: number;
}

/** How many days are looked at together, today among them, and what must be true to say something. */
interface Watch {
	days: number;
	/** False alarms are rarer than this, for all things of one kind on one day together. */
	level: number;
	/** Fewer are nothing to act on, however rare. */
	least: number;
	/** Nor is what is less than so many times as expected. */
	times: number;
}

/**
 * The things whose count is greater than chance would have it, by the exact Poisson tail; by that of the negative binomial where their days differ
 * more than chance, and where few days leave their mean open: a gamma distributed mean is what so many requests leave of it, so a thing
 * that was never seen before is no certain alarm. Corrected by Holm.
 */
export function findRises(all: readonly Series[], calendar: Calendar, watch: Watch): Rise[] {
	const pasts = all.map((series) => pastOf(series, calendar, watch.days));
	const shared = sharedDispersion(pasts);
	const judged = all.map((series, index) =>
		judge(series, pasts[index] ?? NO_PAST, calendar, watch.days, shared),
	);
	const corrected = holm(judged.map(({ chance }) => chance));
	return judged
		.map((rise, index) => ({ ...rise, chance: corrected[index] ?? 1 }))
		.filter(({ count, expected, chance }) => {
			return chance <= watch.level && count >= watch.least && count >= expected * watch.times;
		})
		.sort((a, b) => a.chance - b.chance || b.count - a.count);
}

interface Past {
	counts: number[];
	weights: number[];
}

const NO_PAST: Past = { counts: [], weights: [] };

/** The watched days before those looked at. */
function pastOf({ before }: Series, { weights }: Calendar, days: number): Past {
	const kept = before
		.map((count, index) => ({ count, weight: weights[index] ?? 0 }))
		.slice(0, BEFORE - (days - 1));
	const watched = kept.filter(({ weight }) => weight > 0);
	return { counts: watched.map(({ count }) => count), weights: watched.map(({ weight }) => weight) };
}

/** Half a request is added, or what was never seen would be taken for impossible. */
const OPEN = 0.5;

function judge(
	{ id, before, today }: Series,
	{ counts, weights }: Past,
	calendar: Calendar,
	days: number,
	shared: number,
): Rise {
	const cut = BEFORE - (days - 1);
	const seen = sum(counts);
	const count = today + sum(before.slice(cut));
	const weight = calendar.today + sum(calendar.weights.slice(cut));
	const mean = ((seen + OPEN) / Math.max(sum(weights), 1)) * weight;
	// Unrest of single days evens out over several.
	const unrest = Math.max(excessDispersion(counts, weights), shared) / days;
	const size = 1 / (unrest + 1 / (seen + OPEN));
	const daily = counts.length > 0 ? seen / counts.length : 0;
	return { id, count, expected: mean, daily, chance: upperTail(count, { mean, size }) };
}
