import type { BadgeFace } from '../dom/badge';
import type { Assessment } from '../domain/assessment';
import { durationText, HOUR } from '../domain/clock';
import { OUTCOME_LABELS, SPEED_LABELS, VERDICT_LABELS } from '../domain/labels';
import { BADGE } from './overlay-text';

/** What a badge says of an assessment at `now` (epoch ms): the verdict, the time left where the page shows one, fast refund where anything is known. */
export function assessmentFace(assessment: Assessment, now: number): BadgeFace {
	const { verdict, speed, hypothetical } = assessment;
	const label = VERDICT_LABELS[verdict];
	const time = timeOf(assessment, now);
	const chip = chipOf(assessment);
	const lead = hypothetical && verdict !== 'unclear' ? BADGE.ifAsked(label) : label;
	const because = assessment.reasons.find((reason) => reason.applies)?.because ?? '';
	const asks = assessment.questions.map(({ ask }) => ask).join(' ');
	return {
		verdict,
		speed: speed.state,
		basis: speed.basis,
		label: hypothetical && verdict !== 'unclear' ? BADGE.ifAskedShort(label) : label,
		time,
		chip,
		title: [lead, time, chip, because || asks].filter(Boolean).join(' · '),
		due: isDue(assessment, now),
	};
}

/** The page's countdown; for an order, how long fast refund still applies and when it must ship. */
function timeOf({ deadline, hypothetical, until, speed }: Assessment, now: number): string {
	if (hypothetical) {
		const fast =
			until !== undefined && speed.state === 'eligible' ? BADGE.fastLeft(durationText(until - now)) : '';
		const ship = deadline
			? deadline.at > now
				? BADGE.shipLeft(durationText(deadline.at - now))
				: BADGE.shipLate
			: '';
		return [fast, ship].filter(Boolean).join(' · ');
	}
	if (deadline?.basis !== 'page') return '';
	return deadline.at > now ? BADGE.left(durationText(deadline.at - now)) : BADGE.timeIsUp;
}

function chipOf({ speed, verdict, outcome, hypothetical }: Assessment): string {
	const sure = speed.basis === 'guess' ? BADGE.guess : speed.basis === 'rule' ? BADGE.byRule : '';
	if (speed.state === 'succeeded' || speed.state === 'failed' || speed.state === 'none')
		return SPEED_LABELS[speed.state] + sure;
	if (hypothetical && speed.basis === 'rule') return '';
	if (speed.state === 'eligible') return BADGE.fast(SPEED_LABELS.eligible) + sure;
	return verdict === 'closed' && outcome && outcome !== 'unknown' ? OUTCOME_LABELS[outcome] : '';
}

function isDue({ deadline, verdict }: Assessment, now: number): boolean {
	return deadline !== undefined && verdict !== 'wait' && deadline.at - now < 24 * HOUR;
}
