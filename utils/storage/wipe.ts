import { type Database, STORES } from './schema';
import { complete } from './transaction';

/** Deletes every row and starts with a new key, in one transaction: what was stored before can no longer be matched. */
export async function wipe(database: Database): Promise<void> {
	const tx = database.transaction(STORES, 'readwrite', { durability: 'strict' });
	await complete(tx, async (follow) => {
		const keys = tx.objectStore('keys');
		const birth = await keys.get('birth');
		follow(...STORES.map((name) => tx.objectStore(name).clear()));
		if (birth) await keys.put(birth);
		const secret = crypto.getRandomValues(new Uint8Array(32));
		await keys.put({ name: 'case-ids', secret, generation: crypto.randomUUID() });
	});
}
