import { DAY } from '../domain/clock';
import { type Database, DETAILS } from './schema';
import { complete } from './transaction';

const BATCH = 500;

/**
 * Deletes cases, ticks, events and memories that are older than `retentionDays`, in small batches so that other writes get their
 * turn; day totals stay. `now` is epoch ms. Hands back how many rows went.
 */
export async function deleteOld(
	database: Database,
	retentionDays: number,
	now: number,
	batch = BATCH,
): Promise<number> {
	const older = IDBKeyRange.upperBound(now - retentionDays * DAY, true);
	let deleted = 0;
	for (const [store, index] of DETAILS) {
		let last: number;
		do {
			last = await deleteBatch(database, store, index, older, batch);
			deleted += last;
		} while (last === batch);
	}
	return deleted;
}

async function deleteBatch(
	database: Database,
	store: (typeof DETAILS)[number][0],
	index: (typeof DETAILS)[number][1],
	older: IDBKeyRange,
	batch: number,
): Promise<number> {
	const tx = database.transaction(store, 'readwrite');
	return complete(tx, async (follow) => {
		const rows = tx.objectStore(store);
		const keys = await rows.index(index as never).getAllKeys(older, batch);
		follow(...keys.map((key) => rows.delete(key as never)));
		return keys.length;
	});
}
