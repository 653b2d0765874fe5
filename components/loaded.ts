/** Something that is read from elsewhere: on its way, there, or not to be had, with the reason. */
export type Loaded<T> = { kind: 'loading' } | { kind: 'ready'; value: T } | { kind: 'failed'; why: string };

/** What a request gives back: the value, or why not. Structurally what the message client and `Result` give. */
export type Given<T> = { ok: true; value: T } | { ok: false; error: string };

export const LOADING = { kind: 'loading' } as const;

/** Settles into one of the two ends. */
export async function load<T>(given: Promise<Given<T>>): Promise<Exclude<Loaded<T>, { kind: 'loading' }>> {
	const end = await given;
	return end.ok ? { kind: 'ready', value: end.value } : { kind: 'failed', why: end.error };
}
