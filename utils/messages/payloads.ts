import * as v from 'valibot';
import { GOODS_LENGTH } from '../domain/goods-text';
import type { TaughtRow } from '../domain/map-change';
import { isOrderNumber } from '../domain/order-number';
import type { PageHealth } from '../domain/page-health';
import { PICTURE_LIMITS } from '../domain/picture';
import { PAGE_KINDS, type Sighting } from '../domain/sighting';
import type { Tick } from '../domain/tick';
import {
	FEEDBACK_NOTES,
	MOODS,
	OUTCOMES,
	REASON_GROUPS,
	REPLY_EDITS,
	REQUEST_TYPES,
	SHIPPING_STATES,
	SPEED_STATES,
	STAGES,
	VERDICTS,
} from '../domain/words';
import type { CaseFilter } from '../insight/figures';
import type { Pack } from '../policy/pack';
import {
	BROUGHT_SCRIPTS,
	type FeedbackWrite,
	type FollowUpDone,
	type QuestionTold,
	type ReplyUse,
	type TickWrite,
} from './protocol';

/** What may pass from scripts and pages: known fields of limited size are copied, everything else is left behind. */
const MOST_SIGHTINGS = 200;
const MOST_CASES = 500;

/** Year 2100: a page that says later cannot be believed. */
const LATEST = 4_102_444_800_000;

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000));
const instant = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LATEST));
/** A random id made at the source. */
const madeId = v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/));
/** `order/seconds`, `order/#id` or `order/`. */
export const caseKey = v.pipe(v.string(), v.regex(/^[\d-]{1,40}\/#?[\w-]{0,40}$/));
const documentId = v.pipe(v.string(), v.minLength(1), v.maxLength(80));
export const pageKind = v.picklist(PAGE_KINDS);

/** For requests that carry nothing: whatever came is ignored. */
export const nothing: v.GenericSchema<unknown, undefined> = v.pipe(
	v.unknown(),
	v.transform(() => undefined),
);

const goodsText = v.pipe(v.string(), v.maxLength(GOODS_LENGTH));

const sighting: v.GenericSchema<unknown, Sighting> = v.object({
	id: madeId,
	caseKey,
	at: instant,
	page: pageKind,
	stage: v.optional(v.picklist(STAGES)),
	requestType: v.optional(v.picklist(REQUEST_TYPES)),
	reasonGroup: v.optional(v.picklist(REASON_GROUPS)),
	verdict: v.picklist(VERDICTS),
	speed: v.picklist(SPEED_STATES),
	outcome: v.optional(v.picklist(OUTCOMES)),
	refundAmount: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000_000_000))),
	requestedAt: v.optional(instant),
	timeoutAt: v.optional(instant),
	shipping: v.optional(v.picklist(SHIPPING_STATES)),
	goods: v.optional(goodsText),
	sku: v.optional(goodsText),
});

export const sightings = v.object({ sightings: v.pipe(v.array(sighting), v.maxLength(MOST_SIGHTINGS)) });
export const session = v.object({ page: pageKind });
export const caseKeys = v.object({ caseKeys: v.pipe(v.array(caseKey), v.maxLength(MOST_CASES)) });

export const oneCase = v.object({ caseKey });

/** The console's number of a buyer. */
const buyer = v.pipe(v.string(), v.regex(/^\d{5,20}$/));
const buyerCase = { caseKey, open: v.nullable(v.boolean()), at: instant };
export const seenBuyers = v.object({
	seen: v.pipe(v.array(v.object({ buyer, ...buyerCase })), v.maxLength(MOST_SIGHTINGS)),
});
export const oneBuyer = v.object({ buyer });
export const question: v.GenericSchema<unknown, QuestionTold> = v.object({
	id: madeId,
	buyer,
	askedAt: instant,
	answeredAt: v.optional(instant),
	caseKey: v.optional(caseKey),
});

export const tickWrite: v.GenericSchema<unknown, TickWrite> = v.object({
	id: madeId,
	caseKey,
	tick: v.object({
		id: v.custom<Tick['id']>(
			(value) => typeof value === 'string' && /^(fact|step):[A-Za-z0-9._-]{1,64}$/.test(value),
		),
		value: v.nullable(v.union([v.boolean(), v.pipe(v.string(), v.maxLength(200))])),
		at: instant,
	}),
});

/** What the bytes are is looked at in the handler. */
export const illustratedReply = v.object({
	id: documentId,
	png: v.nullable(v.pipe(v.string(), v.maxLength(Math.ceil(PICTURE_LIMITS.bytes / 3) * 4))),
});

/** All that can be kept and all shipped ones: whoever chose all of them can change them; the store says when they get too many. */
const MOST_REPLIES = 25_000;

/** The replies themselves are checked by their own parser, which can say what is wrong. */
export const replyChange = v.object({
	save: v.pipe(v.array(v.unknown()), v.maxLength(MOST_REPLIES)),
	remove: v.pipe(v.array(documentId), v.maxLength(MOST_REPLIES)),
	what: v.pipe(v.string(), v.maxLength(200)),
	pictures: v.optional(v.pipe(v.array(illustratedReply), v.maxLength(MOST_REPLIES))),
});
export const replyProposal = v.object({
	title: v.pipe(v.string(), v.maxLength(60)),
	body: v.pipe(v.string(), v.minLength(1), v.maxLength(2000)),
});
/** Whether it may be kept at all is looked at by the board. */
const sentence = v.pipe(v.string(), v.minLength(1), v.maxLength(300));
export const typed = v.object({ body: sentence, to: buyer });
export const typedSentence = v.object({ body: sentence });
export const changeOf = v.object({ at: instant });

