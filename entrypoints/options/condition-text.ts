import { FACT_LABELS, valueText } from '../../components/fact-text';
import { durationText, MINUTE } from '../../utils/domain/clock';
import { type FactName, known } from '../../utils/domain/fact';
import { yuan } from '../../utils/domain/money';
import type { Condition } from '../../utils/policy/condition';

const AGENT = { by: 'agent' } as const;

function label(name: string): string {
	return Object.hasOwn(FACT_LABELS, name) ? FACT_LABELS[name as FactName] : name;
}

function word(name: string, value: string | boolean): string {
	return valueText(name as FactName, known(value, AGENT, 0));
}

/** A condition in plain Chinese, one line for each part that must hold. */
export function conditionLines(condition: Condition): string[] {
	return 'all' in condition ? condition.all.flatMap(conditionLines) : [sentence(condition)];
}

function sentence(condition: Condition): string {
	if ('all' in condition) return condition.all.map(sentence).join('，并且');
	if ('any' in condition)
		return condition.any
			.map((part) => ('all' in part ? `（${sentence(part)}）` : sentence(part)))
			.join('，或者');
	if ('not' in condition) return `不是这样：${sentence(condition.not)}`;
	if ('in' in condition) {
		return `${label(condition.fact)}：${condition.in.map((value) => word(condition.fact, value)).join('、')}`;
	}
	if ('below' in condition) return `${label(condition.fact)}低于 ${yuan(condition.below)}`;
	if ('contains' in condition) {
		return `${label(condition.fact)}里有${condition.contains.map((text) => `「${text}」`).join('或')}`;
	}
	if ('elapsed' in condition) {
		const [from, to] = condition.elapsed;
		return `${label(from)}到${label(to)}不超过 ${durationText(condition.atMostMinutes * MINUTE)}`;
	}
	const [from, to] = condition.days;
	return `${label(to)}在${label(from)}之后 ${condition.atMost} 天之内`;
}
