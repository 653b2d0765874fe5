import { VERDICT_LABELS } from '../utils/domain/labels';
import type { Verdict } from '../utils/domain/words';
import type { Forecast } from '../utils/insight/forecast/forecast';
import { BOARD, roughYuan, sumYuan } from './dashboard-text';
import { Figure } from './Figure';
import { VerdictTag } from './VerdictTag';

interface Props {
	/** The next 24 hours and the next seven days; empty where there is too little to learn from. */
	forecasts: readonly Forecast[];
	/** Open cases of a verdict. */
	onOpen(verdict: Verdict | undefined): void;
}

/** Money to keep ready. */
export function ForecastCard({ forecasts, onOpen }: Props) {
	const week = forecasts.at(-1);
	if (!week) return <p class="muted">{BOARD.noForecast}</p>;
	return (
		<>
			<dl class="forecast">
				{forecasts.map(({ days, expected, low, high, open, coming }) => (
					<div key={days}>
						<dt>{BOARD.ahead(days)}</dt>
						<dd>
							<strong class="number">{roughYuan(expected)}</strong>
							<span class="number muted">{BOARD.around(roughYuan(low), roughYuan(high))}</span>
						</dd>
						<dd class="small muted">{BOARD.parts(roughYuan(open), roughYuan(coming))}</dd>
					</div>
				))}
			</dl>
			<table class="board-table">
				<caption>{BOARD.openBy(week.verdicts.reduce((sum, { n }) => sum + n, 0))}</caption>
				<thead>
					<tr>
						<th scope="col">{BOARD.verdict}</th>
						<th scope="col" class="end">
							{BOARD.count}
						</th>
						<th scope="col" class="end">
							{BOARD.money}
						</th>
						<th scope="col" class="end">
							{BOARD.expected}
						</th>
					</tr>
				</thead>
				<tbody>
					{week.verdicts.map(({ verdict, n, fen, expected }) => (
						<tr key={verdict ?? ''}>
							<th scope="row">{verdict ? <VerdictTag verdict={verdict} /> : BOARD.unknown}</th>
							<td class="end">
								<Figure
									label={verdict ? VERDICT_LABELS[verdict] : BOARD.unknown}
									onOpen={() => onOpen(verdict)}
								>
									{n}
								</Figure>
							</td>
							<td class="end number">{sumYuan(fen)}</td>
							<td class="end number">{roughYuan(expected)}</td>
						</tr>
					))}
				</tbody>
			</table>
			<p class="small muted">{BOARD.forecastHint}</p>
		</>
	);
}
