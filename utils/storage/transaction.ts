import { nameOf } from './errors';

interface Finishing {
	readonly done: Promise<void>;
	abort(): void;
}

/** Hands over requests that are not awaited one by one; if one fails, the transaction ends and its reason is kept. */
export type Follow = (...requests: Promise<unknown>[]) => void;

/**
 * Runs `work` in a transaction and waits until it is committed; when anything fails, all of it is taken back and the
 * reason is thrown. `work` must await nothing but requests of this transaction, or it commits early.
 */
export async function complete<T>(tx: Finishing, work: (follow: Follow) => Promise<T>): Promise<T> {
	let first: unknown;
	const follow: Follow = (...requests) => {
		for (const request of requests) {
			request.catch((error: unknown) => {
				first ??= error;
			});
		}
	};
	try {
		// Both promises are handled together: either may reject first.
		const [value] = await Promise.all([work(follow), tx.done]);
		return value;
	} catch (error) {
		abort(tx);
		const end = await tx.done.then(
			() => error,
			(reason: unknown) => reason,
		);
		// What dies with its transaction says only "AbortError"; a request or the transaction knows why (e.g. quota).
		throw nameOf(error) === 'AbortError' ? (first ?? end) : error;
	}
}

function abort(tx: Finishing): void {
	try {
		tx.abort();
	} catch {
		// Already aborted or committed.
	}
}
