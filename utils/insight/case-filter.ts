import { dayBounds, shanghaiDay } from '../domain/clock';
import { dueEnd } from './contributions';
import type { CaseFilter } from './figures';
import type { CaseRecord } from './records';
import { handlingOf } from './status-changes';
import { PAID_BACK } from './summary/period';
import { isQuality } from './summary/quality';

/** What was done for a case: a reply put in or a step ticked, with the time (epoch ms). */
export interface Done {
	kind: 'reply' | 'step';
	id: string;
	at: number;
}

/** Where the cases behind a figure are looked for: the index and its first and last ms. What it finds must still pass `fits`. */
export function placeOf({ by, from, to }: CaseFilter): {
	index: 'filedAt' | 'closedAt' | 'openAt';
	from: number;
	to: number;
} {
	const last = dayBounds(to).to;
	switch (by) {
		case 'filed':
			return { index: 'filedAt', from: dayBounds(from).from, to: last };
		case 'ended':
			return { index: 'closedAt', from: dayBounds(from).from, to: last };
		case 'open':
			return { index: 'openAt', from: 0, to: last };
		// These days have no index of their own, and a request can move long after it was filed. Retention keeps few that old.
		case 'handled':
			return { index: 'filedAt', from: 0, to: last };
		default:
			// By a clock that is behind, something is due or was done before the request was filed.
			return { index: 'filedAt', from: 0, to: Infinity };
	}
}

/** Whether a case is one of those behind a figure; `done` is looked at only where the filter asks for something done. */
export function fits(record: CaseRecord, filter: CaseFilter): boolean {
	if (record.bare || !record.counted) return false;
	// Counted before its details were deleted: only what is not a total of days, and what was marked since, holds it.
	if (record.late && filter.by !== 'open' && filter.by !== 'marked') return false;
	return isOnDay(record, filter) && isTold(record, filter);
}

/** Whether what a filter asks for was done: before the end where it counts ended cases, else on its days. */
export function wasDone(record: CaseRecord, done: readonly Done[], filter: CaseFilter): boolean {
	const { done: wanted, by } = filter;
	if (!wanted) return true;
	return done.some(
		({ kind, id, at }) =>
			kind === wanted.kind &&
			id === wanted.id &&
			(by === 'ended' ? at <= (record.closedAt ?? -Infinity) : isInside(at, filter)),
	);
}

function isOnDay(record: CaseRecord, filter: CaseFilter): boolean {
	switch (filter.by) {
		case 'due': {
			const end = dueEnd(record);
			const at = record.ownDue?.value;
			return at !== undefined && isInside(at, filter) && (!filter.met || filter.met === end);
		}
		case 'handled': {
			const time = handlingOf(record);
			return time !== undefined && isInside(time.to, filter);
		}
		case 'marked':
			return record.feedback !== undefined && isInside(record.feedback.at, filter);
		default:
			// The index itself, or what was done, says when.
			return true;
	}
}

function isInside(at: number, { from, to }: CaseFilter): boolean {
	const day = shanghaiDay(at);
	return day >= from && day <= to;
}

const PAID: ReadonlySet<string> = new Set(PAID_BACK);

function isTold({ fields, feedback }: CaseRecord, filter: CaseFilter): boolean {
	const outcome = fields.outcome?.value ?? 'unknown';
	const reason = fields.reasonGroup?.value;
	const verdict = filter.by === 'open' ? (fields.verdict?.value ?? 'unknown') : fields.firstVerdict?.value;
	const told = {
		outcome,
		verdict,
		reason: reason ?? 'unknown',
		type: fields.requestType?.value ?? 'unknown',
		shipping: fields.shipping?.value ?? 'unknown',
		goods: fields.goods?.value ?? '',
		sku: fields.sku?.value ?? '',
		mood: feedback?.mood,
		avoidable: feedback?.avoidable,
		note: feedback?.note,
		quality: reason === undefined ? undefined : isQuality(reason),
		paidBack: PAID.has(outcome),
	};
	const passes = (Object.keys(told) as (keyof typeof told)[]).every(
		(name) => filter[name] === undefined || filter[name] === told[name],
	);
	return passes && (!filter.reasons || (reason !== undefined && filter.reasons.includes(reason)));
}
