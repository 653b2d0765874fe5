import { BOARD } from '../../components/dashboard-text';
import { offerFile } from './offer-file';
import { toCsv } from './save-tables';
import type { BoardTable } from './tables';

/** Saves the table it stands beside. */
export function CsvButton({ table }: { table: BoardTable }) {
	return (
		<button
			type="button"
			class="button no-print"
			data-kind="quiet"
			aria-label={BOARD.csvOf(table.title)}
			onClick={async () => offerFile(`${table.title}.csv`, await toCsv(table))}
		>
			{BOARD.csv}
		</button>
	);
}
