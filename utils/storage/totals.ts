import type { IDBPObjectStore } from 'idb';
import type { GoodsRecord } from '../insight/figures';
import type { DayRecord, Delta } from '../insight/records';
import type { RefundLensSchema } from './schema';
import type { Follow } from './transaction';

/** How totals are added up; given by `utils/insight`, which knows no storage. */
export interface TotalRules {
	emptyDay(day: number): DayRecord;
	emptyGoods(day: number, goods: string, sku: string): GoodsRecord;
	addDeltas<R extends DayRecord | GoodsRecord>(record: R, deltas: readonly Delta[]): R;
	isNothing(record: DayRecord | GoodsRecord): boolean;
}

type Writable<N extends 'days' | 'goods'> = IDBPObjectStore<
	RefundLensSchema,
	('cases' | 'days' | 'events' | 'earlier-events' | 'goods' | 'keys')[],
	N,
	'readwrite'
>;

/** Adds changes to the totals, each row read and written once. A row in which nothing is left is deleted. */
export async function addToTotals(
	stores: { days: Writable<'days'>; goods: Writable<'goods'> },
	deltas: readonly Delta[],
	rules: TotalRules,
	follow: Follow,
): Promise<void> {
	const { days, goods } = stores;
	await Promise.all([...grouped(deltas).values()].map(addGroup));

	async function addGroup(changes: readonly Delta[]): Promise<void> {
		const [first] = changes;
		if (!first) return;
		const { day } = first;
		if (first.goods) {
			const key: [number, string, string] = [day, first.goods.goods, first.goods.sku];
			const next = rules.addDeltas((await goods.get(key)) ?? rules.emptyGoods(...key), changes);
			follow(rules.isNothing(next) ? goods.delete(key) : goods.put(next));
		} else {
			const next = rules.addDeltas((await days.get(day)) ?? rules.emptyDay(day), changes);
			follow(rules.isNothing(next) ? days.delete(day) : days.put(next));
		}
	}
}

function grouped(deltas: readonly Delta[]): Map<string, Delta[]> {
	const groups = new Map<string, Delta[]>();
	for (const delta of deltas) {
		const { goods, day } = delta;
		const place = JSON.stringify(goods ? [day, goods.goods, goods.sku] : day);
		const group = groups.get(place);
		if (group) group.push(delta);
		else groups.set(place, [delta]);
	}
	return groups;
}