export const replyUse: v.GenericSchema<unknown, ReplyUse> = v.object({
	id: madeId,
	replyId: documentId,
	at: instant,
	caseKey: v.optional(caseKey),
	edit: v.optional(v.picklist(REPLY_EDITS)),
	followUpAt: v.optional(instant),
});
export const followUpDone: v.GenericSchema<unknown, FollowUpDone> = v.object({
	id: madeId,
	caseKey,
	use: madeId,
	at: instant,
});

const words = <K extends string>(list: readonly K[]) => v.optional(v.picklist([...list, 'unknown'] as const));
const dayRange = {
	from: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(60_000)),
	to: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(60_000)),
};
const after = v.optional(v.pipe(v.string(), v.maxLength(100)));
export const days = v.object(dayRange);
export const pagedDays = v.object({ ...dayRange, after });
export const pastDays = v.object({
	...dayRange,
	after,
	share: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
}) as unknown as v.GenericSchema<unknown, { from: number; to: number; after?: string; share?: number }>;
export const caseSearch = v.object({
	filter: v.object({
		...dayRange,
		by: v.picklist(['filed', 'ended', 'open', 'due', 'handled', 'marked', 'used', 'promised', 'asked']),
		outcome: v.optional(v.picklist(OUTCOMES)),
		reason: words(REASON_GROUPS),
		type: words(REQUEST_TYPES),
		shipping: words(SHIPPING_STATES),
		reasons: v.optional(v.pipe(v.array(v.picklist(REASON_GROUPS)), v.maxLength(REASON_GROUPS.length))),
		verdict: words(VERDICTS),
		goods: v.optional(goodsText),
		sku: v.optional(goodsText),
		mood: v.optional(v.picklist(MOODS)),
		quality: v.optional(v.boolean()),
		paidBack: v.optional(v.boolean()),
		avoidable: v.optional(v.boolean()),
		note: v.optional(v.picklist(FEEDBACK_NOTES)),
		met: v.optional(v.picklist(['met', 'missed', 'unseen'])),
		promise: v.optional(v.picklist(['kept', 'late', 'unseen', 'open'])),
		replied: v.optional(v.literal('late')),
		done: v.optional(v.object({ kind: v.picklist(['reply', 'step']), id: documentId })),
	}),
	after,
}) as unknown as v.GenericSchema<unknown, { filter: CaseFilter; after?: string }>;

export const feedback: v.GenericSchema<unknown, FeedbackWrite> = v.object({
	id: madeId,
	caseKey,
	at: instant,
	mark: v.object({
		mood: v.nullable(v.picklist(MOODS)),
		avoidable: v.nullable(v.boolean()),
		note: v.nullable(v.picklist(FEEDBACK_NOTES)),
	}),
});
export const platformCount = v.object({ id: madeId, value: count, at: instant });

const failureName = v.pipe(v.string(), v.regex(/^[A-Za-z][\w.:-]{0,63}$/));

export const health: v.GenericSchema<unknown, PageHealth> = v.object({
	page: v.picklist([...PAGE_KINDS, 'other']),
	state: v.picklist(['working', 'paused', 'changed']),
	rows: count,
	unreadable: count,
	failures: v.pipe(v.record(failureName, count), v.maxEntries(100)),
	drifted: v.pipe(v.array(failureName), v.maxLength(40)),
	json: v.object({ read: count, ignored: count, contradictions: count }),
	unknownWords: v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(20)),
	at: instant,
});

const taughtRow: v.GenericSchema<unknown, TaughtRow> = v.object({
	orderSn: v.optional(v.pipe(v.string(), v.check(isOrderNumber))),
	requestType: v.optional(v.picklist(REQUEST_TYPES)),
	status: v.optional(v.pipe(v.string(), v.maxLength(40))),
	requestedAt: v.optional(instant),
	whole: v.boolean(),
});

/** The correction itself is checked by its own reader in the handler. */
export const mapDraft = v.object({
	correction: v.unknown(),
	rows: v.pipe(v.array(taughtRow), v.maxLength(100)),
});

/** Names a proposal by when it was made, so that nobody can put another in its place before the word is given. */
export const proposalOf = v.object({ at: instant });

/** An edited pack is checked by its own reader in the handler, which can say what is wrong with it. */
export const editedPack = v.object({ pack: v.unknown() }) as unknown as v.GenericSchema<
	unknown,
	{ pack: Pack }
>;
export const draftPack = v.object({ pack: v.unknown() }) as unknown as v.GenericSchema<
	unknown,
	{ pack: Pack | null }
>;

export const script = v.object({ script: v.picklist(BROUGHT_SCRIPTS) });
export const tabId = v.object({ tabId: v.pipe(v.number(), v.integer()) });
export const byId = v.object({ id: documentId });
/** Texts of files; how large they may be is said, in its own words, where they are read. */
export const fileText = v.object({ text: v.string() });
