/**
 * The console's own requests whose replies are worth reading, by the end of their path. Seen in public code and samples between 2021
 * and 2026-09; nothing else is ever copied.
 */
export const ENDPOINTS = {
	requests: '/mercury/mms/afterSales/queryList',
	orders: '/mangkhut/mms/recentOrderList',
	conversations: '/plateau/chat/latest_conversations',
	history: '/latitude/message/getHistoryMessage',
} as const;
export type Endpoint = keyof typeof ENDPOINTS;

/** Replies above this length (UTF-16 units) are not copied. */
export const LONGEST_REPLY = 1_000_000;

/**
 * The event that hands a copy from the page's world to ours. Its detail is a text: the endpoint, a space and what `speedFilterOf` says where it says
 * anything, a line break, the body.
 */
export const COPY_EVENT = 'rl-copy';

/** Which known endpoint a request goes to, or undefined. `address` may be relative. */
export function endpointOf(address: string): Endpoint | undefined {
	const path = address.split(/[?#]/, 1)[0] ?? '';
	return (Object.keys(ENDPOINTS) as Endpoint[]).find((name) => path.endsWith(ENDPOINTS[name]));
}

/**
 * What a list of requests was asked for: the plain value of the field `speedRefund` in the request's body, at most 20 characters, empty where there is
 * none. Nothing else of a request is ever read.
 */
export function speedFilterOf(body: unknown): string {
	if (typeof body !== 'string' || body.length > 20_000) return '';
	try {
		const value = JSON.parse(body).speedRefund;
		return /^[bns]/.test(typeof value) ? String(value).slice(0, 20).replace(/\s/g, '') : '';
	} catch {
		return '';
	}
}

/** Whether such a value asks for fast refunds only. */
export function isFastOnly(filter: string): boolean {
	return /^(?:true|[1-9])$/.test(filter);
}
