import { shanghaiDay } from '../domain/clock';
import type { Stage } from '../domain/words';
import { contributionsOf, difference } from './contributions';
import type { FeedbackMark } from './figures';
import { isClosedStage, latest, strongest } from './merge';
import type { CaseFields, CaseRecord, Delta, EventRecord, KeyedSighting } from './records';

const FIELDS = [
	'page',
	'stage',
	'requestType',
	'reasonGroup',
	'verdict',
	'speed',
	'outcome',
	'refundAmount',
	'requestedAt',
	'shipping',
	'goods',
	'sku',
] as const satisfies readonly (keyof CaseFields & keyof KeyedSighting)[];

export interface Folded {
	next: CaseRecord;
	event: EventRecord;
	/** What this sighting changes in the totals; empty for most. */
	deltas: Delta[];
}

/**
 * One sighting folded into what was known of its case. The caller skips a sighting whose id it already holds; folding it
 * again would change nothing in the case or the totals either. Sightings may come in any order.
 */
export function fold(previous: CaseRecord | undefined, sighting: KeyedSighting): Folded {
	const { order: _order, orderDay: _orderDay, bare: _bare, late: _late, ...event } = sighting;
	const next = settled(merge(previous, sighting));
	return { next, event: { kind: 'sighting', ...event }, deltas: changes(previous, next) };
}

/** An order seen without a request, of which a request was seen too. */
export function join(bare: CaseRecord): Pick<Folded, 'next' | 'deltas'> {
	const next: CaseRecord = { ...bare, joined: true };
	return { next, deltas: changes(bare, next) };
}

/** A record of a version that had no figures, with what it adds to them. */
export function countLate(record: CaseRecord): Pick<Folded, 'next' | 'deltas'> {
	const isBare = record.bare ?? record.fields.stage?.value === 'none';
	const next = settled({ ...record, ...(isBare && { bare: true as const }), counted: true });
	return { next, deltas: changes(record, next) };
}

/** A case with what the agent marked; of two marks the later counts (same ms: the greater write). */
export function mark(
	record: CaseRecord,
	feedback: FeedbackMark & { at: number; write: string },
): Pick<Folded, 'next' | 'deltas'> {
	const before = record.feedback;
	const isOld =
		before && (feedback.at < before.at || (feedback.at === before.at && feedback.write <= before.write));
	const next = isOld ? record : { ...record, feedback };
	return { next, deltas: changes(record, next) };
}

function changes(before: CaseRecord | undefined, after: CaseRecord): Delta[] {
	return difference(contributionsOf(before), contributionsOf(after));
}

function merge(previous: CaseRecord | undefined, sighting: KeyedSighting): CaseRecord {
	const { at, timeoutAt, stage } = sighting;
	const days = [...new Set([...(previous?.days ?? []), shanghaiDay(at)])].sort((a, b) => a - b);
	const closedAt = least(previous?.closedAt, isClosed(sighting) ? at : undefined);
	const shown = timeoutAt === undefined ? undefined : { value: timeoutAt, at, ...(stage && { stage }) };
	const orderDay = sighting.orderDay ?? previous?.orderDay;
	const timeout = shown ? latest(previous?.timeout, shown) : previous?.timeout;
	const own = shown && stage && OWN.has(stage) ? { value: shown.value, at } : undefined;
	const ownDue = own ? latest(previous?.ownDue, own) : previous?.ownDue;
	return {
		...previous,
		id: sighting.case,
		order: sighting.order,
		...(orderDay !== undefined && { orderDay }),
		firstSeenAt: Math.min(previous?.firstSeenAt ?? at, at),
		lastSeenAt: Math.max(previous?.lastSeenAt ?? at, at),
		days,
		fields: mergeFields(previous?.fields ?? {}, sighting),
		stages: mergeStages(previous?.stages ?? {}, sighting),
		counted: true,
		...(timeout && { timeout }),
		...(ownDue && { ownDue }),
		...(closedAt !== undefined && { closedAt }),
		...(sighting.bare && { bare: true as const }),
		...(sighting.late && { late: true as const }),
	};
}

const OWN: ReadonlySet<Stage> = new Set<Stage>(['merchant', 'merchant-receive', 'proof']);

function mergeStages(stages: NonNullable<CaseRecord['stages']>, { stage, at }: KeyedSighting) {
	if (!stage) return stages;
	const before = stages[stage];
	const next = { first: Math.min(before?.first ?? at, at), last: Math.max(before?.last ?? at, at) };
	return { ...stages, [stage]: next };
}

function mergeFields(fields: CaseRecord['fields'], sighting: KeyedSighting): CaseRecord['fields'] {
	const next = { ...fields };
	const put = <K extends keyof CaseFields>(name: K, value: CaseFields[K] | undefined) => {
		if (value === undefined) return;
		Object.assign(next, { [name]: strongest(name, fields[name], { value, at: sighting.at }) });
	};
	for (const name of FIELDS) put(name, sighting[name]);
	put('firstVerdict', sighting.verdict);
	return next;
}

/** With what follows from the rest: the places in the indexes. */
function settled({ dueAt: _due, openAt: _open, filedAt: _filed, ...record }: CaseRecord): CaseRecord {
	const { timeout, fields, closedAt, bare } = record;
	const filedAt = bare ? undefined : (fields.requestedAt?.value ?? record.firstSeenAt);
	const moved =
		timeout?.stage !== undefined && fields.stage !== undefined && timeout.stage !== fields.stage.value;
	const isOpen = closedAt === undefined;
	return {
		...record,
		...(filedAt !== undefined && { filedAt, ...(isOpen && { openAt: filedAt }) }),
		...(timeout && isOpen && !moved && { dueAt: timeout.value }),
	};
}

function isClosed(sighting: KeyedSighting): boolean {
	return sighting.verdict === 'closed' || isClosedStage(sighting.stage);
}

function least(a: number | undefined, b: number | undefined): number | undefined {
	if (a === undefined || b === undefined) return a ?? b;
	return Math.min(a, b);
}
