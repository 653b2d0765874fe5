/**
 * The console's own requests whose replies are worth reading, by the end of their path. Seen in public code and samples between 2021
 * and 2026-09; nothing else is ever copied.
 */
export const ENDPOINTS = {
	requests: '/mercury/mms/afterSales/queryList',
	orders: '/mangkhut/mms/recentOrderList',
} as const;
export type Endpoint = keyof typeof ENDPOINTS;

/** Replies above this length (UTF-16 units) are not copied. */
export const LONGEST_REPLY = 1_000_000;

/** The event that hands a copy from the page's world to ours. Its detail is a string of JSON: endpoint and body. */
export const COPY_EVENT = 'rl-copy';

/** Which known endpoint a request goes to, or undefined. `address` may be relative. */
export function endpointOf(address: string): Endpoint | undefined {
	const path = address.split(/[?#]/, 1)[0] ?? '';
	return (Object.keys(ENDPOINTS) as Endpoint[]).find((name) => path.endsWith(ENDPOINTS[name]));
}
