import type { Migration } from './migration';

/**
 * Adds the totals by product and the indexes that lead from a figure to its cases. No row is rewritten: records of cases get into
 * the new indexes and figures a few at a time after the start (`count-late.ts`), so that opening takes no longer than before.
 */
export const figures: Migration = {
	version: 5,
	up(database, transaction) {
		database.createObjectStore('goods', { keyPath: ['day', 'goods', 'sku'] });
		const cases = transaction.objectStore('cases');
		cases.createIndex('filedAt', 'filedAt');
		cases.createIndex('closedAt', 'closedAt');
		// Closed cases have no `openAt`, so this index holds the open ones alone.
		cases.createIndex('openAt', 'openAt');
	},
};
