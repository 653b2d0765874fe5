import { yuan } from '../../utils/domain/money';
import { VERDICTS } from '../../utils/domain/words';
import type { Trial } from '../../utils/policy/trial';
import type { Sources } from '../ReasonList';
import { VerdictTag } from '../VerdictTag';
import { RULES } from './rules-text';
import { TrialRows } from './TrialRows';

export type TrialSet = 'recorded' | 'samples';

interface Props {
	chosen: TrialSet;
	counts: Readonly<Record<TrialSet, number>>;
	/** What was left out where the recorded cases could not be read. */
	failed: string | undefined;
	trial: Trial;
	sources: Sources;
	onChoose(set: TrialSet): void;
}

/** What the draft would change: in one line, by verdict, and case by case. */
export function TrialView({ chosen, counts, failed, trial, sources, onChoose }: Props) {
	const { changed, rescheduled, deadlines, total, money } = trial;
	const moved = VERDICTS.filter((verdict) => money[verdict].before !== money[verdict].after);
	const sum = changed.reduce((all, { facts }) => all + amountOf(facts), 0);
	return (
		<>
			<fieldset class="trial-sets">
				<legend class="sr-only">{RULES.trialOn}</legend>
				{(['recorded', 'samples'] as const).map((set) => (
					<label key={set}>
						<input type="radio" name="trial" checked={chosen === set} onChange={() => onChoose(set)} />
						{RULES[set](counts[set])}
					</label>
				))}
				{chosen === 'recorded' && <span class="muted small">{RULES.recordedHint}</span>}
			</fieldset>
			{failed !== undefined && (
				<p class="note" data-tone="danger">
					{RULES.recordedFailed(failed)}
				</p>
			)}
			{total === 0 ? (
				<p class="note">{RULES.recordedNone}</p>
			) : (
				<p class="trial-sum" role="status">
					<strong>
						{changed.length > 0 ? RULES.wouldChange(changed.length, total) : RULES.noneChange(total)}
					</strong>
					{changed.length > 0 && <span>{RULES.moneyMoved(yuan(sum))}</span>}
					<span>{RULES.deadlinesMoved(deadlines)}</span>
				</p>
			)}
			{moved.length > 0 && (
				<table class="money-table number" aria-label={RULES.moneyTable}>
					<thead>
						<tr>
							<th scope="col">{RULES.verdict}</th>
							<th scope="col">{RULES.nowSays}</th>
							<th scope="col">{RULES.thenSays}</th>
						</tr>
					</thead>
					<tbody>
						{moved.map((verdict) => (
							<tr key={verdict}>
								<th scope="row">
									<VerdictTag verdict={verdict} />
								</th>
								<td>{yuan(money[verdict].before)}</td>
								<td>{yuan(money[verdict].after)}</td>
							</tr>
						))}
					</tbody>
				</table>
			)}
			<TrialRows title={RULES.changedCases} changes={changed} sources={sources} />
			<TrialRows title={RULES.onlyDeadline} changes={rescheduled} sources={sources} />
		</>
	);
}

function amountOf(facts: Trial['changed'][number]['facts']): number {
	return facts.refundAmount?.kind === 'known' ? facts.refundAmount.value : 0;
}
