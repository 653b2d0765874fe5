import { KEPT_SESSION, type Session } from './protocol';

interface Runtime {
	runtime: { getURL(path: string): string };
	storage: { local: { get(key: string): Promise<Record<string, unknown>> } };
}

// Through `chrome` itself, as in `client.ts`: the polyfill is too heavy for content scripts.
const browserOf = () => (globalThis as unknown as { chrome: Runtime }).chrome;

/** Address of a page of the extension. */
export function extensionAddress(path: `/${string}`): string {
	return browserOf().runtime.getURL(path);
}

/** The session that the background kept last, for when it does not answer. It was written by our own background alone. */
export async function readKeptSession(): Promise<Session | undefined> {
	try {
		return (await browserOf().storage.local.get(KEPT_SESSION))[KEPT_SESSION] as Session | undefined;
	} catch {
		return undefined;
	}
}
