import { FACT_LABELS } from '../../components/fact-text';
import type { RuleItem } from '../../components/RuleCard';
import { durationText, MINUTE } from '../../utils/domain/clock';
import type { FactName } from '../../utils/domain/fact';
import type { Pack, Rule } from '../../utils/policy/pack';
import { conditionLines } from './condition-text';

/** The rules of a pack as people read them. */
export function ruleItems(pack: Pack): RuleItem[] {
	return pack.rules.map((rule) => ({
		id: rule.id,
		title: rule.title,
		verdict: rule.verdict,
		because: rule.because,
		when: conditionLines(rule.when),
		steps: rule.steps.map(({ text }) => text),
		proof: rule.proof,
		deadline: rule.deadline && deadlineText(rule.deadline),
		penalty: rule.penalty,
		confidence: rule.confidence,
		effectiveFrom: rule.effectiveFrom,
		sources: rule.sources,
	}));
}

function deadlineText({ from, minutes, onTimeout }: NonNullable<Rule['deadline']>): string {
	const start = Object.hasOwn(FACT_LABELS, from) ? FACT_LABELS[from as FactName] : from;
	return `${start}起 ${durationText(minutes * MINUTE)}内，到时${onTimeout}`;
}
