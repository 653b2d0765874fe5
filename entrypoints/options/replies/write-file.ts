import { RUNS_AS_FORMULA } from '../../../utils/domain/formula';
import { cellsOf } from '../../../utils/replies/exchange/candidates';
import { COLUMN_FIELDS, COLUMN_LABELS } from '../../../utils/replies/exchange/columns';
import { packText } from '../../../utils/replies/exchange/pack-file';
import type { Reply } from '../../../utils/replies/reply';

export const FILE_KINDS = ['xlsx', 'csv', 'json'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** Replies as a file of their kind. A CSV has the mark that Excel asks for, and no cell of it runs as a formula. */
export async function writeReplyFile(
	kind: FileKind,
	title: string,
	replies: readonly Reply[],
	pictures: ReadonlyMap<string, string> = new Map(),
): Promise<Blob> {
	if (kind === 'json') return new Blob([packText(title, replies, pictures)], { type: 'application/json' });
	const rows = [COLUMN_FIELDS.map((field) => COLUMN_LABELS[field]), ...replies.map(cellsOf)];
	if (kind === 'csv') {
		const { default: Papa } = await import('papaparse');
		return new Blob([`\ufeff${Papa.unparse(rows, { escapeFormulae: RUNS_AS_FORMULA })}`], {
			type: 'text/csv',
		});
	}
	const { default: writeExcel } = await import('write-excel-file/universal');
	const cells = rows.map((row) => row.map((value) => ({ type: String, value })));
	return writeExcel(cells, { columns: WIDTHS.map((width) => ({ width })), stickyRowsCount: 1 }).toBlob();
}

/** In characters, by column. */
const WIDTHS = [24, 26, 12, 8, 70, 20, 14, 30, 6];
