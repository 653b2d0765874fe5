import { useState } from 'preact/hooks';
import { BOARD } from '../../../components/dashboard-text';
import { QUALITY } from '../../../components/quality-text';
import type { LedgerRecord } from '../../../utils/insight/quality/ledger';
import type { LedgerSight } from '../../../utils/insight/quality/lines';
import type { LedgerRow } from '../../../utils/insight/quality/rows';
import { offerFile } from '../offer-file';
import { toCsv, toWorkbook } from '../save-tables';
import { casesTable, supplierTables } from './supplier-file';

interface Props {
	goods: string;
	record: LedgerRecord | undefined;
	rows: readonly LedgerRow[];
	sight: LedgerSight;
}

/** A product's file for its supplier, made here. */
export function SupplierFiles({ goods, record, rows, sight }: Props) {
	const [said, setSaid] = useState('');
	async function save(name: string, made: Promise<Blob>): Promise<void> {
		try {
			offerFile(name, await made);
			setSaid(BOARD.saved(name));
		} catch {
			setSaid(BOARD.saveFailed);
		}
	}
	const name = QUALITY.file(goods);
	return (
		<div class="exports no-print">
			<span role="status" class="small muted">
				{said || QUALITY.fileHint}
			</span>
			<button
				type="button"
				class="button"
				onClick={() => save(`${name}.xlsx`, toWorkbook(supplierTables(goods, record, rows, sight)))}
			>
				{QUALITY.excel}
			</button>
			<button
				type="button"
				class="button"
				onClick={() => save(`${name}.csv`, toCsv(casesTable(goods, rows)))}
			>
				{QUALITY.csv}
			</button>
		</div>
	);
}
