import type { Migration } from './migration';

/** Creates every store, the key that case ids are made with, and the database's own name. */
export const firstStores: Migration = {
	version: 1,
	async up(database, transaction) {
		database.createObjectStore('settings', { keyPath: 'id' });
		database.createObjectStore('replies', { keyPath: 'id' });
		database.createObjectStore('packs', { keyPath: 'id' });
		const cases = database.createObjectStore('cases', { keyPath: 'id' });
		cases.createIndex('order', 'order');
		cases.createIndex('lastSeenAt', 'lastSeenAt');
		// Closed cases have no `dueAt`, so this index holds the open ones alone.
		cases.createIndex('dueAt', 'dueAt');
		const ticks = database.createObjectStore('ticks', { keyPath: ['case', 'tick'] });
		ticks.createIndex('at', 'at');
		const events = database.createObjectStore('events', { keyPath: 'id' });
		events.createIndex('at', 'at');
		events.createIndex('case', 'case');
		database.createObjectStore('days', { keyPath: 'day' });
		database.createObjectStore('keys', { keyPath: 'name' });
		// In the same transaction as the stores: a database without its key never exists.
		const keys = transaction.objectStore('keys');
		const secret = crypto.getRandomValues(new Uint8Array(32));
		await keys.put?.({ name: 'case-ids', secret, generation: crypto.randomUUID() });
		await keys.put?.({ name: 'birth', uuid: crypto.randomUUID() });
	},
};
