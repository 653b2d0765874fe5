import { dayBounds, instantOf, shanghaiDay } from './clock';

const ORDER = /(?<!\d\p{Cf}*)(\d{6}-\d{15})(?!\p{Cf}*\d)/u;

/**
 * The order number in a text, or undefined. Strict: six digits, a dash, fifteen digits, nothing invisible between them or
 * between them and further digits, so that a number with a bidi or zero-width character inside is not taken for another order's.
 */
export function orderNumberIn(text: string): string | undefined {
	return ORDER.exec(text)?.[1];
}

export function isOrderNumber(text: string): boolean {
	return /^\d{6}-\d{15}$/.test(text);
}

/** First and last ms of the Shanghai day in an order number (`YYMMDD-…`); undefined where it is no order number or the digits are no date. */
export function orderDay(orderSn: string): { from: number; to: number } | undefined {
	if (!isOrderNumber(orderSn)) return undefined;
	const [year, month, day] = [orderSn.slice(0, 2), orderSn.slice(2, 4), orderSn.slice(4, 6)].map(Number);
	const noon = instantOf(2000 + (year ?? 0), month, day, 12);
	return noon === undefined ? undefined : dayBounds(shanghaiDay(noon));
}
