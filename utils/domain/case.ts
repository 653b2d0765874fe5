import { type Facts, knownValue } from './fact';

/** One after-sales request, or one order without one, as this browser has seen it. */
export interface Case {
	key: string;
	facts: Facts;
}

/**
 * The key of a case: the order number, and the second at which the request was filed (empty for an order without a
 * request). The list shows both and the console's JSON carries both, while the after-sales id is not in the list's
 * text. Held in memory only; storage knows a case by an HMAC of it.
 */
export function caseKey(facts: Facts): string | undefined {
	const orderSn = knownValue(facts, 'orderSn');
	if (orderSn === undefined) return undefined;
	const requestedAt = knownValue(facts, 'requestedAt');
	if (requestedAt !== undefined) return `${orderSn}/${Math.floor(requestedAt / 1000)}`;
	const id = knownValue(facts, 'afterSalesId');
	return id === undefined ? `${orderSn}/` : `${orderSn}/#${id}`;
}

/** The order number inside a case key. */
export function orderOf(key: string): string {
	return key.split('/', 1)[0] ?? key;
}
