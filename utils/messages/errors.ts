/**
 * The two ways a request can end badly, told apart by `name` because that is what crosses the message border: `refused`
 * will be refused again however often it is sent; `failed` may work later.
 */
export class RefusedError extends Error {
	override name = 'RefusedError';
}

export class FailedError extends Error {
	override name = 'FailedError';
}
