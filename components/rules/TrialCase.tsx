import type { Assessment } from '../../utils/domain/assessment';
import type { TrialChange } from '../../utils/policy/trial';
import { ReasonList, type Sources } from '../ReasonList';
import { VerdictTag } from '../VerdictTag';
import { FactLine } from './FactLine';
import { RULES } from './rules-text';

/** One case: what is known of it, and why it comes out as it does, before and after. */
export function TrialCase({ change, sources }: { change: TrialChange; sources: Sources }) {
	return (
		<div class="trial-case">
			<FactLine facts={change.facts} />
			<div class="trial-sides">
				<Side title={RULES.nowSays} assessment={change.before} sources={sources} />
				<Side title={RULES.thenSays} assessment={change.after} sources={sources} />
			</div>
		</div>
	);
}

function Side({ title, assessment, sources }: { title: string; assessment: Assessment; sources: Sources }) {
	return (
		<section aria-label={title}>
			<h3>
				{title} <VerdictTag verdict={assessment.verdict} />
			</h3>
			<ReasonList reasons={assessment.reasons} sources={sources} />
		</section>
	);
}
