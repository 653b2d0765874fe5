import * as v from 'valibot';
import { GOODS_LENGTH } from '../domain/goods-text';
import { LEDGER_LIMITS } from '../domain/ledger-limits';
import { MAP_ORIGINS } from '../domain/map-change';
import { PICTURE_LIMITS } from '../domain/picture';
import { PAGE_KINDS } from '../domain/sighting';
import type { Tick } from '../domain/tick';
import {
	FEEDBACK_NOTES,
	MOODS,
	OUTCOMES,
	QUALITY_ACTIONS,
	QUALITY_PROOFS,
	REASON_GROUPS,
	REPLY_EDITS,
	REQUEST_TYPES,
	SHIPPING_STATES,
	SPEED_STATES,
	STAGES,
	VERDICTS,
} from '../domain/words';
import type { DayFigures, GoodsRecord } from '../insight/figures';
import type { LedgerRecord } from '../insight/quality/ledger';
import type { CaseRecord, DayRecord, EventRecord } from '../insight/records';
import type { DocumentRecord, MapRecord, TickRecord } from './schema';

/** Every row of a backup, field by field; unknown fields are refused. */
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(80));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const instant = v.pipe(v.number(), v.integer(), v.minValue(0));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const day = v.pipe(v.number(), v.integer());
/** As many as `waiting-time.ts` of `utils/insight` has; a file with another number was not written by this house. */
const BUCKETS = 65;
const fen = v.pipe(v.number(), v.integer());
const stage = v.picklist(STAGES);

const goodsText = v.pipe(v.string(), v.maxLength(GOODS_LENGTH));

/** A table by words of a closed list, none of which must be there. */
function byWord<K extends string, T>(
	words: readonly K[],
	value: v.GenericSchema<unknown, T>,
): v.GenericSchema<unknown, { [key in K]?: T }> {
	const entries = Object.fromEntries(words.map((word) => [word, v.optional(value)]));
	return v.strictObject(entries) as unknown as v.GenericSchema<unknown, { [key in K]?: T }>;
}

const seen = <T>(value: v.GenericSchema<unknown, T>) => v.optional(v.strictObject({ value, at: instant }));

export const caseSchema: v.GenericSchema<unknown, CaseRecord> = v.strictObject({
	id: hash,
	order: hash,
	orderDay: v.optional(day),
	firstSeenAt: instant,
	lastSeenAt: instant,
	days: v.array(day),
	fields: v.strictObject({
		page: seen(v.picklist(PAGE_KINDS)),
		stage: seen(stage),
		requestType: seen(v.picklist(REQUEST_TYPES)),
		reasonGroup: seen(v.picklist(REASON_GROUPS)),
		verdict: seen(v.picklist(VERDICTS)),
		speed: seen(v.picklist(SPEED_STATES)),
		outcome: seen(v.picklist(OUTCOMES)),
		refundAmount: seen(fen),
		requestedAt: seen(instant),
		goods: seen(goodsText),
		sku: seen(goodsText),
		shipping: seen(v.picklist(SHIPPING_STATES)),
		firstVerdict: seen(v.picklist(VERDICTS)),
	}),
	stages: v.optional(byWord(STAGES, v.strictObject({ first: instant, last: instant }))),
	timeout: v.optional(v.strictObject({ value: instant, at: instant, stage: v.optional(stage) })),
	ownDue: seen(instant),
	closedAt: v.optional(instant),
	dueAt: v.optional(instant),
	filedAt: v.optional(instant),
	openAt: v.optional(instant),
	bare: v.optional(v.literal(true)),
	joined: v.optional(v.literal(true)),
	late: v.optional(v.literal(true)),
	counted: v.optional(v.literal(true)),
	feedback: v.optional(
		v.strictObject({
			mood: v.nullable(v.picklist(MOODS)),
			avoidable: v.nullable(v.boolean()),
			note: v.nullable(v.picklist(FEEDBACK_NOTES)),
			at: instant,
			write: id,
		}),
	),
});

export const tickSchema: v.GenericSchema<unknown, TickRecord> = v.strictObject({
	case: hash,
	tick: v.custom<Tick['id']>((value) => typeof value === 'string' && /^(fact|step):.{1,80}$/.test(value)),
	value: v.nullable(v.union([v.boolean(), v.pipe(v.string(), v.maxLength(200))])),
	at: instant,
	write: id,
});

export const eventSchema: v.GenericSchema<unknown, EventRecord> = v.variant('kind', [
	v.strictObject({
		kind: v.literal('sighting'),
		id,
		case: hash,
		at: instant,
		page: v.picklist(PAGE_KINDS),
		stage: v.optional(stage),
		requestType: v.optional(v.picklist(REQUEST_TYPES)),
		reasonGroup: v.optional(v.picklist(REASON_GROUPS)),
		verdict: v.picklist(VERDICTS),
		speed: v.picklist(SPEED_STATES),
		outcome: v.optional(v.picklist(OUTCOMES)),
		refundAmount: v.optional(fen),
		requestedAt: v.optional(instant),
		timeoutAt: v.optional(instant),
		goods: v.optional(goodsText),
		sku: v.optional(goodsText),
		shipping: v.optional(v.picklist(SHIPPING_STATES)),
	}),
	v.strictObject({
		kind: v.literal('reply'),
		id,
		at: instant,
		reply: id,
		case: v.optional(hash),
		edit: v.optional(v.picklist(REPLY_EDITS)),
		followUpAt: v.optional(instant),
	}),
	v.strictObject({ kind: v.literal('followed'), id, at: instant, reply: id, case: hash }),
	v.strictObject({
		...{ kind: v.literal('question'), id: hash, at: instant },
		...{ answeredAt: v.optional(instant), case: v.optional(v.nullable(hash)) },
	}),
]);

