import { inBatches } from './batches';
import { deleteFirst } from './delete-rows';
import { type Database, type KeyRecord, STORES } from './schema';
import { complete } from './transaction';

/**
 * Stores that can be so large that to clear them at once would hold up everything else for many seconds. Events that are still
 * to be moved come before those that were: nothing is moved any more into what was emptied.
 */
const LARGE = ['cases', 'ticks', 'earlier-events', 'events', 'memory', 'goods'] as const;
const SMALL = STORES.filter((name) => !(LARGE as readonly string[]).includes(name));

/**
 * Deletes every row and starts with a new key: what was stored before can no longer be matched. First the key goes, with a mark
 * that says why, so that nothing is written meanwhile; then the rows, batch by batch; then comes the new key. Whatever ends it in
 * between, `finishWipe` goes on with it at the next start.
 */
export async function wipe(database: Database): Promise<void> {
	const tx = database.transaction(SMALL, 'readwrite', { durability: 'strict' });
	await complete(tx, async (follow) => {
		const keys = tx.objectStore('keys');
		const birth = await keys.get('birth');
		follow(...SMALL.map((name) => tx.objectStore(name).clear()));
		if (birth) follow(keys.put(birth));
		follow(keys.put({ name: 'wiping', id: crypto.randomUUID() }));
	});
	await finishWipe(database);
}

/** Brings a wipe to its end that was broken off; does nothing where there was none. Two at once do no harm. */
export async function finishWipe(database: Database): Promise<void> {
	const mark = await database.get('keys', 'wiping');
	if (mark?.name !== 'wiping') return;
	for (const store of LARGE) await inBatches((most) => sweep(database, store, mark.id, most));
	const secret = crypto.getRandomValues(new Uint8Array(32));
	const tx = database.transaction('keys', 'readwrite', { durability: 'strict' });
	await complete(tx, async (follow) => {
		if (!isOf(mark.id, await tx.store.get('wiping'))) return;
		follow(tx.store.put({ name: 'case-ids', secret, generation: crypto.randomUUID() }));
		follow(tx.store.delete('wiping'));
	});
}

/** Without its mark the wipe has ended, and what lies there now was written since. */
async function sweep(
	database: Database,
	store: (typeof LARGE)[number],
	id: string,
	most: number,
): Promise<number> {
	const tx = database.transaction([store, 'keys'], 'readwrite');
	return complete(tx, async (follow) => {
		if (!isOf(id, await tx.objectStore('keys').get('wiping'))) return 0;
		return deleteFirst(tx.objectStore(store) as never, undefined, most, follow);
	});
}

function isOf(id: string, mark: KeyRecord | undefined): boolean {
	return mark?.name === 'wiping' && mark.id === id;
}
