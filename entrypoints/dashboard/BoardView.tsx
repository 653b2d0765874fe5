import { AlertCards } from '../../components/AlertCards';
import { alertText } from '../../components/alert-text';
import { BOARD } from '../../components/dashboard-text';
import { ForecastCard } from '../../components/ForecastCard';
import { KeyFigures } from '../../components/KeyFigures';
import { Section } from '../../components/Section';
import type { Alert } from '../../utils/insight/alerts/find-alerts';
import type { CaseFilter } from '../../utils/insight/figures';
import type { Period } from '../../utils/insight/summary/period';
import type { Span } from '../../utils/insight/summary/ranges';
import { Endings } from './Endings';
import { Rankings } from './Rankings';
import { Timeouts } from './Timeouts';
import { useAlerts } from './use-alerts';
import type { Board } from './use-board';
import type { CaseQuestion } from './use-cases';
import { useForecasts } from './use-forecasts';
import { Work } from './Work';

/** What is looked at: a stretch of time beside the one before it. */
export interface Look {
	span: Span;
	/** Shanghai day. */
	today: number;
	board: Board;
	now: Period;
	before: Period;
}

export interface ViewProps {
	look: Look;
	onAsk(question: CaseQuestion): void;
}

/** The board itself, most important first. `clock` is epoch ms. */
export function BoardView({ look, clock, onAsk }: ViewProps & { clock: number }) {
	const { now, before, span, today, board } = look;
	const { from, to } = now;
	const alerts = useAlerts(board.goods, today);
	const forecasts = useForecasts(board, clock);
	const openAlert = (alert: Alert, isToday: boolean) =>
		onAsk({ title: alertText(alert, '').title, filter: filterOf(alert, isToday ? today : today - 1) });
	return (
		<>
			<KeyFigures
				now={now}
				before={before}
				beforeLabel={BOARD.before[span]}
				onFiled={() => onAsk({ title: BOARD.filed, filter: { by: 'filed', from, to } })}
				onEnded={() => onAsk({ title: BOARD.ended, filter: { by: 'ended', from, to } })}
			/>
			<div class="columns">
				<div class="column wide">
					<Endings look={look} onAsk={onAsk} />
				</div>
				<div class="column">
					<Section title={BOARD.alerts}>
						<AlertCards {...alerts} onOpen={openAlert} />
					</Section>
					<Section title={BOARD.forecast}>
						{board.past ? <ForecastCard forecasts={forecasts} /> : <p class="muted">{BOARD.loading}</p>}
					</Section>
					<Timeouts look={look} onAsk={onAsk} />
				</div>
			</div>
			<Rankings look={look} onAsk={onAsk} />
			<Work look={look} />
		</>
	);
}

/** The requests an alert is about. */
function filterOf(alert: Alert, day: number): CaseFilter {
	const days = 'days' in alert ? alert.days : 1;
	const range = { by: 'filed', from: day - days + 1, to: day } as const;
	switch (alert.kind) {
		case 'product':
			return { ...range, goods: alert.product };
		case 'sku':
			return { ...range, goods: alert.product, sku: alert.sku };
		case 'reason':
			return { ...range, reason: alert.reason };
		case 'way':
			return { ...range, reason: 'LOGISTICS_STALLED' };
	}
}
