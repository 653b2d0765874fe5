/** Address of a page of the extension. Through `chrome` itself, as in `client.ts`, since the polyfill is too heavy for content scripts. */
export function extensionAddress(path: `/${string}`): string {
	const { chrome } = globalThis as unknown as { chrome: { runtime: { getURL(path: string): string } } };
	return chrome.runtime.getURL(path);
}
