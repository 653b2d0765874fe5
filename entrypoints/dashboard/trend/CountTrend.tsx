import { useMemo } from 'preact/hooks';
import { BOARD } from '../../../components/dashboard-text';
import { Section } from '../../../components/Section';
import { type DayCell, DayTable } from '../../../components/trend/DayTable';
import { type Plot, UNITS } from '../../../components/trend/plot';
import { TrendChart } from '../../../components/trend/TrendChart';
import { OUTCOME_LABELS } from '../../../utils/domain/labels';
import { OUTCOMES, type Outcome } from '../../../utils/domain/words';
import type { ViewProps } from '../look';
import { dayRows, type Trend } from './days';

interface Props {
	trend: Trend;
	onAsk: ViewProps['onAsk'];
}

/** How many requests ended each day, by who ended them. */
export function CountTrend({ trend, onAsk }: Props) {
	const plot = useMemo((): Plot => plotOf(trend), [trend]);
	const seen = OUTCOMES.filter((outcome) => trend.all.some(({ ended }) => ended[outcome].n > 0));
	const rows = dayRows(trend, ({ day, ended }, name) => {
		const cell = (n: number, outcome?: Outcome): DayCell => ({
			text: n,
			...(n > 0 && {
				onOpen: () =>
					onAsk({
						title: `${name} ${outcome ? OUTCOME_LABELS[outcome] : BOARD.ended}`,
						filter: { by: 'ended', from: day, to: day, ...(outcome && { outcome }) },
					}),
			}),
		});
		return [
			...seen.map((outcome) => cell(ended[outcome].n, outcome)),
			cell(seen.reduce((sum, outcome) => sum + ended[outcome].n, 0)),
		];
	});
	return (
		<Section title={BOARD.chart}>
			<TrendChart {...trend} plot={plot} unit={UNITS.cases} label={BOARD.chart} height={200} />
			<DayTable
				caption={BOARD.chart}
				heads={[...seen.map((outcome) => OUTCOME_LABELS[outcome]), BOARD.total]}
				rows={rows}
			/>
		</Section>
	);
}

function plotOf({ all }: Trend): Plot {
	const series = OUTCOMES.map((outcome) => ({
		id: outcome,
		label: OUTCOME_LABELS[outcome],
		values: all.map(({ ended }) => ended[outcome].n),
	}));
	return { kind: 'bars', series };
}
