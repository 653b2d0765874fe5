import type { MapOrigin } from '../domain/map-change';
import type { Database, MapRecord } from './schema';
import { complete } from './transaction';

/** So many states can be undone. */
const MOST = 10;

/** The states of the shop's correction, newest first; the first is in force. */
export async function listMaps(database: Database): Promise<MapRecord[]> {
	return (await database.getAll('maps')).reverse();
}

/** Puts a new state in force, and forgets the oldest where there are too many. `at` is epoch ms. */
export async function saveMap(
	database: Database,
	body: unknown,
	origin: MapOrigin,
	at: number,
): Promise<void> {
	const tx = database.transaction('maps', 'readwrite', { durability: 'strict' });
	await complete(tx, async (follow) => {
		const ids = await tx.store.getAllKeys();
		follow(...ids.slice(0, Math.max(0, ids.length + 1 - MOST)).map((id) => tx.store.delete(id)));
		await tx.store.put({ id: (ids.at(-1) ?? 0) + 1, at, origin, body });
	});
}

/** Takes the newest state back; the one before it is in force again, or the shipped map. */
export async function undoMap(database: Database): Promise<void> {
	const tx = database.transaction('maps', 'readwrite', { durability: 'strict' });
	await complete(tx, async () => {
		const newest = (await tx.store.getAllKeys()).at(-1);
		if (newest !== undefined) await tx.store.delete(newest);
	});
}
