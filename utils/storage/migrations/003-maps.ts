import type { Migration } from './migration';

/** Adds the store of the shop's corrections of the console's map. Nothing of what lies in the other stores is read or changed. */
export const maps: Migration = {
	version: 3,
	up(database) {
		database.createObjectStore('maps', { keyPath: 'id' });
	},
};
