import type { PastCase } from '../../utils/insight/forecast/past-case';
import { type FiguredDay, periodOf } from '../../utils/insight/summary/period';
import { askInsight } from './ask-insight';

/** Enough to learn shares from. A bigger shop is learned from as many of all these days: its newest alone have not had the time to be paid back. */
const MOST = 3000;
const DAYS = 28;

/** Requests filed in the last weeks, as the forecast learns from them; `today` is a Shanghai day, `days` are the totals that tell how many there are. */
export async function loadPast(today: number, days: readonly FiguredDay[]): Promise<PastCase[]> {
	const found: PastCase[] = [];
	const range = { from: today - DAYS, to: today };
	const { n } = periodOf(days, range).filed;
	const wanted = { ...range, ...(n > MOST && { share: MOST / n }) };
	let after: string | undefined;
	do {
		const answer = await askInsight('insight/past', { ...wanted, ...(after !== undefined && { after }) });
		if (!answer.ok) return found;
		found.push(...answer.value.cases);
		after = answer.value.next;
		// Totals of another range of days must not make this read on and on.
	} while (after !== undefined && found.length < 2 * MOST);
	return found;
}
