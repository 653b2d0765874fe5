import type { Migration } from './migration';

/** Adds the store of what pages showed of orders and requests. Nothing of what lies in the other stores is read or changed. */
export const memory: Migration = {
	version: 2,
	up(database) {
		database.createObjectStore('memory', { keyPath: 'id' }).createIndex('at', 'at');
	},
};
