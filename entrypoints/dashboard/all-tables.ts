import { byDayTable, handlingByDayTable, moneyByDayTable, repliedByDayTable } from './day-tables';
import type { Look } from './look';
import { type BoardTable, byReasonTable, productTable, specTable } from './tables';

/** All tables of the page, for a workbook or a report. */
export function allTables(look: Look): BoardTable[] {
	return [
		...[byDayTable, moneyByDayTable, handlingByDayTable, repliedByDayTable].map((table) => table(look)),
		...[byReasonTable, productTable, specTable].map((table) => table(look)),
	];
}
