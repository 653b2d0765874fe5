import { BOARD } from '../../components/dashboard-text';
import { BUYER } from '../../components/feedback-text';
import { FOLLOW_UP } from '../../components/follow-up-text';
import { PROMISE_STATES } from '../../components/PromiseCounts';
import { dayBounds, dayText } from '../../utils/domain/clock';
import type { BuyerCounts, DayRange } from '../../utils/insight/figures';
import type { FollowUpCounts } from '../../utils/insight/follow-ups';
import { askInsight } from './ask-insight';
import type { BoardTable } from './tables';

/** What is counted case by case or held in memory alone, and so stands in no totals of days; null where it could not be read. */
export interface WorkCounts {
	promises: FollowUpCounts | null;
	buyers: BuyerCounts | null;
}

/** Reads them for a file; promises are those given on these Shanghai days (both inclusive), buyers those of the last 24 hours. */
export async function readWorkCounts({ from, to }: DayRange): Promise<WorkCounts> {
	const [promises, buyers] = await Promise.all([
		askInsight('insight/follow-ups', { from, to }),
		askInsight('insight/buyers'),
	]);
	return { promises: promises.ok ? promises.value : null, buyers: buyers.ok ? buyers.value : null };
}

/** How the promises to come back that were given on these days stand. */
export function promiseTable(counts: FollowUpCounts | null, { from, to }: DayRange): BoardTable {
	const { board } = FOLLOW_UP;
	const day = (of: number) => dayText(dayBounds(of).from);
	const rows = counts && PROMISE_STATES.map((state) => [board[state], counts[state]]);
	return {
		title: board.title,
		head: [board.given(day(from), day(to)), BOARD.times],
		rows: told(rows, board.none, board.failed),
	};
}

/** Buyers with several requests, in counts alone: nobody stands in a file. */
export function buyersTable(counts: BuyerCounts | null): BoardTable {
	const { head, of } = BUYER.table;
	const rows = counts && (Object.keys(of) as (keyof typeof of)[]).map((name) => [of[name], counts[name]]);
	return { title: BUYER.boardTitle, head: [...head], rows: told(rows, BUYER.noneSeen, BUYER.boardFailed) };
}

/** Where there is nothing, or it could not be read, that is said: neither is a nought of each. */
function told(rows: BoardTable['rows'] | null, none: string, failed: string): BoardTable['rows'] {
	if (!rows) return [[failed]];
	return rows.some(([, n]) => n !== 0) ? rows : [[none]];
}

/** Both, for a workbook or a report. */
export function workTables({ promises, buyers }: WorkCounts, range: DayRange): BoardTable[] {
	return [promiseTable(promises, range), buyersTable(buyers)];
}
