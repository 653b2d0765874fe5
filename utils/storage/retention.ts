import { DAY, shanghaiDay } from '../domain/clock';
import { inBatches } from './batches';
import { deleteFirst } from './delete-rows';
import { moveEarlierEvents } from './earlier-events';
import type { Database } from './schema';
import { complete } from './transaction';

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
	const firstDay = shanghaiDay(now) - keep.totals;
	await moveEarlierEvents(database);
	let deleted = 0;
	for (const [store, index] of BY_AGE) deleted += await deleteByAge(database, store, index, cutoff);
	for (const [store, end] of [
		['events', [cutoff]],
		['days', firstDay],
		['goods', [firstDay]],
	] as const) {
		const older = IDBKeyRange.upperBound(end, true);
		deleted += await inBatches((most) => deleteRange(database, store, older, most));
	}
	return deleted;
}

/** Stores whose keys say nothing of the age of a row, and the index that does. */
const BY_AGE = [
	['cases', 'lastSeenAt'],
	['ticks', 'at'],
	['memory', 'at'],
] as const;
type ByAge = (typeof BY_AGE)[number];

async function deleteByAge(
	database: Database,
	store: ByAge[0],
	index: ByAge[1],
	cutoff: number,
): Promise<number> {
	// What was deleted stays in the index as a mark that each later look from the beginning has to pass.
	let from = Number.NEGATIVE_INFINITY;
	return inBatches(async (most) => {
		const tx = database.transaction([store, 'keys'], 'readwrite');
		return complete(tx, async (follow) => {
			const rows = tx.objectStore(store);
			const older = IDBKeyRange.bound(from, cutoff, false, true);
			const gone = await rows.index(index as never).getAllKeys(older, most);
			const last = gone.at(-1);
			if (last === undefined) return 0;
			from = ageOf(await rows.get(last as never));
			follow(...gone.map((key) => rows.delete(key as never)));
			// In the same transaction: a case that is gone and not known to be would be counted a second time.
			if (store === 'cases') {
				const keys = tx.objectStore('keys');
				const before = await keys.get('cutoff');
				const at = Math.max(cutoff, before?.name === 'cutoff' ? before.at : 0);
				follow(keys.put({ name: 'cutoff', at }));
			}
			return gone.length;
		});
	});
}

/** What the index holds of a row (epoch ms). */
function ageOf(row: { lastSeenAt: number } | { at: number } | undefined): number {
	if (!row) return Number.NEGATIVE_INFINITY;
	return 'lastSeenAt' in row ? row.lastSeenAt : row.at;
}

function deleteRange(
	database: Database,
	store: 'events' | 'days' | 'goods',
	range: IDBKeyRange,
	most: number,
): Promise<number> {
	const tx = database.transaction(store, 'readwrite');
	return complete(tx, (follow) => deleteFirst(tx.objectStore(store) as never, range, most, follow));
}
