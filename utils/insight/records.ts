import type { PageKind, Sighting } from '../domain/sighting';
import type { Outcome, ReasonGroup, RequestType, SpeedState, Stage, Verdict } from '../domain/words';
import type { DayFigures } from './figures';

/** A sighting whose case key was replaced by HMACs: nothing in it names an order or a buyer. */
export type KeyedSighting = Omit<Sighting, 'caseKey'> & {
	case: string;
	order: string;
	/** Shanghai day of the order (days since 1970-01-01), which its number begins with. */
	orderDay?: number;
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
	/** The page's countdown, with the stage it was shown for: a countdown of an earlier stage says nothing of this one. */
	timeout?: Seen<number> & { stage?: Stage };
	/** When it was first seen closed; absent while open. */
	closedAt?: number;
	/** The countdown's end, only while the case is open: what the index for "due soon" holds. */
	dueAt?: number;
}

/** One thing that happened; `id` was made at the source. Details only, deleted after the retention time. */
export type EventRecord =
	| ({ kind: 'sighting' } & Omit<KeyedSighting, 'order' | 'orderDay'>)
	| { kind: 'reply'; id: string; at: number; reply: string; case?: string };

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
	replies: { id: string; times: number; lastAt: number }[];
	/** What the dashboard shows of the day; absent on days of versions that did not count it. */
	figures?: DayFigures;
}

/** A change of one day's totals. */
export interface DayDelta {
	day: number;
	seen?: number;
	closed?: { outcome: Outcome; by: 1 | -1 };
}
