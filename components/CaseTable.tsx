import { instantText } from '../utils/domain/clock';
import { OUTCOME_LABELS, REASON_LABELS, TYPE_LABELS } from '../utils/domain/labels';
import { yuan } from '../utils/domain/money';
import type { CaseLine } from '../utils/insight/figures';
import { BOARD } from './dashboard-text';

/** Cases one by one, with the way back to each where the browser still knows it; `brief` leaves out how they ended. */
export function CaseTable({ cases, brief = false }: { cases: readonly CaseLine[]; brief?: boolean }) {
	return (
		<table class="board-table case-table">
			<thead>
				<tr>
					<th scope="col">{BOARD.list.filedAt}</th>
					<th scope="col">{BOARD.goods}</th>
					<th scope="col">{BOARD.reason}</th>
					<th scope="col" class="end">
						{BOARD.list.amount}
					</th>
					{!brief && <th scope="col">{BOARD.list.ended}</th>}
					<th scope="col">
						<span class="sr-only">{BOARD.list.link}</span>
					</th>
				</tr>
			</thead>
			<tbody>
				{cases.map((one) => (
					<Row key={one.id} one={one} brief={brief} />
				))}
			</tbody>
		</table>
	);
}

function Row({ one, brief }: { one: CaseLine; brief: boolean }) {
	const { goods, sku, reason, type, amount, stage, ended, link } = one;
	const openOrUnknown = stage === undefined ? BOARD.unknown : BOARD.list.open;
	return (
		<tr>
			<td class="number nowrap">
				{one.filedAt === undefined
					? BOARD.list.firstSeen(instantText(one.firstSeenAt))
					: instantText(one.filedAt)}
			</td>
			<td>
				{goods ?? BOARD.noGoods} <span class="muted">{sku}</span>
			</td>
			<td>
				{reason ? REASON_LABELS[reason] : BOARD.unknown}
				<span class="muted"> {type && TYPE_LABELS[type]}</span>
			</td>
			<td class="end number">{amount === undefined ? BOARD.unknown : yuan(amount)}</td>
			{!brief && (
				<td class="nowrap">
					{ended ? OUTCOME_LABELS[ended.outcome] : openOrUnknown}
					{ended && <span class="small muted number block">{endText(ended)}</span>}
				</td>
			)}
			<td>
				{link ? (
					<a href={link} target="_blank" rel="noreferrer" class="nowrap">
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

/** When it ended: between two looks. */
function endText({ from, to }: { from?: number; to: number }): string {
	return from === undefined ? instantText(to) : BOARD.list.endedBetween(instantText(from), instantText(to));
}
