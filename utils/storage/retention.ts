import { DAY, shanghaiDay } from '../domain/clock';
import { inBatches } from './batches';
import { type Database, DETAILS } from './schema';
import { complete, type Follow } from './transaction';

/** How long details and totals are kept, in days. */
export interface Retention {
	details: number;
	totals: number;
}

/**
 * Deletes cases, ticks, events and memories that are older than the one time, and totals of days and goods that are older than
 * the other, in small batches so that other writes get their turn. `now` is epoch ms. Hands back how many rows went.
 */
export async function deleteOld(database: Database, keep: Retention, now: number): Promise<number> {
	const cutoff = now - keep.details * DAY;
	const older = IDBKeyRange.upperBound(cutoff, true);
	let deleted = 0;
	for (const [store, index] of DETAILS) {
		deleted += await inBatches((most) => deleteDetails(database, store, index, older, most));
	}
	const firstDay = shanghaiDay(now) - keep.totals;
	deleted += await inBatches((most) =>
		deleteRange(database, 'days', IDBKeyRange.upperBound(firstDay, true), most),
	);
	deleted += await inBatches((most) =>
		deleteRange(database, 'goods', IDBKeyRange.upperBound([firstDay], true), most),
	);
	return deleted;
}

async function deleteDetails(
	database: Database,
	store: (typeof DETAILS)[number][0],
	index: (typeof DETAILS)[number][1],
	older: IDBKeyRange,
	most: number,
): Promise<number> {
	const tx = database.transaction([store, 'keys'], 'readwrite');
	return complete(tx, async (follow) => {
		const rows = tx.objectStore(store);
		const gone = await rows.index(index as never).getAllKeys(older, most);
		follow(...gone.map((key) => rows.delete(key as never)));
		// In the same transaction: a case that is gone and not known to be would be counted a second time.
		if (store === 'cases' && gone.length > 0) {
			const keys = tx.objectStore('keys');
			const before = await keys.get('cutoff');
			const at = Math.max(older.upper, before?.name === 'cutoff' ? before.at : 0);
			follow(keys.put({ name: 'cutoff', at }));
		}
		return gone.length;
	});
}

async function deleteRange(
	database: Database,
	store: 'days' | 'goods',
	range: IDBKeyRange,
	most: number,
): Promise<number> {
	const tx = database.transaction(store, 'readwrite');
	return complete(tx, (follow) => deleteFirst(tx.objectStore(store) as never, range, most, follow));
}

/** What of a store is needed to delete rows of it. */
interface Rows {
	getAllKeys(range: IDBKeyRange | undefined, most: number): Promise<IDBValidKey[]>;
	delete(range: IDBKeyRange): Promise<void>;
}

/** Deletes at most so many rows from the beginning of a range of keys, and says how many these were. */
export async function deleteFirst(
	rows: Rows,
	range: IDBKeyRange | undefined,
	most: number,
	follow: Follow,
): Promise<number> {
	const keys = await rows.getAllKeys(range, most);
	const [first] = keys;
	// One request for all of them; deleting row by row takes several times as long.
	if (first !== undefined) follow(rows.delete(IDBKeyRange.bound(first, keys.at(-1))));
	return keys.length;
}
