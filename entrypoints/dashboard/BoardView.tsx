import { useMemo } from 'preact/hooks';
import { AlertCards } from '../../components/AlertCards';
import { alertText } from '../../components/alert-text';
import { BOARD, PART_LABELS } from '../../components/dashboard-text';
import { ForecastCard } from '../../components/ForecastCard';
import { type KeyFigure, KeyFigures } from '../../components/KeyFigures';
import { Section } from '../../components/Section';
import type { Alert } from '../../utils/insight/alerts/find-alerts';
import type { CaseFilter } from '../../utils/insight/figures';
import type { Period } from '../../utils/insight/summary/period';
import { Endings } from './Endings';
import type { ViewProps } from './look';
import { Rankings } from './Rankings';
import { Timeouts } from './Timeouts';
import { CountTrend } from './trend/CountTrend';
import { trendTo } from './trend/days';
import { HandlingTrend } from './trend/HandlingTrend';
import { MoneyTrend } from './trend/MoneyTrend';
import { useAlerts } from './use-alerts';
import type { CaseQuestion } from './use-cases';
import { useForecasts } from './use-forecasts';
import { ledgerAddress } from './use-view';
import { Work } from './Work';

/** The board itself, most important first. `clock` is epoch ms. */
export function BoardView({ look, clock, onAsk }: ViewProps & { clock: number }) {
	const { now, before, span, today, board } = look;
	const alerts = useAlerts(board, today);
	const forecasts = useForecasts(board, clock);
	const trend = useMemo(() => trendTo(today, board), [today, board]);
	const openAlert = (alert: Alert, isToday: boolean) =>
		onAsk({ title: alertText(alert, '').title, filter: filterOf(alert, isToday ? today : today - 1) });
	return (
		<>
			<KeyFigures
				now={now}
				before={before}
				beforeLabel={BOARD.before[span]}
				ledger={ledgerAddress()}
				onOpen={(key) => onAsk(keyQuestion(key, now))}
			/>
			<div class="columns">
				<div class="column wide">
					<Endings look={look} onAsk={onAsk} />
					{trend && <CountTrend trend={trend} onAsk={onAsk} />}
				</div>
				<div class="column">
					<Section title={BOARD.alerts}>
						<AlertCards {...alerts} onOpen={openAlert} />
					</Section>
					<Section title={BOARD.forecast}>
						{board.past && !board.open && <p class="muted">{BOARD.wentFailed}</p>}
						{board.past && board.open && (
							<ForecastCard
								forecasts={forecasts}
								onOpen={(verdict) =>
									onAsk({
										title: BOARD.openOf(PART_LABELS.verdict[verdict ?? 'unknown'] ?? ''),
										filter: { by: 'open', from: 0, to: today, verdict: verdict ?? 'unknown' },
									})
								}
							/>
						)}
						{!board.past && <p class="muted">{BOARD.loading}</p>}
					</Section>
					<Timeouts look={look} onAsk={onAsk} />
				</div>
			</div>
			{trend && (
				<div class="halves">
					<MoneyTrend trend={trend} look={look} onAsk={onAsk} />
					<HandlingTrend trend={trend} look={look} onAsk={onAsk} />
				</div>
			)}
			<Rankings look={look} onAsk={onAsk} />
			<Work look={look} onAsk={onAsk} />
		</>
	);
}

/** The cases behind a key figure. */
function keyQuestion(key: KeyFigure, { from, to }: Period): CaseQuestion {
	const range = { from, to };
	switch (key) {
		case 'filed':
			return { title: BOARD.filed, filter: { ...range, by: 'filed' } };
		case 'paidBack':
			return { title: BOARD.paidBack, filter: { ...range, by: 'ended', paidBack: true } };
		case 'handled':
			return { title: BOARD.handling, filter: { ...range, by: 'handled' } };
		case 'due':
			return { title: BOARD.due, filter: { ...range, by: 'due' } };
		case 'quality':
			return { title: BOARD.quality, filter: { ...range, by: 'filed', quality: true } };
		case 'otherwise':
			return { title: BOARD.keyParts.otherwise, filter: { ...range, by: 'filed', quality: false } };
		case 'asked':
			return { title: BOARD.reply, note: BOARD.replyNote, filter: { ...range, by: 'asked' } };
		case 'late':
			return {
				...{ title: `${BOARD.reply} ${BOARD.keyParts.late}`, note: BOARD.replyNote },
				filter: { ...range, by: 'asked', replied: 'late' },
			};
		default:
			return { title: `${BOARD.due} ${BOARD.keyParts[key]}`, filter: { ...range, by: 'due', met: key } };
	}
}

/** The requests an alert is about. */
function filterOf(alert: Alert, day: number): CaseFilter {
	const days = 'days' in alert ? alert.days : 1;
	const range = { by: 'filed', from: day - days + 1, to: day } as const;
	switch (alert.kind) {
		case 'product':
			return { ...range, goods: alert.product };
		case 'sku':
			return { ...range, goods: alert.product, sku: alert.sku, quality: true };
		case 'reason':
			return { ...range, reason: alert.reason };
		case 'shop':
			return range;
		case 'way':
			return { ...range, reasons: ['LOGISTICS_STALLED', 'NOT_RECEIVED'] };
	}
}
