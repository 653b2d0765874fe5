import { RUNS_AS_FORMULA } from '../../utils/domain/formula';
import type { BoardTable } from './tables';

/** Excel reads UTF-8 only behind this mark. */
const BOM = '\uFEFF';

/** One table as CSV. What a spreadsheet would run as a formula is kept as text. */
export async function toCsv({ head, rows }: BoardTable): Promise<Blob> {
	const { default: papa } = await import('papaparse');
	const text = papa.unparse(
		{ fields: head, data: rows },
		{ escapeFormulae: RUNS_AS_FORMULA, newline: '\r\n' },
	);
	return new Blob([BOM + text], { type: 'text/csv;charset=utf-8' });
}

/** Excel allows no more, and none of these, in the name of a sheet. */
const SHEET_NAME = { longest: 31, forbidden: /[\\/?*[\]:]/g };

/** Several tables as one workbook, a sheet each. Texts are cells of text and can be no formula. */
export async function toWorkbook(tables: readonly BoardTable[]): Promise<Blob> {
	const { default: write } = await import('write-excel-file/universal');
	const sheets = tables.map(({ title, head, rows }) => ({
		sheet: title.replace(SHEET_NAME.forbidden, ' ').slice(0, SHEET_NAME.longest),
		stickyRowsCount: 1,
		columns: head.map((name, index) => ({ width: index === 0 ? 24 : Math.max(10, name.length * 2 + 2) })),
		data: [
			head.map((value) => ({ value, fontWeight: 'bold' as const })),
			...rows.map((row) =>
				row.map((value) => (typeof value === 'number' ? { value, type: Number } : { value, type: String })),
			),
		],
	}));
	return write(sheets).toBlob();
}