const sum = v.strictObject({ n: count, fen, unpriced: count });
const waits = v.pipe(v.array(count), v.length(BUCKETS));
const reasonsOrUnknown = [...REASON_GROUPS, 'unknown'] as const;
const typesOrUnknown = [...REQUEST_TYPES, 'unknown'] as const;

const figuresSchema: v.GenericSchema<unknown, DayFigures> = v.strictObject({
	filed: sum,
	types: byWord(typesOrUnknown, sum),
	reasons: byWord(reasonsOrUnknown, sum),
	shipping: byWord([...SHIPPING_STATES, 'unknown'] as const, sum),
	verdicts: byWord([...VERDICTS, 'unknown'] as const, sum),
	ended: byWord(OUTCOMES, byWord(reasonsOrUnknown, sum)),
	endedEarlier: count,
	handled: v.strictObject({ least: waits, most: waits }),
	due: count,
	met: count,
	missed: count,
	replied: v.strictObject({ n: count, within: count, waits }),
	feedback: v.strictObject({
		moods: byWord(MOODS, count),
		avoidable: count,
		unavoidable: count,
		notes: byWord(FEEDBACK_NOTES, count),
	}),
	platform24h: v.optional(v.strictObject({ value: count, at: instant })),
});

export const daySchema: v.GenericSchema<unknown, DayRecord> = v.strictObject({
	day,
	seen: count,
	closed: v.strictObject({
		fast: count,
		platform: count,
		timeout: count,
		merchant: count,
		withdrawn: count,
		refused: count,
		failed: count,
		unknown: count,
	}),
	repliesInserted: count,
	replies: v.array(
		v.strictObject({ id, times: count, lastAt: instant, edits: v.optional(byWord(REPLY_EDITS, count)) }),
	),
	figures: v.optional(figuresSchema),
});

export const goodsSchema: v.GenericSchema<unknown, GoodsRecord> = v.strictObject({
	day,
	goods: goodsText,
	sku: goodsText,
	filed: sum,
	types: byWord(typesOrUnknown, count),
	reasons: byWord(reasonsOrUnknown, sum),
	shipping: byWord([...SHIPPING_STATES, 'unknown'] as const, count),
	ended: byWord(OUTCOMES, sum),
	orders: count,
	ordersRequested: count,
});

export const ledgerSchema: v.GenericSchema<unknown, LedgerRecord> = v.strictObject({
	goods: v.pipe(goodsText, v.minLength(1)),
	at: instant,
	cases: v.pipe(
		v.array(
			v.strictObject({
				id: hash,
				filedAt: instant,
				reason: v.picklist(REASON_GROUPS),
				sku: v.optional(goodsText),
				amount: v.optional(fen),
				proofs: v.pipe(v.array(v.picklist(QUALITY_PROOFS)), v.maxLength(QUALITY_PROOFS.length)),
			}),
		),
		v.maxLength(LEDGER_LIMITS.cases),
	),
	parts: v.pipe(
		v.array(
			v.strictObject({
				sku: v.optional(goodsText),
				note: v.pipe(v.string(), v.maxLength(LEDGER_LIMITS.note)),
				actions: v.pipe(
					v.array(
						v.strictObject({
							at: instant,
							kind: v.picklist(QUALITY_ACTIONS),
							words: v.optional(v.pipe(v.string(), v.maxLength(LEDGER_LIMITS.words))),
							reviewAfter: v.pipe(
								v.number(),
								v.integer(),
								v.minValue(1),
								v.maxValue(LEDGER_LIMITS.reviewAfter),
							),
						}),
					),
					v.maxLength(LEDGER_LIMITS.actions),
				),
			}),
		),
		v.maxLength(LEDGER_LIMITS.parts),
	),
});

export const documentSchema: v.GenericSchema<unknown, DocumentRecord> = v.strictObject({
	id,
	body: v.unknown(),
	savedAt: instant,
});

/** Base64 takes four letters for three bytes; what the bytes are is looked at afterwards. */
const PICTURE_LETTERS = Math.ceil(PICTURE_LIMITS.bytes / 3) * 4;

export const pictureSchema = v.strictObject({
	id,
	png: v.pipe(v.string(), v.maxLength(PICTURE_LETTERS)),
	at: instant,
});

export const mapSchema: v.GenericSchema<unknown, MapRecord> = v.strictObject({
	id: v.pipe(v.number(), v.integer(), v.minValue(1)),
	at: instant,
	origin: v.picklist(MAP_ORIGINS),
	body: v.unknown(),
});

export const keySchema = v.strictObject({
	secret: hash,
	generation: v.pipe(v.string(), v.minLength(8), v.maxLength(80)),
});
