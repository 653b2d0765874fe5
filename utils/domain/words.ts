/** The closed vocabularies of the house. Labels shown to people live beside them, in `labels.ts`. */

export const VERDICTS = [
	'closed',
	'evidence',
	'wait',
	'auto-refund',
	'agree',
	'intercept',
	'inspect',
	'negotiate',
	'process',
	'verify',
	'unclear',
] as const;
export type Verdict = (typeof VERDICTS)[number];

export const SPEED_STATES = ['eligible', 'succeeded', 'failed', 'none', 'unclear'] as const;
export type SpeedState = (typeof SPEED_STATES)[number];

/** How sure a speed state is: the console says so, the pack's rule is wholly known and true, or an undocumented code. */
export const SPEED_BASES = ['page', 'rule', 'guess'] as const;
export type SpeedBasis = (typeof SPEED_BASES)[number];

export const OUTCOMES = [
	'fast',
	'platform',
	'timeout',
	'merchant',
	'withdrawn',
	'refused',
	'failed',
	'unknown',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const REQUEST_TYPES = ['refund-only', 'return-refund', 'exchange', 'resend', 'repair'] as const;
export type RequestType = (typeof REQUEST_TYPES)[number];

/** Whose move it is, as the status text says. `none` is an order without an after-sales request. */
export const STAGES = [
	'none',
	'merchant',
	'merchant-receive',
	'buyer',
	'buyer-send',
	'courier',
	'platform',
	'proof',
	'refunding',
	'refunded',
	'finished',
	'failed',
	'closed',
	'withdrawn',
] as const;
export type Stage = (typeof STAGES)[number];

export const REASON_GROUPS = [
	'CHANGED_MIND',
	'WRONG_ORDER_INFO',
	'NEGOTIATED',
	'LATE_SHIP',
	'OUT_OF_STOCK',
	'PRICE',
	'NOT_RECEIVED',
	'LOGISTICS_STALLED',
	'REJECTED_ON_DELIVERY',
	'SHORT',
	'WRONG_ITEM',
	'DAMAGED',
	'QUALITY',
	'NOT_AS_DESCRIBED',
	'COUNTERFEIT',
	'FREIGHT',
	'INVOICE',
	'OTHER',
] as const;
export type ReasonGroup = (typeof REASON_GROUPS)[number];

/** How far the goods were when the request was filed, as the page showed it. */
export const SHIPPING_STATES = ['unshipped', 'shipped', 'signed'] as const;
export type ShippingState = (typeof SHIPPING_STATES)[number];

/** How the buyer was at the end, as the agent marked it. */
export const MOODS = ['satisfied', 'neutral', 'angry'] as const;
export type Mood = (typeof MOODS)[number];

/** What would have helped, from a fixed list: a note in one's own words could name the buyer. */
export const FEEDBACK_NOTES = [
	'goods-fault',
	'wrong-sent',
	'slow-shipping',
	'courier',
	'page-unclear',
	'slow-reply',
	'unclear-reply',
	'rule-forced',
	'buyer-mistake',
	'abuse',
] as const;
export type FeedbackNote = (typeof FEEDBACK_NOTES)[number];

/** What can be laid before a supplier of one case. */
export const QUALITY_PROOFS = [
	'flaw-photo',
	'whole-photo',
	'label',
	'weight',
	'unboxing',
	'batch',
	'report',
	'snapshot',
] as const;
export type QualityProof = (typeof QUALITY_PROOFS)[number];

/** What became of an inserted reply before it was sent, as far as that could be told. */
export const REPLY_EDITS = ['unchanged', 'slight', 'much'] as const;
export type ReplyEdit = (typeof REPLY_EDITS)[number];

/** What a shop does about goods that are complained of; `other` is said in words. */
export const QUALITY_ACTIONS = [
	'supplier-told',
	'batch-withdrawn',
	'listing-changed',
	'packaging-changed',
	'checked-before-shipping',
	'supplier-changed',
	'other',
] as const;
export type QualityAction = (typeof QUALITY_ACTIONS)[number];

export const GOODS_KINDS = ['ordinary', 'custom', 'virtual', 'fresh'] as const;
export type GoodsKind = (typeof GOODS_KINDS)[number];

/** How sure a rule's source is; see `docs/policy-sources.md`. */
export const CONFIDENCES = ['L', 'U', 'Q', 'S', 'W', 'G'] as const;
export type Confidence = (typeof CONFIDENCES)[number];
