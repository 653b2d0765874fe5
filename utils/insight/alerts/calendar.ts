import { sum } from 'simple-statistics';
import { BEFORE, LEAST, type Series } from './cells';

/** What each day is expected to bring beside the others, and which days were watched at all. */
export interface Calendar {
	/** Of the 28 days before, oldest first; 0 for a day that nobody watched, which says nothing of what happened. */
	weights: number[];
	/** Of today. */
	today: number;
	/** Days that count. */
	watched: number;
}

/** As many days of average in each weekday's mean, so that four Sundays do not decide alone. */
const PULL = 2;

/**
 * The week of a shop, from all its requests. Days on which nothing at all was seen are not watched, for a shop that has requests has them
 * daily; so are the days before the first one seen. Today counts as a whole day, however early it is: so a morning is never
 * alarming by itself, and what is said at noon is true of the whole day.
 */
export function calendarOf(shop: Series, day: number): Calendar {
	const isWatched = shop.before.map((count) => count > 0);
	const seen = shop.before.filter((count) => count > 0);
	const average = seen.length > 0 ? sum(seen) / seen.length : 0;
	const weightOf = (weekday: number): number => {
		const same = shop.before.filter((count, index) => count > 0 && weekdayOf(index, day) === weekday);
		if (average === 0) return 1;
		return (sum([...same]) / average + PULL) / (same.length + PULL);
	};
	const weekdays = Array.from({ length: 7 }, (_, weekday) => weightOf(weekday));
	const weights = isWatched.map((watched, index) => (watched ? (weekdays[weekdayOf(index, day)] ?? 1) : 0));
	return { weights, today: weekdays[mod(day)] ?? 1, watched: seen.length };
}

/** Enough days were watched to say what is usual. */
export function isLongEnough({ watched }: Calendar): boolean {
	return watched >= LEAST;
}

function weekdayOf(index: number, today: number): number {
	return mod(today - BEFORE + index);
}

const mod = (day: number): number => ((day % 7) + 7) % 7;
