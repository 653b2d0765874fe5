import type { CaseRecord } from '../insight/records';
import type { Database } from './schema';

/** Rows of one transaction, so that no write waits long; many at once take a third of the time of one after the other. */
const AT_ONCE = 250;

/**
 * Hands over every case of a range (both inclusive) of an index, in the order of the index, at most `most` of them a transaction. No range begins in the midst of
 * equal keys, so those of the last key are read again and handed over once. What is written meanwhile behind the place that was reached is not met.
 */
export async function eachCase(
	database: Database,
	index: 'closedAt' | 'openAt',
	range: { from: number; to: number },
	take: (record: CaseRecord) => void,
	most = AT_ONCE,
): Promise<void> {
	let { from } = range;
	let held: ReadonlySet<string> = new Set();
	for (;;) {
		const size = held.size + most;
		const rows = await database.getAllFromIndex('cases', index, IDBKeyRange.bound(from, range.to), size);
		for (const row of rows) if (!held.has(row.id)) take(row);
		const last = rows.at(-1)?.[index];
		if (last === undefined || rows.length < size) return;
		const own = rows.filter((row) => row[index] === last).map(({ id }) => id);
		held = new Set(last === from ? [...held, ...own] : own);
		from = last;
	}
}
