import type { Migration } from './migration';

/** Moving takes about half a millisecond a row on a slow machine, and opening must stay within its limit of three seconds. */
const MOST = 1000;

/**
 * Events get the key [at, id], so that old ones lie side by side and go with one request, and an index that holds the inserted
 * replies alone. A store's key cannot be changed: the store that there was keeps its rows under another name. A few are moved
 * here, many after the start, batch by batch (`earlier-events.ts`).
 */
export const eventsByTime: Migration = {
	version: 7,
	async up(database, transaction) {
		const earlier = transaction.objectStore('events');
		earlier.name = 'earlier-events';
		const events = database.createObjectStore('events', { keyPath: ['at', 'id'] });
		// Only replies have `reply`, and an array with a missing part is no key.
		events.createIndex('replies', ['case', 'reply']);
		const rows = await earlier.getAll(null, MOST + 1);
		if (rows.length > MOST) return;
		for (const row of rows) await transaction.objectStore('events').put?.(row);
		await earlier.clear?.();
	},
};
