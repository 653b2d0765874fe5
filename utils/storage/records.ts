import * as v from 'valibot';
import { MAP_ORIGINS } from '../domain/map-change';
import { PAGE_KINDS } from '../domain/sighting';
import type { Tick } from '../domain/tick';
import { OUTCOMES, REASON_GROUPS, REQUEST_TYPES, SPEED_STATES, STAGES, VERDICTS } from '../domain/words';
import type { CaseRecord, DayRecord, EventRecord } from '../insight/records';
import type { DocumentRecord, MapRecord, TickRecord } from './schema';

/** Every row of a backup, field by field; unknown fields are refused. */
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(80));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const instant = v.pipe(v.number(), v.integer(), v.minValue(0));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const day = v.pipe(v.number(), v.integer());
const fen = v.pipe(v.number(), v.integer());
const stage = v.picklist(STAGES);

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
	}),
	timeout: v.optional(v.strictObject({ value: instant, at: instant, stage: v.optional(stage) })),
	closedAt: v.optional(instant),
	dueAt: v.optional(instant),
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
	}),
	v.strictObject({ kind: v.literal('reply'), id, at: instant, reply: id, case: v.optional(hash) }),
]);

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
	replies: v.array(v.strictObject({ id, times: count, lastAt: instant })),
});

export const documentSchema: v.GenericSchema<unknown, DocumentRecord> = v.strictObject({
	id,
	body: v.unknown(),
	savedAt: instant,
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
