import { useMemo } from 'preact/hooks';
import { BOARD, sumYuan } from '../../../components/dashboard-text';
import { Section } from '../../../components/Section';
import { type DayCell, DayTable } from '../../../components/trend/DayTable';
import { type Plot, UNITS } from '../../../components/trend/plot';
import { TrendChart } from '../../../components/trend/TrendChart';
import { OUTCOME_LABELS } from '../../../utils/domain/labels';
import type { Outcome } from '../../../utils/domain/words';
import type { Sum } from '../../../utils/insight/figures';
import { PAID_BACK } from '../../../utils/insight/summary/period';
import { CsvButton } from '../CsvButton';
import { moneyByDayTable } from '../day-tables';
import type { ViewProps } from '../look';
import { dayRows, type Trend } from './days';

/** What went back to the buyers each day, by who paid it back. */
export function MoneyTrend({ trend, look, onAsk }: ViewProps & { trend: Trend }) {
	const plot = useMemo((): Plot => plotOf(trend), [trend]);
	const isUnpriced = trend.all.some(({ paidBack }) => paidBack.unpriced > 0);
	const rows = dayRows(trend, ({ day, paidBack, ended }, name) => {
		const ask = (outcome?: Outcome) => () =>
			onAsk({
				title: `${name} ${outcome ? OUTCOME_LABELS[outcome] : BOARD.paidBack}`,
				filter: { by: 'ended', from: day, to: day, ...(outcome ? { outcome } : { paidBack: true }) },
			});
		const money = (sum: Sum, outcome?: Outcome): DayCell => ({
			text: moneyText(sum),
			...(sum.n > 0 && { onOpen: ask(outcome) }),
		});
		return [
			{ text: paidBack.n, ...(paidBack.n > 0 && { onOpen: ask() }) },
			...PAID_BACK.map((outcome) => money(ended[outcome], outcome)),
			money(paidBack),
			...(isUnpriced ? [{ text: paidBack.unpriced }] : []),
		];
	});
	return (
		<Section title={BOARD.trend.money} aside={<CsvButton table={moneyByDayTable(look)} />}>
			<TrendChart {...trend} plot={plot} unit={UNITS.money} label={BOARD.trend.money} height={180} />
			<DayTable
				caption={BOARD.trend.money}
				heads={[
					BOARD.count,
					...PAID_BACK.map((outcome) => OUTCOME_LABELS[outcome]),
					BOARD.total,
					...(isUnpriced ? [BOARD.trend.unpriced] : []),
				]}
				rows={rows}
			/>
			<p class="small muted">{BOARD.trend.moneyHint}</p>
		</Section>
	);
}

/** Of cases of which none showed an amount nothing is known, which is not nought. */
function moneyText({ n, fen, unpriced }: Sum): string {
	return n > 0 && n === unpriced ? BOARD.notSeen : sumYuan(fen);
}

function plotOf({ all }: Trend): Plot {
	const series = PAID_BACK.map((outcome) => ({
		id: outcome,
		label: OUTCOME_LABELS[outcome],
		values: all.map(({ ended }) => ended[outcome].fen),
	}));
	return { kind: 'bars', series };
}
