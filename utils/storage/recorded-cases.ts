import type { CaseRecord } from '../insight/records';
import type { Database, MemoryRow, TickRecord } from './schema';
import { complete } from './transaction';

/** Everything that is stored of one case, under keyed hashes alone. */
export interface RecordedCase {
	record: CaseRecord;
	order: MemoryRow | undefined;
	request: MemoryRow | undefined;
	ticks: TickRecord[];
}

/** Cases read in one transaction, so that no write waits long. */
const BATCH = 250;

/** The cases seen last, newest first, at most `most`. */
export async function recordedCases(database: Database, most: number): Promise<RecordedCase[]> {
	const found: RecordedCase[] = [];
	const ids = await newestIds(database, most);
	for (let from = 0; from < ids.length; from += BATCH) {
		found.push(...(await readBatch(database, ids.slice(from, from + BATCH))));
	}
	return found;
}

async function newestIds(database: Database, most: number): Promise<string[]> {
	const tx = database.transaction('cases', 'readonly');
	return complete(tx, async () => {
		const ids: string[] = [];
		let cursor = await tx.store.index('lastSeenAt').openKeyCursor(null, 'prev');
		while (cursor && ids.length < most) {
			ids.push(cursor.primaryKey);
			cursor = await cursor.continue();
		}
		return ids;
	});
}

async function readBatch(database: Database, ids: readonly string[]): Promise<RecordedCase[]> {
	const tx = database.transaction(['cases', 'memory', 'ticks'], 'readonly');
	const memory = tx.objectStore('memory');
	return complete(tx, async () => {
		const cases = await Promise.all(
			ids.map(async (id): Promise<RecordedCase[]> => {
				const record = await tx.objectStore('cases').get(id);
				// Deleted since its id was read.
				if (!record) return [];
				const [order, request, ticks] = await Promise.all([
					memory.get(record.order),
					memory.get(id),
					tx.objectStore('ticks').getAll(IDBKeyRange.bound([id, ''], [id, []])),
				]);
				return [{ record, order, request, ticks }];
			}),
		);
		return cases.flat();
	});
}
