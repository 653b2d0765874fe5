import { KEPT_SESSION, type KeptSession, type Session } from './protocol';

interface Runtime {
	runtime: { getURL(path: string): string; getManifest(): { version: string } };
	storage: { local: { get(key: string): Promise<Record<string, unknown>> } };
}

// Through `chrome` itself, as in `client.ts`: the polyfill is too heavy for content scripts.
const browserOf = () => (globalThis as unknown as { chrome: Runtime }).chrome;

/** Address of a page of the extension. */
export function extensionAddress(path: `/${string}`): string {
	return browserOf().runtime.getURL(path);
}

/**
 * The session that the background kept last, for when it does not answer. Only our own background writes it, so its version vouches for its shape;
 * one from before an update is not used.
 */
export async function readKeptSession(): Promise<Session | undefined> {
	try {
		const { runtime, storage } = browserOf();
		const kept = (await storage.local.get(KEPT_SESSION))[KEPT_SESSION] as Partial<KeptSession> | undefined;
		return kept?.by === runtime.getManifest().version ? kept.session : undefined;
	} catch {
		return undefined;
	}
}
