import type { PageKind } from './sighting';
import type { GoodsKind, Outcome, ReasonGroup, RequestType, SpeedState, Stage } from './words';

/** Where a value came from. `page` quotes the text seen; `json` names the console's own field. */
export type Evidence =
	| { by: 'page'; quote: string }
	| { by: 'json'; field: string; quote: string }
	| { by: 'shop'; setting: string }
	| { by: 'rule'; rule: string }
	| { by: 'agent' }
	| { by: 'memory'; page: PageKind };

/**
 * One value of a case. `range` is for instants (epoch ms) and amounts (fen): the value lies in `[from, to]`, both inclusive.
 * `at` is when it was seen (epoch ms).
 */
export type Fact<T> =
	| { kind: 'known'; value: T; evidence: Evidence; at: number; sure?: 'guess' }
	| { kind: 'range'; from: number; to: number; evidence: Evidence; at: number }
	| { kind: 'unknown'; why: 'contradiction' | 'unreadable'; quotes: string[]; at: number };

/** Every fact that a case can carry. Money is integer fen, instants are epoch ms. An absent fact was not shown. */
export interface FactValues {
	orderSn: string;
	afterSalesId: string;
	/** There is an after-sales request; false for a bare order. */
	requested: boolean;
	requestType: RequestType;
	stage: Stage;
	statusText: string;
	/** The seller has shipped. */
	shipped: boolean;
	/** The buyer's parcel was signed for. */
	signed: boolean;
	/** The buyer ticked "received" on the request. */
	buyerReceived: boolean;
	/** The returned parcel is under way or beyond. */
	returnShipped: boolean;
	/** The returned parcel was signed for by the shop. */
	returnSigned: boolean;
	reasonText: string;
	reasonGroup: ReasonGroup;
	refundAmount: number;
	paidAmount: number;
	goodsName: string;
	goodsSpec: string;
	goodsCount: number;
	/** How many pictures the buyer gave as proof; 0 only where the page says that there are none. */
	proofPictures: number;
	confirmedAt: number;
	requestedAt: number;
	shippedAt: number;
	signedAt: number;
	/** Latest instant at which the order must be shipped. */
	shipBy: number;
	/** When the page's own countdown ends. */
	timeoutAt: number;
	/** What the page says happens then, in its words. */
	timeoutAction: string;
	/** What the buyer wrote with the request. Shown in the panel, kept nowhere. */
	buyerStatement: string;
	/** How many entries the history between buyer, shop and platform has. */
	talkCount: number;
	/** Who wrote the newest of them and when, and what it says. Shown in the panel, kept nowhere. */
	lastTalk: string;
	/** What the platform advises the shop to do, in its words. */
	platformAdvice: string;
	/** What the platform says of fast refund for this case. */
	speed: SpeedState;
	/** Who ended the case. */
	endedBy: Outcome;
	goodsKind: GoodsKind;
	optInFastRefund: boolean;
	sevenDayReturn: boolean;
	freightCovered: boolean;
	/** The shop carries 坏了包赔 for these goods. */
	damageCovered: boolean;
	/** Requests of this buyer in this shop lately, this one among them; what a browser saw is the least that there were. */
	buyerRequests: number;
	/** How many of them ended with the money back. */
	buyerRefunds: number;
}

export type FactName = keyof FactValues;

/** The names, for checking data that comes from outside; the compiler refuses a list that lacks one. */
export const FACT_NAMES = Object.keys({
	orderSn: 0,
	afterSalesId: 0,
	requested: 0,
	requestType: 0,
	stage: 0,
	statusText: 0,
	shipped: 0,
	signed: 0,
	buyerReceived: 0,
	returnShipped: 0,
	returnSigned: 0,
	reasonText: 0,
	reasonGroup: 0,
	refundAmount: 0,
	paidAmount: 0,
	goodsName: 0,
	goodsSpec: 0,
	goodsCount: 0,
	proofPictures: 0,
	confirmedAt: 0,
	requestedAt: 0,
	shippedAt: 0,
	signedAt: 0,
	shipBy: 0,
	timeoutAt: 0,
	timeoutAction: 0,
	platformAdvice: 0,
	buyerStatement: 0,
	talkCount: 0,
	lastTalk: 0,
	speed: 0,
	endedBy: 0,
	goodsKind: 0,
	optInFastRefund: 0,
	sevenDayReturn: 0,
	freightCovered: 0,
	damageCovered: 0,
	buyerRequests: 0,
	buyerRefunds: 0,
} satisfies Record<FactName, 0>) as FactName[];
export type Facts = { [K in FactName]?: Fact<FactValues[K]> };

/** The facts that hold instants, and so may be known as a range. */
export const INSTANTS = [
	'confirmedAt',
	'requestedAt',
	'shippedAt',
	'signedAt',
	'shipBy',
	'timeoutAt',
] as const satisfies readonly FactName[];
export type Instant = (typeof INSTANTS)[number];

export function known<T>(value: T, evidence: Evidence, at: number): Fact<T> {
	return { kind: 'known', value, evidence, at };
}

/** An instant that lies in `[from, to]` (epoch ms, inclusive). */
export function between(from: number, to: number, evidence: Evidence, at: number): Fact<number> {
	return { kind: 'range', from, to, evidence, at };
}

export function unreadable(quote: string, at: number): Fact<never> {
	return { kind: 'unknown', why: 'unreadable', quotes: [quote], at };
}

/** The value of a fact, or undefined where it is unknown or only a range. */
export function knownValue<K extends FactName>(facts: Facts, name: K): FactValues[K] | undefined {
	const fact = facts[name];
	return fact?.kind === 'known' ? fact.value : undefined;
}

/** The interval an instant or an amount lies in, or undefined where nothing is known of it or it is no number. */
export function intervalOf(facts: Facts, name: Instant): { from: number; to: number } | undefined {
	const fact = facts[name];
	if (fact?.kind !== 'known' && fact?.kind !== 'range') return undefined;
	const { from, to } = fact.kind === 'known' ? { from: fact.value, to: fact.value } : fact;
	return typeof from === 'number' && typeof to === 'number' ? { from, to } : undefined;
}
