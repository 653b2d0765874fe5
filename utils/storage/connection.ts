import { nameOf, type StorageError, toStorageError } from './errors';
import type { Database } from './schema';

/** After a failed open, this long passes before the next try: no message waits three seconds again and again. */
const REST = 15_000;

export interface Connection {
	/** Runs `work` with an open database; opens it first where needed. Throws `StorageError` only. */
	run<T>(work: (database: Database) => Promise<T>): Promise<T>;
	/** The message of the last failed open, while it holds. */
	failure(): string | undefined;
	/** The next use opens again, even right after one that failed. */
	close(): Promise<void>;
}

/**
 * One connection that is opened when first used and opened again after it was closed. `open` gets a callback for the
 * closing; `now` is epoch ms.
 */
export function createConnection(
	open: (onClosed: () => void) => Promise<Database>,
	now: () => number,
): Connection {
	let current: Promise<Database> | undefined;
	let failed: { error: StorageError; at: number } | undefined;

	function database(): Promise<Database> {
		if (current) return current;
		if (failed && Math.abs(now() - failed.at) < REST) return Promise.reject(failed.error);
		const opening = open(() => {
			if (current === opening) current = undefined;
		});
		current = opening;
		opening.then(
			() => {
				failed = undefined;
			},
			(error: unknown) => {
				failed = { error: toStorageError(error), at: now() };
				if (current === opening) current = undefined;
			},
		);
		return opening;
	}

	async function run<T>(work: (database: Database) => Promise<T>): Promise<T> {
		try {
			const opened = await database();
			try {
				return await work(opened);
			} catch (error) {
				// The connection was closing when the transaction was asked for: nothing was done, so once more.
				if (nameOf(error) !== 'InvalidStateError') throw error;
				current = undefined;
				return await work(await database());
			}
		} catch (error) {
			throw toStorageError(error);
		}
	}

	return {
		run,
		failure: () => failed?.error.message,
		async close() {
			const closing = current;
			current = undefined;
			failed = undefined;
			await closing?.then(
				(opened) => opened.close(),
				() => {},
			);
		},
	};
}
