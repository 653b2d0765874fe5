import { useMemo } from 'preact/hooks';
import { BOARD } from '../../components/dashboard-text';
import { EndedGrid } from '../../components/EndedGrid';
import { Section } from '../../components/Section';
import { TrendChart } from '../../components/TrendChart';
import { WhoEnded } from '../../components/WhoEnded';
import { DAY, dayBounds, dayText, instantText } from '../../utils/domain/clock';
import { OUTCOME_LABELS } from '../../utils/domain/labels';
import { OUTCOMES, type Outcome } from '../../utils/domain/words';
import type { Reconciliation } from '../../utils/insight/figures';
import { endedOf, type FiguredDay } from '../../utils/insight/summary/period';
import type { ViewProps } from './BoardView';
import { CsvButton } from './CsvButton';
import { byDayTable } from './tables';

/** Days in the picture; a day alone would be no trend. */
const CHART_DAYS = 30;

/** Who ended the requests: as a whole, per day, and beside what the console says. */
export function Endings({ look, onAsk }: ViewProps) {
	const { now, before, span, board, today } = look;
	const { from, to } = now;
	const chart = useMemo(() => chartOf(board.days, today), [board.days, today]);
	const days = daysOf(board.days, from, to);
	const label = (outcome: Outcome | undefined) => (outcome ? OUTCOME_LABELS[outcome] : BOARD.ended);
	const of = (outcome: Outcome | undefined) => (outcome ? { outcome } : {});
	return (
		<>
			<Section title={BOARD.who} aside={<CsvButton table={byDayTable(look)} />}>
				<WhoEnded
					now={now}
					before={before}
					beforeLabel={BOARD.before[span]}
					onOpen={(outcome) =>
						onAsk({ title: label(outcome), filter: { by: 'ended', from, to, ...of(outcome) } })
					}
				/>
				<p class="small reconcile">{reconcileText(board.reconcile)}</p>
				<p class="small muted">
					{BOARD.whoHint} {now.endedEarlier > 0 && BOARD.endedEarlier(now.endedEarlier)}
				</p>
			</Section>
			<Section title={BOARD.chart}>
				<TrendChart {...chart} label={BOARD.chart} height={200} />
				<details open={span === 'week'}>
					<summary>{BOARD.byDay}</summary>
					<div class="scroll">
						<EndedGrid
							head={BOARD.day}
							rows={days}
							onOpen={(day, outcome) =>
								onAsk({
									title: `${dayText(dayBounds(Number(day)).from)} ${label(outcome)}`,
									filter: { by: 'ended', from: Number(day), to: Number(day), ...of(outcome) },
								})
							}
						/>
					</div>
				</details>
			</Section>
		</>
	);
}

function reconcileText(told: Reconciliation | null): string {
	if (!told) return BOARD.reconcile.none;
	const at = instantText(told.at);
	if (told.missing === 0) return BOARD.reconcile.equal(told.console, at);
	return told.missing > 0
		? BOARD.reconcile.missing(told.console, told.missing, at)
		: BOARD.reconcile.more(told.console, -told.missing, at);
}

function chartOf(days: readonly FiguredDay[], today: number) {
	const shown = Array.from({ length: CHART_DAYS }, (_, index) => today - CHART_DAYS + 1 + index);
	const byDay = new Map(days.map((one) => [one.day, one]));
	const values = (outcome: Outcome) =>
		shown.map((day) => {
			const one = byDay.get(day);
			return one ? endedOf(one.figures, outcome).n : 0;
		});
	return {
		// Noon, so that a bar stands over its date.
		days: shown.map((day) => Math.round((dayBounds(day).from + DAY / 2) / 1000)),
		series: OUTCOMES.map((outcome) => ({
			id: outcome,
			label: OUTCOME_LABELS[outcome],
			values: values(outcome),
		})),
	};
}

/** The newest day first. */
function daysOf(days: readonly FiguredDay[], from: number, to: number) {
	return days
		.filter(({ day }) => day >= from && day <= to)
		.toSorted((a, b) => b.day - a.day)
		.map(({ day, figures }) => ({
			id: String(day),
			label: dayText(dayBounds(day).from),
			counts: Object.fromEntries(OUTCOMES.map((outcome) => [outcome, endedOf(figures, outcome).n])),
		}));
}
