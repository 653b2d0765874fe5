import type { Migration } from './migration';

/** Adds the stores of what the shop changes of packs and of unfinished changes. Nothing of what lies in the other stores is read or changed. */
export const layers: Migration = {
	version: 4,
	up(database) {
		database.createObjectStore('layers', { keyPath: 'id' });
		database.createObjectStore('drafts', { keyPath: 'id' });
	},
};
