import { useState } from 'preact/hooks';
import { BOARD, percent, sumYuan } from './dashboard-text';
import { Figure } from './Figure';

export interface RankedItem {
	id: string;
	label: string;
	/** A second word in a quieter ink. */
	sub?: string;
	n: number;
	fen: number;
	/** Further columns, as they are read. */
	more?: readonly { text: string; title?: string | undefined; onOpen?: (() => void) | undefined }[];
}

interface Props {
	/** What the rows are. */
	head: string;
	items: readonly RankedItem[];
	/** Heads of the further columns. */
	columns?: readonly string[];
	/** Rows that are shown at first. */
	first?: number;
	onOpen(id: string): void;
}

/** A ranking with bars: length is the number of requests. */
export function Ranking({ head, items, columns = [], first = 8, onOpen }: Props) {
	const [all, setAll] = useState(false);
	const most = Math.max(1, ...items.map(({ n }) => n));
	const total = items.reduce((sum, { n }) => sum + n, 0);
	const shown = all ? items : items.slice(0, first);
	if (items.length === 0) return <p class="muted">{BOARD.noneFiled}</p>;
	return (
		<>
			<table class="board-table ranking">
				<thead>
					<tr>
						<th scope="col">{head}</th>
						<th scope="col" class="end">
							{BOARD.count}
						</th>
						<th scope="col" class="end">
							{BOARD.share}
						</th>
						<th scope="col" class="end">
							{BOARD.money}
						</th>
						{columns.map((column) => (
							<th scope="col" class="end" key={column}>
								{column}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{shown.map(({ id, label, sub, n, fen, more = [] }) => (
						<tr key={id}>
							<th scope="row">
								<span class="ranked">
									<i class="bar" style={{ width: `${(n / most) * 100}%` }} aria-hidden="true" />
									<span class="ranked-label" title={sub ? `${label} ${sub}` : label}>
										{label}
										{sub !== undefined && <span class="muted"> {sub}</span>}
									</span>
								</span>
							</th>
							<td class="end">
								<Figure
									label={sub === undefined ? label : `${label} ${sub}`}
									onOpen={n > 0 ? () => onOpen(id) : undefined}
								>
									{n}
								</Figure>
							</td>
							<td class="end number muted">{percent(total > 0 ? n / total : 0)}</td>
							<td class="end number">{sumYuan(fen)}</td>
							{more.map(({ text, title, onOpen: open }, index) => (
								// biome-ignore lint/suspicious/noArrayIndexKey: columns stand still
								<td class="end number" key={index} title={title}>
									<Figure label={`${label} ${sub ?? ''} ${columns[index]}`} onOpen={open}>
										{text}
									</Figure>
								</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
			{!all && items.length > first && (
				<button type="button" class="button no-print" data-kind="quiet" onClick={() => setAll(true)}>
					{BOARD.more}
				</button>
			)}
		</>
	);
}
