import { type Database, STORES } from './schema';
import { complete } from './transaction';

/** Rows by store, without the keys. */
export async function countRows(database: Database): Promise<Record<string, number>> {
	const stores = STORES.filter((name) => name !== 'keys');
	const tx = database.transaction(stores, 'readonly');
	return complete(tx, async () => {
		const counts = stores.map(async (name) => [name, await tx.objectStore(name).count()] as const);
		return Object.fromEntries(await Promise.all(counts));
	});
}
