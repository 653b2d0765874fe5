import type { Alert, AlertList } from '../utils/insight/alerts/find-alerts';
import { alertText } from './alert-text';
import { BOARD } from './dashboard-text';

interface Props {
	today: AlertList;
	/** Of the day before; what today says as well is not said twice. */
	yesterday: AlertList;
	onOpen(alert: Alert, isToday: boolean): void;
}

/** What is out of the ordinary, or that nothing is, or that it is too early to tell. */
export function AlertCards({ today, yesterday, onOpen }: Props) {
	if (today.kind === 'too-short') return <p class="muted">{BOARD.tooShort(today.watched, today.needed)}</p>;
	const said = new Set(today.alerts.map((alert) => alertText(alert, '').title));
	const older = yesterday.kind === 'ready' ? yesterday.alerts : [];
	const all = [
		...today.alerts.map((alert) => ({ alert, isToday: true })),
		...older
			.filter((alert) => !said.has(alertText(alert, '').title))
			.map((alert) => ({ alert, isToday: false })),
	];
	if (all.length === 0) return <p class="muted">{BOARD.noAlerts(today.products, today.watched)}</p>;
	return (
		<ul class="alerts">
			{all.map(({ alert, isToday }) => {
				const { title, counts, drivers } = alertText(alert, isToday ? BOARD.today : BOARD.yesterday);
				return (
					<li key={`${title} ${isToday}`}>
						<button type="button" class="alert" onClick={() => onOpen(alert, isToday)}>
							<strong>{title}</strong>
							<span class="number">{counts}</span>
							{drivers && <span class="muted">{drivers}</span>}
						</button>
					</li>
				);
			})}
		</ul>
	);
}
