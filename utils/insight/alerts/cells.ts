import type { ReasonGroup } from '../../domain/words';
import type { GoodsRecord } from '../figures';

/** How many requests were filed on one Shanghai day for this product, spec and reason. What a page did not show is absent. */
export interface Cell {
	day: number;
	product?: string;
	sku?: string;
	reason?: ReasonGroup;
	requests: number;
}

/** The totals by product as cells. */
export function toCells(goods: readonly GoodsRecord[]): Cell[] {
	return goods.flatMap(({ day, goods: product, sku, reasons }) =>
		Object.entries(reasons).map(
			([reason, { n }]): Cell => ({
				day,
				...(product && { product }),
				...(sku && { sku }),
				...(reason !== 'unknown' && { reason: reason as ReasonGroup }),
				requests: n,
			}),
		),
	);
}

/** The days that today is held against. */
export const BEFORE = 28;
/** With fewer days than this nothing is said. */
export const LEAST = 14;

/** What was counted of one thing: the days before, oldest first, and today so far. */
export interface Series {
	id: string;
	before: number[];
	today: number;
}

/** Counts by day of whatever `idOf` tells apart, over the 28 days before `today` and today; cells without an id are left out. */
export function seriesOf(
	cells: readonly Cell[],
	today: number,
	idOf: (cell: Cell) => string | undefined,
): Series[] {
	const found = new Map<string, Series>();
	for (const cell of cells) {
		const back = today - cell.day;
		const id = back >= 0 && back <= BEFORE ? idOf(cell) : undefined;
		if (id === undefined) continue;
		const series = found.get(id) ?? { id, before: Array.from({ length: BEFORE }, () => 0), today: 0 };
		found.set(id, series);
		if (back === 0) series.today += cell.requests;
		else series.before[BEFORE - back] = (series.before[BEFORE - back] ?? 0) + cell.requests;
	}
	return [...found.values()];
}

/** Ids of several parts in one; no part holds a NUL. */
export const joined = (...parts: readonly (string | undefined)[]): string | undefined =>
	parts.every((part) => part !== undefined) ? parts.join('\0') : undefined;
