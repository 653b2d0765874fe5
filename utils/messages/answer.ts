/**
 * What became of a request. `refused`: the background will never take it; `failed`: it could not be done now; `silent`: no
 * answer in time; `gone`: the extension was updated, reloaded or switched off and this script is a leftover.
 */
export type Answer<T> =
	| { ok: true; value: T }
	| { ok: false; why: 'refused' | 'failed' | 'silent' | 'gone'; error: string };
