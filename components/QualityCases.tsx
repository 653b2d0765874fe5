import { useState } from 'preact/hooks';
import { instantText } from '../utils/domain/clock';
import { PROOF_HINTS, PROOF_LABELS, REASON_LABELS } from '../utils/domain/labels';
import { yuan } from '../utils/domain/money';
import { QUALITY_PROOFS, type QualityProof } from '../utils/domain/words';
import type { LedgerRow } from '../utils/insight/quality/rows';
import { BOARD } from './dashboard-text';
import { QUALITY } from './quality-text';

interface Props {
	rows: readonly LedgerRow[];
	onTick(row: LedgerRow, proof: QualityProof, on: boolean): void;
}

/** Rows that are shown at first. */
const FIRST = 20;

/** Complaints one by one, with the proof there is of each ticked off. */
export function QualityCases({ rows, onTick }: Props) {
	const [all, setAll] = useState(false);
	if (rows.length === 0) return <p class="muted">{QUALITY.noCases}</p>;
	return (
		<>
			<div class="scroll">
				<table class="board-table quality-cases">
					<thead>
						<tr>
							<th scope="col">{BOARD.list.filedAt}</th>
							<th scope="col">{BOARD.sku}</th>
							<th scope="col">{BOARD.reason}</th>
							<th scope="col" class="end">
								{BOARD.list.amount}
							</th>
							{QUALITY_PROOFS.map((proof) => (
								<th scope="col" class="tick" key={proof} title={PROOF_HINTS[proof]}>
									{PROOF_LABELS[proof]}
								</th>
							))}
							<th scope="col">
								<span class="sr-only">{BOARD.list.link}</span>
							</th>
						</tr>
					</thead>
					<tbody>
						{(all ? rows : rows.slice(0, FIRST)).map((row) => (
							<Row key={row.id} row={row} onTick={onTick} />
						))}
					</tbody>
				</table>
			</div>
			{!all && rows.length > FIRST && (
				<button type="button" class="button no-print" data-kind="quiet" onClick={() => setAll(true)}>
					{QUALITY.showAll(rows.length)}
				</button>
			)}
		</>
	);
}

function Row({ row, onTick }: { row: LedgerRow; onTick: Props['onTick'] }) {
	const when = instantText(row.filedAt);
	return (
		<tr>
			<td class="number nowrap">{when}</td>
			<td>{row.sku || <span class="muted">{BOARD.unknown}</span>}</td>
			<td class="nowrap">{REASON_LABELS[row.reason]}</td>
			<td class="end number">{row.amount === undefined ? BOARD.unknown : yuan(row.amount)}</td>
			{QUALITY_PROOFS.map((proof) => (
				<td class="tick" key={proof}>
					<label title={PROOF_HINTS[proof]}>
						<input
							type="checkbox"
							aria-label={QUALITY.proofOf(PROOF_HINTS[proof], when)}
							checked={row.proofs.includes(proof)}
							onChange={(event) => onTick(row, proof, event.currentTarget.checked)}
						/>
					</label>
				</td>
			))}
			<td>
				{row.link ? (
					<a href={row.link} target="_blank" rel="noreferrer" class="nowrap">
						{BOARD.list.link}
					</a>
				) : (
					<span class="muted" title={BOARD.list.noLink}>
						—
					</span>
				)}
			</td>
		</tr>
	);
}
