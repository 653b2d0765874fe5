import { type IDBPDatabase, type IDBPTransaction, wrap } from 'idb';
import { BrokenDatabaseError, nameOf, StorageError, toStorageError } from './errors';
import { MIGRATIONS, migrate, VERSION } from './migrations';
import type { Migration } from './migrations/migration';
import { DATABASE, type Database } from './schema';
import { TEXTS } from './texts';

/** A tab that ignores `versionchange` makes every later open hang without an error, so waiting has an end. */
const OPEN_LIMIT = 3000;

export interface OpenOptions {
	/** Where the database lies; without it in the usual place. */
	factory?: IDBFactory;
	limitMs?: number;
	migrations?: readonly Migration[];
	/** The connection was closed, by us for a newer version or by the browser; the next use must open again. */
	onClosed?(): void;
}

/**
 * Opens the database at the current version. Throws `StorageError` with a message for the merchant when it does not open
 * within the limit, is held by an old tab, was written by a newer version, or cannot be opened at all.
 */
export async function openDatabase(options: OpenOptions = {}): Promise<Database> {
	const { factory = indexedDB, limitMs = OPEN_LIMIT, migrations = MIGRATIONS, onClosed } = options;
	let blocked = false;
	// A browser may throw at once instead of rejecting; inside an async function both are the same.
	const open = async (): Promise<Database> => {
		// `openDB` of idb knows the usual place only.
		const request = factory.open(DATABASE, migrations.at(-1)?.version ?? VERSION);
		request.addEventListener('upgradeneeded', ({ oldVersion }) => upgrade(request, oldVersion, migrations));
		request.addEventListener('blocked', () => {
			blocked = true;
		});
		const database = (await wrap(request)) as unknown as Database;
		database.addEventListener('versionchange', () => {
			database.close();
			onClosed?.();
		});
		database.addEventListener('close', () => onClosed?.());
		return database;
	};
	return within(open(), limitMs, () => new StorageError(blocked ? TEXTS.openBlocked : TEXTS.openTimeout));
}

function upgrade(request: IDBOpenDBRequest, oldVersion: number, migrations: readonly Migration[]): void {
	const transaction = wrap(request.transaction as IDBTransaction) as unknown as IDBPTransaction<
		unknown,
		string[],
		'versionchange'
	>;
	const database = wrap(request.result) as IDBPDatabase<unknown>;
	const migrated = migrate(database, oldVersion, transaction, migrations);
	// A failure aborts the transaction, and that comes out of the opening.
	migrated.catch(() => {});
	transaction.done.catch(() => {});
}

async function within(
	opening: Promise<Database>,
	limitMs: number,
	late: () => StorageError,
): Promise<Database> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let gaveUp = false;
	const limit = new Promise<never>((_resolve, reject) => {
		timer = setTimeout(() => {
			gaveUp = true;
			reject(late());
		}, limitMs);
	});
	// A connection that comes after all is closed at once, or it would block the next version.
	opening.then(
		(database) => gaveUp && database.close(),
		() => {},
	);
	try {
		return await Promise.race([opening, limit]);
	} catch (error) {
		if (error instanceof StorageError) throw error;
		if (nameOf(error) === 'VersionError') throw toStorageError(error);
		throw new BrokenDatabaseError(error);
	} finally {
		clearTimeout(timer);
	}
}
