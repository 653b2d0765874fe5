import type { GoodsRecord } from '../insight/figures';
import type { DayRecord } from '../insight/records';
import type { Database } from './schema';
import { complete } from './transaction';

/** Totals of days (both inclusive), and the first day of which there are figures. The cost follows the number of days. */
export async function readDays(
	database: Database,
	from: number,
	to: number,
): Promise<{ days: DayRecord[]; since: number | undefined }> {
	const tx = database.transaction('days', 'readonly');
	return complete(tx, async () => {
		const days = await tx.store.getAll(IDBKeyRange.bound(from, to));
		let first = await tx.store.openCursor();
		while (first && !first.value.figures) first = await first.continue();
		return { days, since: first?.key };
	});
}

/** Totals by product and spec of days (both inclusive). */
export function readGoods(database: Database, from: number, to: number): Promise<GoodsRecord[]> {
	// An array sorts after every number and string, so this is every key of the last day too.
	return database.getAll('goods', IDBKeyRange.bound([from], [to, []]));
}

/** Keeps the console's own count as last seen on a day. */
export async function keepPlatformCount(
	database: Database,
	day: number,
	count: { value: number; at: number },
	emptyDay: (day: number) => DayRecord,
): Promise<void> {
	const tx = database.transaction('days', 'readwrite');
	await complete(tx, async () => {
		const empty = emptyDay(day);
		const record = (await tx.store.get(day)) ?? empty;
		const figures = record.figures ?? empty.figures;
		if (!figures || (figures.platform24h?.at ?? -1) >= count.at) return;
		await tx.store.put({ ...record, figures: { ...figures, platform24h: count } });
	});
}
