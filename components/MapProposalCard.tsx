import { instantText } from '../utils/domain/clock';
import { TYPE_LABELS } from '../utils/domain/labels';
import type { MapProposal, TaughtRow } from '../utils/domain/map-change';
import { CONSOLE } from './console-text';
import { MapChanges } from './MapChanges';

interface Props {
	proposal: MapProposal;
	busy: boolean;
	onAccept(): void;
	onDiscard(): void;
}

/** What was just taught: every row as it would be read, and what it changes, before the word is given. */
export function MapProposalCard({ proposal: { rows, changes }, busy, onAccept, onDiscard }: Props) {
	return (
		<section class="card padded proposal">
			<h2>{CONSOLE.proposalTitle}</h2>
			<p class="muted">{CONSOLE.proposalHint}</p>
			<div class="map-table">
				<table class="number">
					<thead>
						<tr>
							{CONSOLE.proposalRows.map((title) => (
								<th scope="col" key={title}>
									{title}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{rows.map((row) => (
							<tr key={`${row.orderSn} ${row.requestedAt}`} data-whole={row.whole}>
								{cellsOf(row).map((text, column) => (
									<td key={CONSOLE.proposalRows[column]}>{text ?? CONSOLE.unread}</td>
								))}
							</tr>
						))}
					</tbody>
				</table>
			</div>
			<details class="wide">
				<summary>{CONSOLE.proposalChanges(changes.length)}</summary>
				<MapChanges changes={changes} />
			</details>
			<p class="desk-buttons">
				<button type="button" class="button" data-kind="main" disabled={busy} onClick={onAccept}>
					{CONSOLE.accept}
				</button>
				<button type="button" class="button" disabled={busy} onClick={onDiscard}>
					{CONSOLE.discard}
				</button>
			</p>
		</section>
	);
}

function cellsOf({ orderSn, requestType, status, requestedAt }: TaughtRow): (string | undefined)[] {
	const type = requestType && TYPE_LABELS[requestType];
	return [orderSn, type, status, requestedAt === undefined ? undefined : instantText(requestedAt)];
}
