import { X } from 'lucide-preact';
import type { Assessment } from '../utils/domain/assessment';
import { type Facts, knownValue } from '../utils/domain/fact';
import { OUTCOME_LABELS, SPEED_LABELS, TYPE_LABELS } from '../utils/domain/labels';
import { yuan } from '../utils/domain/money';
import { Countdown } from './Countdown';
import { BASIS_LABELS, PANEL } from './panel-text';
import { Flags } from './ReasonList';
import { VerdictTag } from './VerdictTag';

interface Props {
	assessment: Assessment | undefined;
	facts: Facts;
	now: number;
	/** One line only, for the reply list in a small frame. */
	compact: boolean;
	onClose(): void;
}

/** What the case is, in the order of the questions people ask: what to do, why, how long, is it fast refund. */
export function CaseHead({ assessment, facts, now, compact, onClose }: Props) {
	const type = knownValue(facts, 'requestType');
	const amount = knownValue(facts, 'refundAmount');
	const order = knownValue(facts, 'orderSn');
	// A conversation's order card shows no state: over a reply list "cannot be read" would say too much.
	const judged = compact && facts.stage === undefined ? undefined : assessment;
	const what = [type && TYPE_LABELS[type], amount !== undefined && yuan(amount)].filter(Boolean).join(' · ');
	return (
		<header class="head">
			<div class="head-line">
				<h1>{judged ? <VerdictTag verdict={judged.verdict} /> : PANEL.name}</h1>
				<span class="head-what number">{what || (assessment ? '' : PANEL.noCase)}</span>
				{order && (
					<span class="head-order number" title={order}>
						<bdi dir="ltr">{order}</bdi>
					</span>
				)}
				<button
					type="button"
					class="icon-button"
					aria-label={PANEL.close}
					title={PANEL.close}
					onClick={onClose}
				>
					<X size={16} aria-hidden="true" />
				</button>
			</div>
			{assessment && !compact && <Details assessment={assessment} now={now} />}
		</header>
	);
}

function Details({ assessment, now }: { assessment: Assessment; now: number }) {
	const { verdict, reasons, speed, outcome, deadline, hypothetical } = assessment;
	return (
		<>
			<p class="head-because">{becauseOf(assessment)}</p>
			<Flags flags={reasons[0]?.applies && verdict !== 'unclear' ? reasons[0].flags : undefined} />
			{hypothetical && <p class="note small">{PANEL.hypothetical}</p>}
			{deadline && <Countdown deadline={deadline} now={now} />}
			<p class="head-speed">
				<span class="muted">{PANEL.speed}</span> <strong>{SPEED_LABELS[speed.state]}</strong>
				{speed.state !== 'unclear' && (
					<span class="chip" data-tone={speed.basis === 'guess' ? 'warn' : undefined}>
						{BASIS_LABELS[speed.basis]}
					</span>
				)}
				{outcome && (
					<>
						<span class="muted head-outcome">{PANEL.endedBy}</span> <strong>{OUTCOME_LABELS[outcome]}</strong>
					</>
				)}
			</p>
		</>
	);
}

/** One sentence. Advice may apply before the verdict is known, so while it is not, what is missing comes first. */
function becauseOf({ verdict, questions, reasons }: Assessment): string {
	if (verdict === 'unclear') return PANEL.nothingRead;
	const [first] = questions;
	if (verdict === 'verify' && first) return PANEL.verifyFirst(first.ask, questions.length);
	const lead = reasons.find((reason) => reason.applies) ?? reasons[0];
	return lead?.because ?? PANEL.nothingRead;
}
