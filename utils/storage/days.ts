import { DAY, shanghaiDay } from '../domain/clock';
import type { DayRecord } from '../insight/records';
import type { Database } from './schema';
import { complete } from './transaction';

/** The totals of today (Shanghai), absent where nothing was counted, and the open cases whose countdown ends in 24 h. */
export async function readToday(
	database: Database,
	now: number,
): Promise<{ totals: DayRecord | undefined; dueSoon: number }> {
	const tx = database.transaction(['days', 'cases'], 'readonly');
	return complete(tx, async () => {
		const [totals, dueSoon] = await Promise.all([
			tx.objectStore('days').get(shanghaiDay(now)),
			// Counts an index range that only open cases are in: the cost follows what is due, not what is stored.
			tx
				.objectStore('cases')
				.index('dueAt')
				.count(IDBKeyRange.bound(now, now + DAY)),
		]);
		return { totals, dueSoon };
	});
}
