import type { PageKind, Sighting } from '../domain/sighting';
import type {
	Outcome,
	ReasonGroup,
	ReplyEdit,
	RequestType,
	ShippingState,
	SpeedState,
	Stage,
	Verdict,
} from '../domain/words';
import type { DayFigures, FeedbackMark } from './figures';

/**
 * A sighting whose case key was replaced by HMACs: nothing in it names an order or a buyer. `bare` is an order without a
 * request. `late`: it, or its order, is so old that it may have been counted before its details were deleted.
 */
export type KeyedSighting = Omit<Sighting, 'caseKey'> & {
	case: string;
	order: string;
	/** Shanghai day of the order (days since 1970-01-01), which its number begins with. */
	orderDay?: number;
	bare?: true;
	late?: true;
};

/** What is kept of a case, field by field. Money is fen, instants are epoch ms. */
export interface CaseFields {
	page: PageKind;
	stage: Stage;
	requestType: RequestType;
	reasonGroup: ReasonGroup;
	verdict: Verdict;
	speed: SpeedState;
	outcome: Outcome;
	refundAmount: number;
	requestedAt: number;
	goods: string;
	sku: string;
	/** As first seen: how far the goods were when the request was filed. */
	shipping: ShippingState;
	/** As first seen. */
	firstVerdict: Verdict;
}

/** A value and when it was seen (epoch ms). */
export interface Seen<T> {
	value: T;
	at: number;
}

/** The state of one case: the same for any order and any repetition of the sightings folded into it. */
export interface CaseRecord {
	/** HMAC of the case key. */
	id: string;
	/** HMAC of the order number. */
	order: string;
	/** Shanghai day of the order: with the number hashed, what the day says of its confirmation would be lost. */
	orderDay?: number;
	firstSeenAt: number;
	lastSeenAt: number;
	/** Shanghai days it was seen on, ascending. */
	days: number[];
	fields: { [K in keyof CaseFields]?: Seen<CaseFields[K]> };
	/** When each stage was first and last seen. What happened between two looks has a range, see `status-changes.ts`. */
	stages?: { [K in Stage]?: { first: number; last: number } };
	/** The page's countdown, with the stage it was shown for: a countdown of an earlier stage says nothing of this one. */
	timeout?: Seen<number> & { stage?: Stage };
	/** The last countdown that was shown while the move was the merchant's. */
	ownDue?: Seen<number>;
	/** When it was first seen closed; absent while open. */
	closedAt?: number;
	/** The countdown's end, only while the case is open: what the index for "due soon" holds. */
	dueAt?: number;
	/** When it was filed, else first seen; not on orders without a request. */
	filedAt?: number;
	/** The same, only while open. */
	openAt?: number;
	/** An order without a request. */
	bare?: true;
	/** On such an order: a request of the same order was seen too. */
	joined?: true;
	/** Not in the figures: it may have been counted before its details were deleted. */
	late?: true;
	/** In the figures and the indexes. Absent on records of versions that had neither. */
	counted?: true;
	/** What the agent marked, when, and by which write. */
	feedback?: FeedbackMark & { at: number; write: string };
}

/** A buyer's question in the chat; `id` is an HMAC of buyer and instant. Without `answeredAt` no answer of a person was seen (epoch ms). `case` is null where two pages told different ones. */
export interface QuestionRecord {
	id: string;
	at: number;
	answeredAt?: number;
	case?: string | null;
}

/** One thing that happened; `id` was made at the source. Details only, deleted after the retention time. */
export type EventRecord =
	| ({ kind: 'sighting' } & Omit<KeyedSighting, 'order' | 'orderDay' | 'bare' | 'late'>)
	| {
			kind: 'reply';
			id: string;
			at: number;
			reply: string;
			case?: string;
			/** What became of the text before it was sent; absent while that is not known. */
			edit?: ReplyEdit;
			/** By when the reply promised to come back to the buyer. */
			followUpAt?: number;
	  }
	/** The agent came back as promised by the insertion `reply`. */
	| { kind: 'followed'; id: string; at: number; reply: string; case: string }
	| ({ kind: 'question' } & QuestionRecord);

/** Totals of one Shanghai day. They stay when the details go. */
export interface DayRecord {
	/** Days since 1970-01-01, Beijing time. */
	day: number;
	/** Different cases seen. */
	seen: number;
	/** Cases first seen closed on this day, by who ended them. */
	closed: Record<Outcome, number>;
	repliesInserted: number;
	/** The same by reply. A list, because reply ids are the merchant's and no object keys. */
	replies: {
		id: string;
		times: number;
		lastAt: number;
		/** What became of those that were seen to be sent; absent where none was. */
		edits?: { [K in ReplyEdit]?: number };
	}[];
	/** What the dashboard shows of the day; absent on days of versions that did not count it. */
	figures?: DayFigures;
}

/** A change of the totals of a day, or of one product and spec on it: what is added at a place of the record. */
export interface Delta {
	day: number;
	/** Names the product; absent where the day's own totals change. */
	goods?: { goods: string; sku: string };
	path: readonly (string | number)[];
	n: number;
	/** With the money: the place holds a `Sum`. */
	fen?: number;
	unpriced?: number;
	/** The place is left out where nothing is left in it. */
	sparse?: true;
}
