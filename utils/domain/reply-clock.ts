import { DAY, dayBounds, HOUR, MINUTE, shanghaiDay, shanghaiHour } from './clock';

/**
 * Who wrote a message. A machine is the shop's robot, the platform and the console itself: its word is no reply. `unknown` may have been a person of the
 * shop.
 */
export type Speaker = 'buyer' | 'person' | 'machine' | 'unknown';

/** One message of a conversation; `at` is epoch ms, absent where it cannot be told. */
export interface Said {
	by: Speaker;
	at: number | undefined;
}

/** How a buyer's waiting stands towards the platform's three-minute count. Instants are epoch ms. */
export interface ReplyClock {
	/** The latest instant for a reply by a person. */
	dueAt: number;
	missed: boolean;
	/** The first message without such a reply; where `sure` is false, at the latest. */
	waitingSince: number;
	/** False where the instants are bounds, or where the rule leaves open whether the message counts. */
	sure: boolean;
}

/** A buyer who waits, as the page shows them. */
export interface WaitingBuyer extends ReplyClock {
	/** Masked, as the page writes it. */
	nick: string;
}

/** The platform's count: one message left for more than three minutes between 8:00:00 and 23:00:00 without a reply by a person. */
export const REPLY_LIMIT = 3 * MINUTE;
const FROM = 8;
const UNTIL = 23;

/** How far the server's clock may be from this computer's. */
export const SKEW = 10 * MINUTE;

/** What is known of one buyer's waiting; undefined where it cannot be told. `since` is when the waiting began, or at the latest began. */
export type Waiting =
	| { waits: false }
	| { waits: true; sinces: readonly number[]; exact: boolean }
	| undefined;

/** Whether the buyer waits, by the messages of the conversation in their order. */
export function waitingIn(said: readonly Said[]): Waiting {
	const answered = said.findLastIndex(({ by }) => by === 'person');
	const since = said.slice(answered + 1).filter(({ by }) => by !== 'machine');
	const first = since.findIndex(({ by }) => by === 'buyer');
	if (since.slice(Math.max(first, 0)).some(({ by }) => by === 'unknown')) return undefined;
	if (first < 0) return said.length > 0 ? { waits: false } : undefined;
	const times = since.slice(first).map(({ at }) => at);
	if (times.some((at) => at === undefined)) return undefined;
	// Something unknown before it may have been the buyer's too: then the waiting began even earlier.
	return { waits: true, sinces: times.filter((at) => at !== undefined), exact: first === 0 };
}

/**
 * The clock of a waiting buyer at `now` (epoch ms). The first message that was left inside the counted hours starts it. A message from outside them is
 * given until three minutes past their beginning, and one whose three minutes reach beyond their end until then: the rule does not say how it counts
 * these, so neither is sure. Undefined for nobody who waits, and where the times lie too far in the future to be read.
 */
export function replyClock(waiting: Waiting, now: number): ReplyClock | undefined {
	if (!waiting?.waits) return undefined;
	const sinces = waiting.sinces.toSorted((a, b) => a - b);
	const [waitingSince] = sinces;
	const newest = sinces.at(-1);
	if (waitingSince === undefined || newest === undefined || newest > now + SKEW) return undefined;
	const counted = sinces.find(isCounted);
	const dueAt = (counted ?? beginOfCount(waitingSince)) + REPLY_LIMIT;
	const wholly = counted !== undefined && isCounted(dueAt - 1);
	// A message that is still to come by this computer's clock tells that the clock is slow.
	const missed = Math.max(now, newest) > dueAt;
	return { dueAt, missed, waitingSince, sure: waiting.exact && wholly };
}

function isCounted(at: number): boolean {
	const hour = shanghaiHour(at);
	return hour >= FROM && hour < UNTIL;
}

/** Whether all of the three minutes after an instant (epoch ms) lie in the counted hours. */
export function isWhollyCounted(at: number): boolean {
	return isCounted(at) && isCounted(at + REPLY_LIMIT - 1);
}

/** When counting begins after an instant that lies outside the counted hours (epoch ms). */
function beginOfCount(at: number): number {
	const today = dayBounds(shanghaiDay(at)).from + FROM * HOUR;
	return at < today ? today : today + DAY;
}

/** Two sources may differ by so much: a page rounds its figures and draws them late. */
const ROUNDING = 90_000;

/**
 * What several sources say together. One that knows nothing changes nothing; two that contradict each other make it unknown. An exact one is taken before
 * a bound, and contradicts it where it has the waiting begin later than the other has seen it.
 */
export function agreedWaiting(...sources: readonly Waiting[]): Waiting {
	const told = sources.filter((source) => source !== undefined);
	if (told.some((one, index) => told.slice(index + 1).some((other) => contradict(one, other))))
		return undefined;
	const [first] = told;
	if (!first?.waits) return first;
	const waits = told.filter((source) => source.waits);
	return waits.find(({ exact }) => exact) ?? waits.toSorted((a, b) => beginOf(a) - beginOf(b))[0];
}

type Waits = Extract<Waiting, { waits: true }>;

function contradict(one: NonNullable<Waiting>, other: NonNullable<Waiting>): boolean {
	if (!one.waits || !other.waits) return one.waits !== other.waits;
	const [exact, bound] = one.exact || !other.exact ? [one, other] : [other, one];
	if (!exact.exact) return false;
	const later = beginOf(exact) - beginOf(bound);
	return (bound.exact ? Math.abs(later) : later) > ROUNDING;
}

function beginOf({ sinces }: Waits): number {
	return Math.min(...sinces);
}
