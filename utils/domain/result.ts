/** What a reader or parser hands back when the input may be wrong: a value, or the reason in the user's words. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: string };

export function ok<T>(value: T): Result<T> {
	return { ok: true, value };
}

export function fail<T = never>(error: string): Result<T> {
	return { ok: false, error };
}
