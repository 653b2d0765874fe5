import type { Assessment } from '../../utils/domain/assessment';
import type { TrialChange } from '../../utils/policy/trial';
import { FACT_LABELS, listedFacts, valueText } from '../fact-text';
import { ReasonList, type Sources } from '../ReasonList';
import { VerdictTag } from '../VerdictTag';
import { RULES } from './rules-text';

/** Ids are no news to anybody, and of a recorded case only a piece of the hash. */
const HIDDEN = ['orderSn', 'afterSalesId'];

/** One case: what is known of it, and why it comes out as it does, before and after. */
export function TrialCase({ change, sources }: { change: TrialChange; sources: Sources }) {
	const facts = listedFacts(change.facts).filter(
		({ name, fact }) => !HIDDEN.includes(name) && fact.kind !== 'unknown',
	);
	return (
		<div class="trial-case">
			<dl class="example">
				{facts.map(({ name, fact }) => (
					<dd key={name}>
						<span class="muted">{FACT_LABELS[name]}</span> {valueText(name, fact)}
					</dd>
				))}
			</dl>
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
