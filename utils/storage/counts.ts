import { type Database, STORES } from './schema';
import { complete } from './transaction';

/** Rows by store, without the keys; events are one number wherever they lie. */
export async function countRows(database: Database): Promise<Record<string, number>> {
	const stores = STORES.filter((name) => name !== 'keys');
	const tx = database.transaction(stores, 'readonly');
	return complete(tx, async () => {
		const counts = stores.map(async (name) => [name, await tx.objectStore(name).count()] as const);
		const { 'earlier-events': earlier = 0, ...all } = Object.fromEntries(await Promise.all(counts));
		return { ...all, events: (all.events ?? 0) + earlier };
	});
}
