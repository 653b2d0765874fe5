import { OUTCOME_LABELS } from '../utils/domain/labels';
import { OUTCOMES, type Outcome } from '../utils/domain/words';
import { BOARD } from './dashboard-text';
import { Figure } from './Figure';

interface Props {
	/** What the rows are: days or reasons. */
	head: string;
	rows: readonly { id: string; label: string; counts: { [K in Outcome]?: number } }[];
	/** Without an outcome: all of the row. */
	onOpen(row: string, outcome?: Outcome): void;
}

/** Ended requests by who ended them and by something else. Columns in which there is nothing at all are left out. */
export function EndedGrid({ head, rows, onOpen }: Props) {
	const columns = OUTCOMES.filter((outcome) => rows.some(({ counts }) => (counts[outcome] ?? 0) > 0));
	const sum = (counts: { [K in Outcome]?: number }) =>
		columns.reduce((all, outcome) => all + (counts[outcome] ?? 0), 0);
	return (
		<table class="board-table grid">
			<thead>
				<tr>
					<th scope="col">{head}</th>
					{columns.map((outcome) => (
						<th scope="col" class="end" key={outcome}>
							{OUTCOME_LABELS[outcome]}
						</th>
					))}
					<th scope="col" class="end">
						{BOARD.total}
					</th>
				</tr>
			</thead>
			<tbody>
				{rows.map(({ id, label, counts }) => (
					<tr key={id}>
						<th scope="row">{label}</th>
						{columns.map((outcome) => {
							const n = counts[outcome] ?? 0;
							return (
								<td class="end" key={outcome} data-none={n === 0}>
									<Figure
										label={`${label} ${OUTCOME_LABELS[outcome]}`}
										onOpen={n > 0 ? () => onOpen(id, outcome) : undefined}
									>
										{n}
									</Figure>
								</td>
							);
						})}
						<td class="end">
							<Figure
								label={`${label} ${BOARD.total}`}
								onOpen={sum(counts) > 0 ? () => onOpen(id) : undefined}
							>
								{sum(counts)}
							</Figure>
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
