import type { CaseLine, OpenCases } from '../../utils/insight/figures';
import type { OpenCase } from '../../utils/insight/forecast/forecast';
import type { PastCase } from '../../utils/insight/forecast/past-case';
import { type FiguredDay, PAID_BACK, periodOf } from '../../utils/insight/summary/period';
import { askInsight } from './ask-insight';

/** Enough to learn shares from. A bigger shop is learned from as many of all these days: its newest alone have not had the time to be paid back. */
const MOST = 3000;
const DAYS = 28;

/** Requests filed in the last weeks, as the forecast learns from them; `today` is a Shanghai day, `days` are the totals that tell how many there are. */
export async function loadPast(today: number, days: readonly FiguredDay[]): Promise<PastCase[]> {
	const found: PastCase[] = [];
	const range = { from: today - DAYS, to: today };
	const { n } = periodOf(days, range).filed;
	const filter = { by: 'filed' as const, ...range, ...(n > MOST && { share: MOST / n }) };
	let after: string | undefined;
	do {
		const answer = await askInsight('insight/cases', { filter, ...(after !== undefined && { after }) });
		if (!answer.ok) return found;
		found.push(...answer.value.cases.flatMap(toPast));
		after = answer.value.next;
		// Totals of another range of days must not make this read on and on.
	} while (after !== undefined && found.length < 2 * MOST);
	return found;
}

const PAID: ReadonlySet<string> = new Set(PAID_BACK);

/** A case of which neither filing nor amount was seen teaches nothing. */
function toPast({ filedAt, amount, type, changes, ended }: CaseLine): PastCase[] {
	if (filedAt === undefined || amount === undefined) return [];
	const stages = changes.map(({ stage, to }) => ({ stage, at: to }));
	return [
		{
			filedAt,
			amount,
			type,
			stages,
			...(ended && { endedAt: ended.to }),
			...(ended && PAID.has(ended.outcome) && { paidBackAt: ended.to }),
		},
	];
}

export function toOpen({ cases }: OpenCases): OpenCase[] {
	return cases.map(({ type, stage, verdict, amount }) => ({
		type,
		stage: stage ?? 'merchant',
		verdict,
		amount,
	}));
}
