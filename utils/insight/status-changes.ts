import type { Stage } from '../domain/words';
import type { StatusChange } from './figures';
import { isClosedStage } from './merge';
import type { CaseRecord } from './records';

type Stages = NonNullable<CaseRecord['stages']>;
type Entry = [Stage, { first: number; last: number }];

/**
 * The changes of a case's stage as they were seen, oldest first. Nobody saw the moment itself: it lies after the last look
 * that showed another stage and at the latest at the first that showed this one. A stage that came back counts once.
 */
export function statusChanges(record: CaseRecord): StatusChange[] {
	const entries = entriesOf(record.stages);
	return entries
		.toSorted(([a, one], [b, other]) => one.first - other.first || (a < b ? -1 : 1))
		.map(([stage, { first }]) => ({
			stage,
			...sinceThen(lastBefore(entries, first, (other) => other !== stage) ?? filingOf(record, first)),
			to: first,
		}));
}

/** When a closed case ended: after `from`, at the latest at `to`. */
export function endingOf(record: CaseRecord): { from?: number; to: number } | undefined {
	const { closedAt } = record;
	if (closedAt === undefined) return undefined;
	const seenOpen = lastBefore(entriesOf(record.stages), closedAt, (stage) => !isClosedStage(stage));
	return { ...sinceThen(seenOpen ?? filingOf(record, closedAt)), to: closedAt };
}

/**
 * From filing to the merchant's own move, in ms, as least and most; `to` is when it was first seen done. Undefined where no
 * move of the merchant was seen, or not when the request was filed.
 */
export function handlingOf(record: CaseRecord): { least: number; most: number; to: number } | undefined {
	const filed = record.fields.requestedAt?.value;
	const outcome = record.fields.outcome?.value;
	if (filed === undefined || (outcome !== undefined && OTHERS.has(outcome))) return undefined;
	const stages = record.stages ?? {};
	const isEnd = outcome === 'merchant' || outcome === 'refused';
	const moves = [...AFTER_MOVE, ...(isEnd ? PAYING : [])].map((stage) => stages[stage]?.first);
	if (isEnd) moves.push(record.closedAt);
	const to = Math.min(...moves.filter((at) => at !== undefined));
	if (!Number.isFinite(to) || to < filed) return undefined;
	const before = lastBefore(entriesOf(stages), to, (stage) => stage === 'merchant') ?? filed;
	return { least: Math.max(0, before - filed), most: to - filed, to };
}

/** Stages that a request reaches only by the merchant's move. */
const AFTER_MOVE = ['buyer', 'buyer-send', 'merchant-receive'] as const satisfies readonly Stage[];
const PAYING = ['refunding', 'refunded'] as const satisfies readonly Stage[];
/** Ended by somebody else; what the page showed in between was not the merchant's doing. */
const OTHERS: ReadonlySet<string> = new Set(['fast', 'platform', 'timeout', 'withdrawn']);

function entriesOf(stages: Stages | undefined): Entry[] {
	return Object.entries(stages ?? {}) as Entry[];
}

/** The latest look before `at` that showed one of the stages. */
function lastBefore(
	entries: readonly Entry[],
	at: number,
	counts: (stage: Stage) => boolean,
): number | undefined {
	const looks = entries.flatMap(([stage, { first, last }]) =>
		counts(stage) ? [first, last].filter((look) => look < at) : [],
	);
	return looks.length > 0 ? Math.max(...looks) : undefined;
}

/** Nothing of a request happened before it was filed. */
function filingOf(record: CaseRecord, before: number): number | undefined {
	const filed = record.fields.requestedAt?.value;
	return filed !== undefined && filed < before ? filed : undefined;
}

function sinceThen(from: number | undefined): { from?: number } {
	return from === undefined ? {} : { from };
}
