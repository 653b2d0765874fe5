import { shanghaiDay } from '../domain/clock';
import type { Outcome } from '../domain/words';
import { isClosedStage, latest, strongest } from './merge';
import type { CaseFields, CaseRecord, DayDelta, EventRecord, KeyedSighting } from './records';

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
] as const satisfies readonly (keyof CaseFields)[];

export interface Folded {
	next: CaseRecord;
	event: EventRecord;
	/** What this sighting changes in the totals of Shanghai days; empty for most. */
	deltas: DayDelta[];
}

/**
 * One sighting folded into what was known of its case. The caller skips a sighting whose id it already holds; folding it
 * again would change nothing in the case or the totals either. Sightings may come in any order.
 */
export function fold(previous: CaseRecord | undefined, sighting: KeyedSighting): Folded {
	const { order: _order, orderDay: _orderDay, ...rest } = sighting;
	const day = shanghaiDay(sighting.at);
	const next = withDue(merge(previous, sighting, day));
	const deltas: DayDelta[] = previous?.days.includes(day) ? [] : [{ day, seen: 1 }];
	const before = closing(previous);
	const after = closing(next);
	if (before?.day !== after?.day || before?.outcome !== after?.outcome) {
		if (before) deltas.push({ day: before.day, closed: { outcome: before.outcome, by: -1 } });
		if (after) deltas.push({ day: after.day, closed: { outcome: after.outcome, by: 1 } });
	}
	return { next, event: { kind: 'sighting', ...rest }, deltas };
}

function merge(previous: CaseRecord | undefined, sighting: KeyedSighting, day: number): CaseRecord {
	const { at, timeoutAt, stage } = sighting;
	const days = [...new Set([...(previous?.days ?? []), day])].sort((a, b) => a - b);
	const closedAt = least(previous?.closedAt, isClosed(sighting) ? at : undefined);
	const shown = timeoutAt === undefined ? undefined : { value: timeoutAt, at, ...(stage && { stage }) };
	const orderDay = sighting.orderDay ?? previous?.orderDay;
	const timeout = shown ? latest(previous?.timeout, shown) : previous?.timeout;
	return {
		id: sighting.case,
		order: sighting.order,
		...(orderDay !== undefined && { orderDay }),
		firstSeenAt: Math.min(previous?.firstSeenAt ?? at, at),
		lastSeenAt: Math.max(previous?.lastSeenAt ?? at, at),
		days,
		fields: mergeFields(previous?.fields ?? {}, sighting),
		...(timeout && { timeout }),
		...(closedAt !== undefined && { closedAt }),
	};
}

function mergeFields(fields: CaseRecord['fields'], sighting: KeyedSighting): CaseRecord['fields'] {
	const next = { ...fields };
	const put = <K extends keyof CaseFields>(name: K, value: CaseFields[K] | undefined) => {
		if (value === undefined) return;
		Object.assign(next, { [name]: strongest(name, fields[name], { value, at: sighting.at }) });
	};
	for (const name of FIELDS) put(name, sighting[name]);
	return next;
}

function withDue(record: CaseRecord): CaseRecord {
	const { timeout, fields, closedAt } = record;
	if (!timeout || closedAt !== undefined) return record;
	const moved =
		timeout.stage !== undefined && fields.stage !== undefined && timeout.stage !== fields.stage.value;
	return moved ? record : { ...record, dueAt: timeout.value };
}

function isClosed(sighting: KeyedSighting): boolean {
	return sighting.verdict === 'closed' || isClosedStage(sighting.stage);
}

/** The Shanghai day a case counts as closed on, and by whom. Can change when an earlier or clearer sighting comes late. */
function closing(record: CaseRecord | undefined): { day: number; outcome: Outcome } | undefined {
	if (record?.closedAt === undefined) return undefined;
	return { day: shanghaiDay(record.closedAt), outcome: record.fields.outcome?.value ?? 'unknown' };
}

function least(a: number | undefined, b: number | undefined): number | undefined {
	if (a === undefined || b === undefined) return a ?? b;
	return Math.min(a, b);
}
