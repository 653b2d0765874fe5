import type { Migration } from './migration';

/** Adds the store of what the shop notes of products that are complained of. Nothing of what lies in the other stores is read or changed. */
export const quality: Migration = {
	version: 6,
	up(database) {
		database.createObjectStore('quality', { keyPath: 'goods' });
	},
};
