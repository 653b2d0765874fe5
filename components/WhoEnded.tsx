import { OUTCOME_LABELS } from '../utils/domain/labels';
import { OUTCOMES, type Outcome } from '../utils/domain/words';
import type { Period } from '../utils/insight/summary/period';
import { changeText } from './Change';
import { BOARD, percent, sumYuan } from './dashboard-text';
import { Figure } from './Figure';

interface Props {
	now: Period;
	before: Period;
	beforeLabel: string;
	/** Without an outcome: all of them. */
	onOpen(outcome?: Outcome): void;
}

/** Who ended the requests: what an owner asks first. Every outcome has its row, also one of which there is nothing. */
export function WhoEnded({ now, before, beforeLabel, onOpen }: Props) {
	const earlier = (n: number) => (before.watched > 0 ? n : undefined);
	const most = Math.max(1, ...OUTCOMES.map((outcome) => now.outcomes[outcome].n));
	return (
		<table class="board-table who">
			<thead>
				<tr>
					<th scope="col">{BOARD.outcome}</th>
					<th scope="col" class="end">
						{BOARD.count}
					</th>
					<th scope="col" class="bar-column">
						<span class="sr-only">{BOARD.share}</span>
					</th>
					<th scope="col" class="end">
						{BOARD.share}
					</th>
					<th scope="col" class="end">
						{BOARD.money}
					</th>
					<th scope="col" class="end">
						{BOARD.versus(beforeLabel)}
					</th>
				</tr>
			</thead>
			<tbody>
				{OUTCOMES.map((outcome) => {
					const { n, fen } = now.outcomes[outcome];
					const share = now.ended.n > 0 ? n / now.ended.n : 0;
					return (
						<tr key={outcome} data-outcome={outcome} data-none={n === 0}>
							<th scope="row">{OUTCOME_LABELS[outcome]}</th>
							<td class="end">
								<Figure label={OUTCOME_LABELS[outcome]} onOpen={n > 0 ? () => onOpen(outcome) : undefined}>
									{n}
								</Figure>
							</td>
							<td class="bar-column" aria-hidden="true">
								<i class="bar" data-outcome={outcome} style={{ width: `${(n / most) * 100}%` }} />
							</td>
							<td class="end number">{percent(share)}</td>
							<td class="end number">{sumYuan(fen)}</td>
							<td class="end number muted">{changeText(n, earlier(before.outcomes[outcome].n))}</td>
						</tr>
					);
				})}
			</tbody>
			<tfoot>
				<tr>
					<th scope="row">{BOARD.total}</th>
					<td class="end">
						<Figure label={BOARD.total} onOpen={now.ended.n > 0 ? () => onOpen() : undefined}>
							{now.ended.n}
						</Figure>
					</td>
					<td />
					<td />
					<td class="end number">{sumYuan(now.ended.fen)}</td>
					<td class="end number muted">{changeText(now.ended.n, earlier(before.ended.n))}</td>
				</tr>
			</tfoot>
		</table>
	);
}
