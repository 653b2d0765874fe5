import type { Migration } from './migration';

/** Adds the store of pictures of replies. Nothing of what lies in the other stores is read or changed. */
export const pictures: Migration = {
	version: 8,
	up(database) {
		database.createObjectStore('pictures', { keyPath: 'id' });
	},
};
