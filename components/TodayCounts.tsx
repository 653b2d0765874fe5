import { OUTCOME_LABELS } from '../utils/domain/labels';
import { OUTCOMES, type Outcome } from '../utils/domain/words';
import { POPUP } from './popup-text';

/** Structurally the protocol's `Today`. */
export interface TodayItem {
	seen: number;
	dueSoon: number;
	closed: Readonly<Record<Outcome, number>>;
	repliesInserted: number;
}

/** The day so far, as this browser saw it. */
export function TodayCounts({ today }: { today: TodayItem }) {
	const closed = OUTCOMES.filter((outcome) => today.closed[outcome] > 0);
	return (
		<>
			<dl class="totals">
				<Total label={POPUP.seen} value={today.seen} />
				<Total label={POPUP.dueSoon} value={today.dueSoon} warn={today.dueSoon > 0} />
				<Total label={POPUP.inserted} value={today.repliesInserted} />
			</dl>
			<h3 class="small muted">{POPUP.closed}</h3>
			{closed.length === 0 && <p class="small">{POPUP.noneClosed}</p>}
			<ul class="counts closed small">
				{closed.map((outcome) => (
					<li key={outcome} data-outcome={outcome}>
						<span>{OUTCOME_LABELS[outcome]}</span>
						<span class="number">{today.closed[outcome]}</span>
					</li>
				))}
			</ul>
		</>
	);
}

function Total({ label, value, warn = false }: { label: string; value: number; warn?: boolean }) {
	return (
		<div data-warn={warn}>
			<dt class="small">{label}</dt>
			<dd class="number">{value}</dd>
		</div>
	);
}
