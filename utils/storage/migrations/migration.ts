import type { IDBPDatabase, IDBPTransaction } from 'idb';

type RawDatabase = IDBPDatabase<unknown>;
type RawTransaction = IDBPTransaction<unknown, string[], 'versionchange'>;

/**
 * One step of the database. It sees raw data, never today's types: it must still run in ten versions' time. It awaits
 * nothing but requests of its transaction.
 */
export interface Migration {
	/** The database version it leads to. */
	version: number;
	up(database: RawDatabase, transaction: RawTransaction): void | Promise<void>;
}
