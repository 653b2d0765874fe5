import type { Deadline } from '../utils/domain/assessment';
import { durationText, HOUR, instantText } from '../utils/domain/clock';
import { PANEL } from './panel-text';

/** Time left for this case, and whose number it is. `now` is epoch ms; under two hours it turns urgent. */
export function Countdown({ deadline, now }: { deadline: Deadline; now: number }) {
	const left = deadline.at - now;
	const over = left <= 0;
	return (
		<p class="countdown" data-urgent={left < 2 * HOUR}>
			<strong class="number">
				{over ? PANEL.overdue : PANEL.left} {over && -left < 60_000 ? '' : durationText(Math.abs(left))}
			</strong>
			<span>{deadline.basis === 'page' ? PANEL.clockPage : PANEL.clockRule}</span>
			<span class="muted">
				<time dateTime={new Date(deadline.at).toISOString()}>{instantText(deadline.at)}</time>{' '}
				{deadline.onTimeout}
			</span>
		</p>
	);
}
