import { useMemo } from 'preact/hooks';
import { BOARD, waitText } from '../../../components/dashboard-text';
import { Section } from '../../../components/Section';
import { type DayCell, DayTable } from '../../../components/trend/DayTable';
import { type Plot, UNITS } from '../../../components/trend/plot';
import { TrendChart } from '../../../components/trend/TrendChart';
import { type Between, LEAST_CASES } from '../../../utils/insight/summary/trend';
import { CsvButton } from '../CsvButton';
import { handlingByDayTable } from '../day-tables';
import type { ViewProps } from '../look';
import { dayRows, type Trend } from './days';

/** How long the merchant took each day: what half and nine tenths of the requests did not exceed. */
export function HandlingTrend({ trend, look, onAsk }: ViewProps & { trend: Trend }) {
	const plot = useMemo((): Plot => plotOf(trend), [trend]);
	const rows = dayRows(trend, ({ day, handling: { n, median, ninth } }, name) => {
		const filter = { by: 'handled', from: day, to: day } as const;
		const onOpen = n > 0 ? () => onAsk({ title: `${name} ${BOARD.handling}`, filter }) : undefined;
		const time = (span: Between | undefined): DayCell =>
			span ? { text: waitText(span.least, span.most), onOpen } : { text: n > 0 ? BOARD.trend.tooFew : '—' };
		return [{ text: n, onOpen }, time(median), time(ninth)];
	});
	return (
		<Section title={BOARD.trend.handling} aside={<CsvButton table={handlingByDayTable(look)} />}>
			<TrendChart {...trend} plot={plot} unit={UNITS.time} label={BOARD.trend.handling} height={180} />
			<DayTable caption={BOARD.trend.handling} heads={[BOARD.count, BOARD.median, BOARD.ninth]} rows={rows} />
			<p class="small muted">
				{BOARD.trend.handlingHint} {BOARD.trend.tooFewHint(LEAST_CASES.median, LEAST_CASES.ninth)}
			</p>
		</Section>
	);
}

function plotOf({ all }: Trend): Plot {
	return {
		kind: 'spans',
		series: [
			{ id: 'median', label: BOARD.median, spans: all.map(({ handling }) => handling.median) },
			{ id: 'ninth', label: BOARD.ninth, spans: all.map(({ handling }) => handling.ninth) },
		],
	};
}
