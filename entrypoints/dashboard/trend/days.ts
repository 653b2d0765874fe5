import { BOARD } from '../../../components/dashboard-text';
import type { DayCell, DayRow } from '../../../components/trend/DayTable';
import { dayBounds, dayText } from '../../../utils/domain/clock';
import { type TrendDay, trendOf } from '../../../utils/insight/summary/trend';
import type { Board } from '../use-board';

/** Days in the pictures; a day alone would be no trend. */
const DAYS = 30;

export interface Trend {
	today: number;
	/** The last month, oldest first. */
	all: readonly TrendDay[];
	days: readonly number[];
	/** Those on which nobody looked. */
	unseen: readonly number[];
	/** The first day there are figures of; before it there is nothing to list. */
	since: number;
}

/** The last month to `today` (Shanghai day); undefined where nobody looked on any day of it. */
export function trendTo(today: number, { days, since = today }: Board): Trend | undefined {
	const all = trendOf(days, { from: today - DAYS + 1, to: today });
	if (!all.some(({ watched }) => watched)) return undefined;
	return {
		today,
		all,
		days: all.map(({ day }) => day),
		unseen: all.flatMap(({ day, watched }) => (watched ? [] : [day])),
		since,
	};
}

/** A row a day, the newest first. */
export function dayRows(
	{ all, since, today }: Trend,
	cells: (one: TrendDay, name: string) => DayCell[],
): DayRow[] {
	return all
		.filter(({ day }) => day >= since)
		.toReversed()
		.map((one): DayRow => {
			const name = dayText(dayBounds(one.day).from);
			const label = one.day === today ? BOARD.trend.today(name) : name;
			return { day: one.day, label, cells: one.watched ? cells(one, name) : null };
		});
}
