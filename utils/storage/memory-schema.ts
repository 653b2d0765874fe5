import * as v from 'valibot';
import { LASTING_SPEEDS, type RememberedValues } from '../domain/memory';
import { PAGE_KINDS } from '../domain/sighting';
import { REQUEST_TYPES } from '../domain/words';
import type { MemoryRow } from './schema';

/** Year 2100: a page that says later cannot be believed. */
const LATEST = 4_102_444_800_000;

export const seenAt = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LATEST));
const fen = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000_000_000));

/** What each remembered fact may be. No text but closed words, so that nothing a page says in its own words can be kept. */
export const rememberedValues: {
	[K in keyof RememberedValues]: v.GenericSchema<unknown, RememberedValues[K]>;
} = {
	confirmedAt: seenAt,
	paidAmount: fen,
	shipBy: seenAt,
	shipped: v.boolean(),
	shippedAt: seenAt,
	signed: v.boolean(),
	signedAt: seenAt,
	requestedAt: seenAt,
	requestType: v.picklist(REQUEST_TYPES),
	refundAmount: fen,
	buyerReceived: v.boolean(),
	returnShipped: v.boolean(),
	returnSigned: v.boolean(),
	speed: v.picklist(LASTING_SPEEDS),
};

const traces = Object.entries(rememberedValues).map(([name, value]) => [
	name,
	v.optional(
		v.pipe(v.array(v.strictObject({ value, at: seenAt, page: v.picklist(PAGE_KINDS) })), v.maxLength(2)),
	),
]);

/** One row of a backup, field by field; unknown fields are refused. */
export const memorySchema = v.strictObject({
	id: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
	at: seenAt,
	facts: v.strictObject(Object.fromEntries(traces)),
}) as unknown as v.GenericSchema<unknown, MemoryRow>;
