import { byDayTable, handlingByDayTable, moneyByDayTable, repliedByDayTable } from './day-tables';
import type { Look } from './look';
import { type BoardTable, byReasonTable, productTable, specTable } from './tables';
import { type WorkCounts, workTables } from './work-tables';

/** All tables of the page, for a workbook or a report. */
export function allTables(look: Look, work: WorkCounts): BoardTable[] {
	return [
		...[byDayTable, moneyByDayTable, handlingByDayTable, repliedByDayTable].map((table) => table(look)),
		...[byReasonTable, productTable, specTable].map((table) => table(look)),
		...workTables(work, look.now),
	];
}
