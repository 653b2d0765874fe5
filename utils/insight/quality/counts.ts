import type { DayRange, GoodsRecord } from '../figures';
import { isQuality } from '../summary/quality';
import { sumOf } from '../summary/sums';

/** What was seen of a product, or of one spec of it, on a Shanghai day. */
export interface DayCount {
	day: number;
	/** Requests filed, and those of them that complain of the goods. */
	filed: number;
	quality: number;
}

/** A stretch of days: of how many of them anything was seen, and what was filed. */
export interface Stretch extends DayRange {
	watched: number;
	filed: number;
	quality: number;
}

/** Whose counts are wanted: a product, or one spec of it ('' where no page showed the spec). */
export interface Scope {
	goods: string;
	sku?: string;
}

/** The days of a product on which anything of it was filed. */
export function countsOf(records: readonly GoodsRecord[], { goods, sku }: Scope): DayCount[] {
	const byDay = new Map<number, DayCount>();
	for (const record of records) {
		if (record.goods !== goods || (sku !== undefined && record.sku !== sku)) continue;
		const before = byDay.get(record.day) ?? { day: record.day, filed: 0, quality: 0 };
		byDay.set(record.day, {
			day: record.day,
			filed: before.filed + record.filed.n,
			quality: before.quality + sumOf(record.reasons, isQuality).n,
		});
	}
	return [...byDay.values()].sort((a, b) => a.day - b.day);
}

/**
 * The days of which any request of the shop was seen, whenever that was; a shop that has requests has them daily. Of other days nothing is known, not even
 * that nothing happened.
 */
export function watchedDays(records: readonly GoodsRecord[]): number[] {
	const days = new Set(records.flatMap(({ day, filed }) => (filed.n > 0 ? [day] : [])));
	return [...days].sort((a, b) => a - b);
}

/** What a stretch of days holds; both ends belong to it. */
export function stretchOf(
	counts: readonly DayCount[],
	watched: readonly number[],
	{ from, to }: DayRange,
): Stretch {
	const inside = counts.filter(({ day }) => day >= from && day <= to);
	return {
		from,
		to,
		watched: watched.filter((day) => day >= from && day <= to).length,
		filed: inside.reduce((sum, { filed }) => sum + filed, 0),
		quality: inside.reduce((sum, { quality }) => sum + quality, 0),
	};
}
