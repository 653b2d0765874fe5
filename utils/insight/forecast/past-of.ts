import type { CaseRecord } from '../records';
import { endingOf, statusChanges } from '../status-changes';
import { PAID_BACK } from '../summary/period';
import type { PastCase } from './past-case';

const PAID: ReadonlySet<string> = new Set(PAID_BACK);

/** A case as the forecast learns from it; undefined where neither filing nor amount was seen, which teaches nothing. */
export function pastOf(record: CaseRecord): PastCase | undefined {
	const { filedAt, fields } = record;
	const amount = fields.refundAmount?.value;
	if (filedAt === undefined || amount === undefined) return undefined;
	const ended = endingOf(record)?.to;
	return {
		filedAt,
		amount,
		type: fields.requestType?.value,
		stages: statusChanges(record).map(({ stage, to }) => ({ stage, at: to })),
		...(ended !== undefined && { endedAt: ended }),
		...(ended !== undefined && PAID.has(fields.outcome?.value ?? 'unknown') && { paidBackAt: ended }),
	};
}
