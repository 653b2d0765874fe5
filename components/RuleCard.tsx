import type { Reason } from '../utils/domain/assessment';
import type { Verdict } from '../utils/domain/words';
import { OPTIONS } from './options-text';
import { Origin, type Sources } from './ReasonList';
import { VerdictTag } from './VerdictTag';

/** One rule of a pack as people read it; `when` is its condition in words, one line per part. */
export interface RuleItem extends Pick<Reason, 'confidence' | 'effectiveFrom' | 'sources'> {
	id: string;
	title: string;
	verdict: Verdict | undefined;
	because: string;
	when: readonly string[];
	steps: readonly string[];
	proof: readonly string[];
	deadline: string | undefined;
	penalty: string | undefined;
}

export function RuleCard({ rule, sources }: { rule: RuleItem; sources: Sources }) {
	return (
		<details class="rule">
			<summary>
				<span class="rule-title">{rule.title}</span>
				{rule.verdict ? <VerdictTag verdict={rule.verdict} /> : <span class="chip">{OPTIONS.advice}</span>}
			</summary>
			<p>{rule.because}</p>
			<dl class="rule-parts">
				<Part title={OPTIONS.when} lines={rule.when} />
				<Part title={OPTIONS.steps} lines={rule.steps} />
				<Part title={OPTIONS.proof} lines={rule.proof} />
				<Part title={OPTIONS.deadline} lines={rule.deadline ? [rule.deadline] : []} />
				<Part title={OPTIONS.penalty} lines={rule.penalty ? [rule.penalty] : []} />
			</dl>
			<Origin reason={rule} sources={sources} />
		</details>
	);
}

function Part({ title, lines }: { title: string; lines: readonly string[] }) {
	if (lines.length === 0) return null;
	return (
		<div>
			<dt>{title}</dt>
			{lines.map((line) => (
				<dd key={line}>{line}</dd>
			))}
		</div>
	);
}
