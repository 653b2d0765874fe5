import { DAY, MINUTE, SECOND } from './clock';
import { type FactName, type Facts, type FactValues, known, knownValue } from './fact';
import type { PageKind } from './sighting';

/** Whose fact it is, and how long a value of it holds. Without a time it holds for good, and two different values cancel each other. */
interface Rule {
	/** An order's fact is known for all its requests, a request's fact for the very same case key alone. */
	of: 'order' | 'request';
	/** The value can be changed by the buyer or the platform: the newest counts, for so many ms. */
	lives?: number;
	/** A "yes" holds for good, a "no" for so many ms. */
	noLives?: number;
	/** A later "no" to one of these means that the value was a slip or another parcel's. */
	deniedBy?: readonly FactName[];
}

/**
 * The facts of one page that are known on the next. Only instants, amounts and closed words. The stage is left out on purpose: it moves
 * without notice and decides the verdict, so that only the page at hand may say it. Free text is left out because nothing of it may be at rest.
 */
const RULES = {
	confirmedAt: { of: 'order' },
	paidAmount: { of: 'order' },
	shipBy: { of: 'order', lives: DAY },
	shipped: { of: 'order', noLives: 5 * MINUTE, deniedBy: ['shipped'] },
	shippedAt: { of: 'order', deniedBy: ['shipped'] },
	signed: { of: 'order', noLives: 30 * MINUTE, deniedBy: ['shipped', 'signed'] },
	signedAt: { of: 'order', deniedBy: ['shipped', 'signed'] },
	requestedAt: { of: 'request' },
	requestType: { of: 'request', lives: 30 * MINUTE },
	refundAmount: { of: 'request', lives: 30 * MINUTE },
	buyerReceived: { of: 'request', noLives: 0, deniedBy: ['buyerReceived'] },
	returnShipped: { of: 'request', noLives: 0, deniedBy: ['returnShipped'] },
	returnSigned: { of: 'request', noLives: 0, deniedBy: ['returnShipped', 'returnSigned'] },
	speed: { of: 'request' },
} as const satisfies { [K in FactName]?: Rule };

export type RememberedName = keyof typeof RULES;
export const REMEMBERED = Object.keys(RULES) as RememberedName[];

/** What the buyer's other requests say; told with what is remembered, and counted anew each time. */
export const BUYER_COUNTS = ['buyerRequests', 'buyerRefunds'] as const;

const ruleOf = (name: RememberedName): Rule => RULES[name];

/** The fast-refund states that never change again. */
export const LASTING_SPEEDS = ['succeeded', 'failed'] as const;

/** Money is fen, instants are epoch ms. */
export type RememberedValues = Omit<Pick<FactValues, RememberedName>, 'speed'> & {
	speed: (typeof LASTING_SPEEDS)[number];
};

/** The memorable facts of one look at a case, each with the time it was seen (epoch ms). */
export type Memorable = { [K in RememberedName]?: { value: RememberedValues[K]; at: number } };

/** What one look at a case tells the memory. The case key is in clear; storage replaces it by an HMAC. */
export interface Telling {
	caseKey: string;
	page: PageKind;
	facts: Memorable;
}

interface Trace<T> {
	value: T;
	/** When it was seen (epoch ms): first for what holds for good, last for what can change. */
	at: number;
	page: PageKind;
}

/** At most two traces of each fact: a "yes" and a "no", or two values that cancel each other. */
export type MemoryRecord = { [K in RememberedName]?: readonly Trace<RememberedValues[K]>[] };

type AnyTrace = Trace<RememberedValues[RememberedName]>;
type Traces = { [K in RememberedName]?: readonly AnyTrace[] };

/** What of a case's facts is worth remembering: what a page or the console's JSON said, no ranges, no guesses, nothing that was itself recalled. */
export function memorable(facts: Facts): Memorable {
	const found: Record<string, { value: unknown; at: number }> = {};
	for (const name of REMEMBERED) {
		const fact = facts[name];
		if (fact?.kind !== 'known' || fact.sure || !/^(page|json)$/.test(fact.evidence.by)) continue;
		if (name === 'speed' && !(LASTING_SPEEDS as readonly unknown[]).includes(fact.value)) continue;
		found[name] = { value: fact.value, at: fact.at };
	}
	return found as Memorable;
}

/** The part of what was told that belongs to the order, or to the request. */
export function partOf(facts: Memorable, of: Rule['of']): Memorable {
	return Object.fromEntries(
		REMEMBERED.flatMap((name) => (facts[name] && ruleOf(name).of === of ? [[name, facts[name]]] : [])),
	);
}

/**
 * A record with what was told added to it, or undefined where nothing of it is new. The order in which tellings arrive does not matter. What
 * was seen later than `now` (epoch ms) is not believed: it would outlive everything that is seen in time.
 */
export function remember(
	record: MemoryRecord | undefined,
	facts: Memorable,
	page: PageKind,
	now: number,
): MemoryRecord | undefined {
	const next: Traces = { ...record };
	let isNew = false;
	for (const name of REMEMBERED) {
		const seen = facts[name];
		if (!seen || seen.at > now + MINUTE) continue;
		const before = next[name] ?? [];
		const after = withTrace(ruleOf(name), before, { value: seen.value, at: seen.at, page });
		if (after === before) continue;
		next[name] = after;
		isNew = true;
	}
	return isNew ? (next as MemoryRecord) : undefined;
}

