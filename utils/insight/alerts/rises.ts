import { sum } from 'simple-statistics';
import { excessDispersion, sharedDispersion } from '../statistics/dispersion';
import { holm } from '../statistics/holm';
import { upperTail } from '../statistics/tails';
import type { Calendar } from './calendar';
import { BEFORE, type Series } from './cells';
import { type CommonRise, commonRises, type Window } from './common-rise';

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
 * that was never seen before is no certain alarm. What `beside` brings more than usual is expected of each as well. Corrected by Holm.
 */
export function findRises(
	all: readonly Series[],
	calendar: Calendar,
	watch: Watch,
	beside: readonly Series[] = all,
): Rise[] {
	const pasts = all.map((series) => pastOf(series, calendar, watch.days));
	const shared = sharedDispersion(pasts);
	const common = commonRises(
		beside.map((series) => windowOf(series, pastOf(series, calendar, watch.days), calendar, watch.days)),
	);
	const judged = all.map((series, index) => {
		const past = pasts[index] ?? NO_PAST;
		return judge(windowOf(series, past, calendar, watch.days), past, shared / watch.days, common(series.id));
	});
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

interface Looked extends Window {
	/** What one request a watched day would come to in the days looked at. */
	weight: number;
	days: number;
}

/** What was counted in the last `days` days, and how much of it was to be expected by the days before alone. */
function windowOf({ id, before, today }: Series, past: Past, calendar: Calendar, days: number): Looked {
	const cut = BEFORE - (days - 1);
	// What all brought on these days themselves is asked of the rest, not taken for granted.
	const weight = (calendar.today + sum(calendar.weekdays.slice(cut))) / Math.max(sum(past.weights), 1);
	return { id, count: today + sum(before.slice(cut)), usual: sum(past.counts) * weight, weight, days };
}

/** `shared` is the unrest that all things show together over the days looked at. */
function judge(
	{ id, count, weight, days }: Looked,
	{ counts, weights }: Past,
	shared: number,
	common: CommonRise,
): Rise {
	const seen = sum(counts);
	const mean = (seen + OPEN) * weight * common.times;
	// Unrest of single days evens out over several.
	const unrest = Math.max(excessDispersion(counts, weights) / days, shared);
	const doubt = common.times > 1 ? 1 / common.known : 0;
	const size = 1 / (unrest + 1 / (seen + OPEN) + doubt);
	const daily = counts.length > 0 ? seen / counts.length : 0;
	return { id, count, expected: mean, daily, chance: upperTail(count, { mean, size }) };
}
