import type {
	FeedbackNote,
	Mood,
	Outcome,
	ReasonGroup,
	RequestType,
	ShippingState,
	Stage,
	Verdict,
} from '../domain/words';

/**
 * What the dashboard reads. Money is integer fen, instants are epoch ms, a day is a Shanghai day (`shanghaiDay`).
 *
 * All figures are of what **this browser saw**: pages nobody opened here are not in them, and a case counts with what its
 * last look showed. They are exact for what was seen, whatever share of the shop that is; the share itself is known only
 * where the console says a number of its own (see `Reconciliation`). A value the page did not show is `unknown`.
 */
export type OrUnknown<T extends string> = T | 'unknown';

/** Cases and their money. `unpriced` of the `n` showed no amount, and are not in `fen`. */
export interface Sum {
	n: number;
	fen: number;
	unpriced: number;
}

export type SumsBy<K extends string> = { [key in OrUnknown<K>]?: Sum };

/** Running totals of one day. Absent parts are zero. Every case is in `filed` on one day, and in `ended` on at most one. */
export interface DayFigures {
	/** Requests **filed** on this day (as the page shows it; where it does not, the day first seen), by several things. */
	filed: Sum;
	types: SumsBy<RequestType>;
	reasons: SumsBy<ReasonGroup>;
	shipping: SumsBy<ShippingState>;
	/** By the verdict of the first look. */
	verdicts: SumsBy<Verdict>;
	/** Requests **first seen ended** on this day, by who ended them and by reason. */
	ended: { [K in Outcome]?: SumsBy<ReasonGroup> };
	/** Of these, how many may have ended on an earlier day: the last look that showed them open was before midnight. */
	endedEarlier: number;
	/**
	 * Requests on which the merchant's move was seen, by the day it was seen: from filing to the move, in buckets
	 * (`waiting-time.ts`). The move lies between two looks, so the time has a least and a most; both are counted.
	 */
	handled: { least: number[]; most: number[] };
	/**
	 * Requests whose last deadline for the merchant fell on this day. `met`: a move was surely seen before it; `missed`:
	 * ended by the time running out. The rest was not seen.
	 */
	due: number;
	met: number;
	missed: number;
	/**
	 * Questions of buyers in the chat, by the day of the buyer's message; `within` of them were answered by a person within three
	 * minutes. `waits` are those that were seen to be answered, the rest of the `n` surely were not in time.
	 */
	replied: { n: number; within: number; waits: number[] };
	/** What agents marked on this day. */
	feedback: {
		moods: { [K in Mood]?: number };
		avoidable: number;
		unavoidable: number;
		notes: { [K in FeedbackNote]?: number };
	};
	/** The console's own count of refunds that the platform agreed to within 24 hours, as last seen on this day. */
	platform24h?: { value: number; at: number };
}

/** Totals of one day, one product and one spec; each is '' where the page did not show it. A renamed product is another. */
export interface GoodsRecord {
	day: number;
	goods: string;
	sku: string;
	/** Requests filed on this day. */
	filed: Sum;
	types: { [K in OrUnknown<RequestType>]?: number };
	reasons: SumsBy<ReasonGroup>;
	shipping: { [K in OrUnknown<ShippingState>]?: number };
	/** Requests first seen ended on this day. */
	ended: { [K in Outcome]?: Sum };
	/** Orders first seen without a request on this day, and how many of these were seen with one later. */
	orders: number;
	ordersRequested: number;
}

/** A change of a case's stage: it happened after `from` (absent: not known since when) and at the latest at `to`. */
export interface StatusChange {
	stage: Stage;
	from?: number;
	to: number;
}

/** What the agent marked; null is "not said". */
export interface FeedbackMark {
	mood: Mood | null;
	avoidable: boolean | null;
	note: FeedbackNote | null;
}

