import { nameOf } from './errors';

interface Finishing {
	readonly done: Promise<void>;
	abort(): void;
}

/**
 * Runs `work` in a transaction and waits until it is committed; when anything fails, all of it is taken back and the
 * error that came first is thrown. `work` must await nothing but requests of this transaction, or it commits early.
 */
export async function complete<T>(tx: Finishing, work: () => Promise<T>): Promise<T> {
	try {
		// Both promises are handled together: either may reject first.
		const [value] = await Promise.all([work(), tx.done]);
		return value;
	} catch (error) {
		abort(tx);
		const reason = await tx.done.then(
			() => error,
			(why: unknown) => why,
		);
		// A request that died with its transaction says only "AbortError"; the transaction knows why (e.g. quota).
		throw nameOf(error) === 'AbortError' ? reason : error;
	}
}

/**
 * For requests that are not awaited one by one: a failure aborts the transaction, whose end tells of it, so the request's
 * own promise must not be reported a second time as unhandled.
 */
export function follow(...requests: Promise<unknown>[]): void {
	for (const request of requests) request.catch(() => {});
}

function abort(tx: Finishing): void {
	try {
		tx.abort();
	} catch {
		// Already aborted or committed.
	}
}
