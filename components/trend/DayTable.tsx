import { useState } from 'preact/hooks';
import { BOARD } from '../dashboard-text';
import { Figure } from '../Figure';

export interface DayCell {
	text: string | number;
	/** Absent where there are no cases behind it. */
	onOpen?: (() => void) | undefined;
}

export interface DayRow {
	/** Shanghai day. */
	day: number;
	label: string;
	/** As many as there are heads; null: nobody looked on this day. */
	cells: readonly DayCell[] | null;
}

interface Props {
	caption: string;
	heads: readonly string[];
	/** The newest first. */
	rows: readonly DayRow[];
}

/** Rows that are shown at first; on paper all are. */
const FIRST = 7;

/** What a picture of days shows, in figures that lead to their cases. */
export function DayTable({ caption, heads, rows }: Props) {
	const [all, setAll] = useState(false);
	return (
		<>
			<div class="scroll">
				<table class="board-table day-table">
					<caption class="sr-only">{caption}</caption>
					<thead>
						<tr>
							<th scope="col">{BOARD.day}</th>
							{heads.map((head) => (
								<th scope="col" class="end" key={head}>
									{head}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{rows.map(({ day, label, cells }, index) => (
							<tr key={day} data-later={!all && index >= FIRST}>
								<th scope="row" class="nowrap">
									{label}
								</th>
								{cells ? (
									cells.map(({ text, onOpen }, column) => (
										<td class="end" key={heads[column]} data-none={!onOpen}>
											<Figure label={`${label} ${heads[column]}`} onOpen={onOpen}>
												{text}
											</Figure>
										</td>
									))
								) : (
									<td class="muted" colSpan={heads.length}>
										{BOARD.trend.unseenDay}
									</td>
								)}
							</tr>
						))}
					</tbody>
				</table>
			</div>
			{!all && rows.length > FIRST && (
				<button type="button" class="button no-print" data-kind="quiet" onClick={() => setAll(true)}>
					{BOARD.trend.allDays(rows.length)}
				</button>
			)}
		</>
	);
}