function withTrace(rule: Rule, traces: readonly AnyTrace[], next: AnyTrace): readonly AnyTrace[] {
	const rival = traces.find(({ value }) => rule.lives !== undefined || value === next.value);
	// Two values that cancel each other are enough; a third would change nothing.
	if (!rival) return traces.length < 2 ? [...traces, next] : traces;
	const newestCounts = rule.lives !== undefined || next.value === false;
	const stays = newestCounts ? !isBefore(rival, next) : !isBefore(next, rival);
	return stays ? traces : traces.map((trace) => (trace === rival ? next : trace));
}

/** A total order, so that of two traces of one ms the same one stays, whichever comes first. */
function isBefore(a: AnyTrace, b: AnyTrace): boolean {
	const text = ({ value, page }: AnyTrace) => `${value} ${page}`;
	return a.at < b.at || (a.at === b.at && text(a) < text(b));
}

/** The newest time in a record (epoch ms). */
export function newestOf(record: MemoryRecord): number {
	return Math.max(0, ...REMEMBERED.flatMap((name) => (record[name] ?? []).map(({ at }) => at)));
}

/** What a record says at `now` (epoch ms), each fact with the page and the time it was seen; nothing expired, cancelled or denied since. */
export function recall(record: MemoryRecord, now: number): Facts {
	const facts: Record<string, unknown> = {};
	for (const name of REMEMBERED) {
		const trace = standing(record, name);
		if (!trace || !isFresh(name, trace, now)) continue;
		facts[name] = known(trace.value, { by: 'memory', page: trace.page }, trace.at);
	}
	return facts as Facts;
}

function standing(record: Traces, name: RememberedName): AnyTrace | undefined {
	const said = saidOf(record, name);
	if (said.length > 1) return undefined;
	const [trace] = said;
	const denials = ruleOf(name).deniedBy ?? [];
	if (trace) return denials.some((by) => (noOf(record, by)?.at ?? 0) > trace.at) ? undefined : trace;
	const isDisproved = REMEMBERED.some(
		(other) => ruleOf(other).deniedBy?.includes(name) && saidOf(record, other).length > 0,
	);
	return isDisproved ? undefined : noOf(record, name);
}

/** All but a "no". */
function saidOf(record: Traces, name: RememberedName): readonly AnyTrace[] {
	return (record[name] ?? []).filter(({ value }) => value !== false);
}

function noOf(record: Traces, name: FactName): AnyTrace | undefined {
	return record[name as RememberedName]?.find(({ value }) => value === false);
}

/**
 * What is recalled of a case at `now` (epoch ms): the order's facts with the request's. An order that was confirmed after its request was filed
 * cannot be: that is another moment's time under the same name, and is left out.
 */
export function recallCase(
	key: string,
	order: MemoryRecord | undefined,
	request: MemoryRecord | undefined,
	now: number,
): Facts {
	const facts = { ...recall(order ?? {}, now), ...recall(request ?? {}, now) };
	const filed = endOfFiling(key) ?? knownValue(facts, 'requestedAt') ?? Infinity;
	if ((knownValue(facts, 'confirmedAt') ?? 0) > filed) delete facts.confirmedAt;
	return facts;
}

/** The last ms of the second in a case key; undefined for an order without a request and for a key by request number. */
function endOfFiling(key: string): number | undefined {
	const second = /\/(\d+)$/.exec(key)?.[1];
	return second === undefined ? undefined : Number(second) * SECOND + SECOND - 1;
}

/** Ms that a value holds after it was seen. */
function lifeOf(name: RememberedName, value: unknown): number {
	const { lives = Infinity, noLives = Infinity } = ruleOf(name);
	return value === false ? noLives : lives;
}

function isFresh(name: RememberedName, seen: { value: unknown; at: number }, now: number): boolean {
	// Either way, because a clock that was set back makes a value look as if it were still to be seen.
	return Math.abs(now - seen.at) < lifeOf(name, seen.value);
}

/**
 * A page's facts, filled up at `now` (epoch ms) with recalled ones. What the page shows always stands, also where it cannot be read: a recalled
 * fact comes in only where the page is silent and says nothing against it.
 */
export function withMemory(page: Facts, recalled: Facts, now: number): Facts {
	const joined: Record<string, unknown> = { ...page };
	for (const name of REMEMBERED) {
		const fact = recalled[name];
		if (fact?.kind !== 'known' || page[name] || !isFresh(name, fact, now)) continue;
		if (isDenied(page, name, fact.value)) continue;
		joined[name] = fact;
	}
	// What was seen of the buyer is of other cases, so that nothing on this page can say anything against it.
	for (const name of BUYER_COUNTS) {
		if (recalled[name] && !page[name]) joined[name] = recalled[name];
	}
	return joined as Facts;
}

function isDenied(page: Facts, name: RememberedName, value: unknown): boolean {
	// A fast refund that went through leaves a refunded request; beside any other state the memory is of something else.
	if (value === 'succeeded') return knownValue(page, 'stage') !== 'refunded';
	if (value !== false) {
		return (ruleOf(name).deniedBy ?? []).some((by) => page[by] && knownValue(page, by) !== true);
	}
	return REMEMBERED.some(
		(other) => ruleOf(other).deniedBy?.includes(name) && page[other] && knownValue(page, other) !== false,
	);
}

/** When the first of the recalled facts expires (epoch ms); undefined where all hold for good. */
export function expiryOf(recalled: Facts): number | undefined {
	const ends = REMEMBERED.flatMap((name) => {
		const fact = recalled[name];
		return fact?.kind === 'known' ? [fact.at + lifeOf(name, fact.value)] : [];
	});
	const first = Math.min(...ends);
	return Number.isFinite(first) ? first : undefined;
}
