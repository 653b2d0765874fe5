import { max, median, min, sum } from 'simple-statistics';
import { BEFORE, LEAST, type Series } from './cells';
import { commonRise } from './common-rise';

/** What each day is expected to bring beside the others, and which days were watched at all. */
export interface Calendar {
	/** Of the 28 days before, oldest first; 0 for a day that nobody watched, which says nothing of what happened. */
	weights: number[];
	/** By the weekday alone, for what the shop brings as a whole. */
	weekdays: number[];
	/** Of today, by the weekday. */
	today: number;
	/** Days that count. */
	watched: number;
}

/** As many days of average in each weekday's mean, so that four Sundays do not decide alone. */
const PULL = 2;
/** What is further from the middle of its weekday than this (as a factor) was no ordinary day of it. */
const ORDINARY = 1.5;

/**
 * The week of a shop, from all its requests, and the days on which all its products brought more or less than usual. Days are watched on which a request was filed or
 * anything was looked at (`looked`, Shanghai days): of the others nothing is known, while a small shop has days on which nobody files. Today counts as a whole day, however early it is: so a
 * morning is never alarming by itself, and what is said at noon is true of the whole day.
 */
export function calendarOf(
	shop: Series,
	day: number,
	products: readonly Series[] = [],
	looked: ReadonlySet<number> = new Set(),
): Calendar {
	const isWatched = shop.before.map((count, index) => count > 0 || looked.has(day - BEFORE + index));
	const seen = shop.before.filter((_, index) => isWatched[index]);
	const usual = seen.length > 0 ? median(seen) : 0;
	const weightOf = (weekday: number): number => {
		const same = shop.before.filter((_, index) => isWatched[index] && weekdayOf(index, day) === weekday);
		if (usual === 0 || same.length === 0) return 1;
		const middle = median(same);
		const ordinary = same.map((count) => min([max([count, middle / ORDINARY]), middle * ORDINARY]));
		return (sum(ordinary) / usual + PULL) / (same.length + PULL);
	};
	const weekdays = Array.from({ length: 7 }, (_, weekday) => weightOf(weekday));
	const plain = isWatched.map((watched, index) => (watched ? (weekdays[weekdayOf(index, day)] ?? 1) : 0));
	const swells = swellsOf(products, plain);
	return {
		weights: plain.map((weight, index) => weight * (swells[index] ?? 1)),
		weekdays: plain,
		today: weekdays[mod(day)] ?? 1,
		watched: seen.length,
	};
}

/**
 * By how much all products together were above or below what is usual for the weekday on each day before, without the one that was furthest above. A sale in these weeks
 * would else be taken for a shop whose days differ by themselves, in which nothing stands out any more.
 */
function swellsOf(products: readonly Series[], weights: readonly number[]): number[] {
	const all = sum([...weights]);
	const swells = weights.map((weight, index) =>
		commonRise(
			products.map(({ id, before }) => ({
				id,
				count: before[index] ?? 0,
				usual: (sum(before) / Math.max(all, 1)) * weight,
			})),
		),
	);
	const watched = swells.filter((_, index) => (weights[index] ?? 0) > 0);
	const middle = watched.length > 0 ? median(watched) : 1;
	return swells.map((swell) => swell / middle);
}

/** The Shanghai days on which anything was looked at, by their totals. */
export function lookedOn(days: readonly { day: number; seen: number }[]): ReadonlySet<number> {
	return new Set(days.flatMap(({ day, seen }) => (seen > 0 ? day : [])));
}

/** Enough days were watched to say what is usual. */
export function isLongEnough({ watched }: Calendar): boolean {
	return watched >= LEAST;
}

function weekdayOf(index: number, today: number): number {
	return mod(today - BEFORE + index);
}

const mod = (day: number): number => ((day % 7) + 7) % 7;