/** One case as the dashboard lists it. */
export interface CaseLine {
	/** Keyed hash of the case; the order number is not stored. */
	id: string;
	/**
	 * Page of the console that shows the case; only for what was seen since the browser was opened, because only so long is
	 * the order number in memory. Otherwise null: the agent finds it by goods, amount and time of filing.
	 */
	link: string | null;
	filedAt?: number;
	firstSeenAt: number;
	lastSeenAt: number;
	stage?: Stage;
	verdict?: Verdict;
	type?: RequestType;
	reason?: ReasonGroup;
	shipping?: ShippingState;
	goods?: string;
	sku?: string;
	amount?: number;
	/** The page's countdown, while open. */
	dueAt?: number;
	/** How it ended: after `from`, at the latest at `to`. */
	ended?: { outcome: Outcome; from?: number; to: number };
	changes: StatusChange[];
	/** Ids of replies inserted for it. */
	replies: string[];
	feedback?: FeedbackMark;
}

/** Days, both inclusive. */
export interface DayRange {
	from: number;
	to: number;
}

/** Seen to be kept in time, and late; past its time and not seen to be kept, which somebody may have done elsewhere; not due yet. */
export type PromiseState = 'kept' | 'late' | 'unseen' | 'open';

/**
 * Which cases lie behind a figure. `by` names the day that counts: `due` that of the last deadline for the merchant, `handled` that on which the
 * merchant's move was seen, `marked` that of the agent's mark, `used` that of what was done, `promised` that of a promise to come back, `asked` that of a buyer's question in the chat. `open` are those that are open now, filed at the latest on the
 * last day. Absent conditions let everything pass.
 */
export interface CaseFilter extends DayRange {
	by: 'filed' | 'ended' | 'open' | 'due' | 'handled' | 'marked' | 'used' | 'promised' | 'asked';
	outcome?: Outcome;
	reason?: OrUnknown<ReasonGroup>;
	type?: OrUnknown<RequestType>;
	shipping?: OrUnknown<ShippingState>;
	/** Any of these. */
	reasons?: ReasonGroup[];
	/** Of the first look; of open cases the one of the last. */
	verdict?: OrUnknown<Verdict>;
	goods?: string;
	sku?: string;
	mood?: Mood;
	/** Whether the reason speaks of the goods themselves; a reason that no page showed is neither. */
	quality?: boolean;
	/** Whether the money went back to the buyer. */
	paidBack?: boolean;
	avoidable?: boolean;
	note?: FeedbackNote;
	/** How a deadline went; of `due` alone. */
	met?: 'met' | 'missed' | 'unseen';
	/** How a promise to come back to the buyer went; of `promised` alone. */
	promise?: PromiseState;
	/** How a question of the chat went: not answered by a person in three minutes; of `asked` alone. */
	replied?: 'late';
	/** A reply that was put in or a step that was ticked; before the end, where ended cases are counted. */
	done?: { kind: 'reply' | 'step'; id: string };
}

/** `next` goes on where this page stopped; absent at the end. A page may be short or empty and still have a next one. */
export interface CasePage {
	cases: CaseLine[];
	next?: string;
}

/** The console's own count beside what was seen: `least` surely fell into its 24 hours, `most` at the best. */
export interface Reconciliation {
	at: number;
	console: number;
	least: number;
	most: number;
	/** 0: they agree. Positive: so many the console counts were on pages not opened here. Negative: so many were seen more. */
	missing: number;
}

/** Buyers who were seen with requests in the last 24 hours, while the browser was open; `returning` are those with more than one. */
export interface BuyerCounts {
	buyers: number;
	returning: number;
	requests: number;
	/** Requests of these that were seen paid back, and how many of them are of returning buyers. */
	refunds: number;
	refundsOfReturning: number;
}

/** What was done before cases ended: how often, and how those ended. Only cases whose details are still kept. */
export interface WentBefore {
	kind: 'reply' | 'step';
	id: string;
	n: number;
	outcomes: { [K in Outcome]?: number };
	moods: { [K in Mood]?: number };
}
