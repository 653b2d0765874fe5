import { TEXTS } from './texts';

/** A storage failure in the merchant's words; `cause` holds the browser's. */
export class StorageError extends Error {
	override name = 'StorageError';
}

/** The database cannot be opened, and nothing that is known to pass is the reason. */
export class BrokenDatabaseError extends StorageError {
	constructor(cause: unknown) {
		super(TEXTS.openFailed, { cause });
	}
}

// Quota shows up under three names, depending on the browser and on what was being written when it ran out.
const FULL: ReadonlySet<string> = new Set(['QuotaExceededError', 'DataError', 'UnknownError']);

/** The error to pass on: one clear message for whatever the database threw. */
export function toStorageError(error: unknown): StorageError {
	if (error instanceof StorageError) return error;
	return new StorageError(textOf(nameOf(error)), { cause: error });
}

function textOf(name: string): string {
	if (FULL.has(name)) return TEXTS.full;
	if (name === 'AbortError') return TEXTS.aborted;
	if (name === 'VersionError') return TEXTS.newerDatabase;
	return TEXTS.failed;
}

export function nameOf(error: unknown): string {
	return error instanceof Error || error instanceof DOMException ? error.name : '';
}
