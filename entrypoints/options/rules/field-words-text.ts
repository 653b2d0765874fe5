import { FACT_LABELS } from '../../../components/fact-text';
import type { RuleField } from '../../../components/rules/rule-fields';
import { RULES } from '../../../components/rules/rules-text';
import { durationText, MINUTE } from '../../../utils/domain/clock';
import type { FactName } from '../../../utils/domain/fact';
import { VERDICT_LABELS } from '../../../utils/domain/labels';
import type { Confidence, Verdict } from '../../../utils/domain/words';
import type { Condition } from '../../../utils/policy/condition';
import type { Pack, Rule } from '../../../utils/policy/pack';
import { conditionLines } from '../../../utils/policy/sentence';
import { SCENARIO_LABELS, type ScenarioId } from '../../../utils/replies/scenarios';

const NONE = '（没有）';

/** A part of a rule in words, to set what it was beside what it is. `value` is what the field holds, or undefined. */
function fieldWords(field: RuleField, value: unknown, sources: Pack['sources']): string {
	if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return NONE;
	switch (field) {
		case 'verdict':
			return VERDICT_LABELS[value as Verdict];
		case 'grantsSpeed':
			return value === true ? RULES.yes : RULES.no;
		case 'when':
			return conditionLines(value as Condition).join('；');
		case 'steps':
			return (value as Rule['steps']).map(stepWords).join('；');
		case 'deadline':
			return deadlineWords(value as NonNullable<Rule['deadline']>);
		case 'replies':
			return (value as string[]).map((id) => SCENARIO_LABELS[id as ScenarioId] ?? id).join('、');
		case 'asks':
			return (value as FactName[]).map((fact) => FACT_LABELS[fact]).join('、');
		case 'buyer': {
			const { happens, todo } = value as NonNullable<Rule['buyer']>;
			return `${happens}${todo}`;
		}
		case 'sources':
			return (value as string[])
				.map((name) => (Object.hasOwn(sources, name) ? sources[name]?.title : undefined) ?? name)
				.join('、');
		case 'effectiveFrom':
			return value === null ? RULES.unknownDay : String(value);
		case 'confidence':
			return RULES.confidences[value as Confidence];
		case 'proof':
		case 'flags':
			return (value as string[]).join('、');
		case 'title':
		case 'because':
		case 'penalty':
			return String(value);
	}
}

/** What was and what is, of parts that are lists only the entries that differ. */
export function pairWords(
	field: RuleField,
	was: unknown,
	now: unknown,
	sources: Pack['sources'],
): { was: string; now: string } {
	const [before, after] = [entriesOf(field, was), entriesOf(field, now)];
	const gone = before?.filter((entry) => !after?.includes(entry)) ?? [];
	const come = after?.filter((entry) => !before?.includes(entry)) ?? [];
	// Another order of the same entries, or another joint, shows only in the whole.
	if (!before || !after || gone.length + come.length === 0) {
		return { was: fieldWords(field, was, sources), now: fieldWords(field, now, sources) };
	}
	return { was: gone.join('；') || NONE, now: come.join('；') || NONE };
}

/** The entries of a part that is a list, in words; undefined for one that is none. */
function entriesOf(field: RuleField, value: unknown): string[] | undefined {
	if (value === undefined) return undefined;
	if (field === 'when') return conditionLines(value as Condition);
	return field === 'steps' ? (value as Rule['steps']).map(stepWords) : undefined;
}

function stepWords({ text, rung, proof }: Rule['steps'][number]): string {
	const where = rung ? `【${RULES.rungs[rung]}】` : '';
	return `${where}${text || NONE}${proof ? `（要传：${proof.join('、')}）` : ''}`;
}

/** `申请时间起 2天内，到时系统自动退款` */
function deadlineWords({ from, minutes, onTimeout }: NonNullable<Rule['deadline']>): string {
	return `${FACT_LABELS[from]}起 ${durationText(minutes * MINUTE)}内，到时${onTimeout || NONE}`;
}
