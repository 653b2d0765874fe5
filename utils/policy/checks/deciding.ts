import type { Pack, Rule } from '../pack';
import type { Holds } from './search';

/** The rules that decide, in the order they are tried in. */
export function decidingRules({ rules }: Pack): Rule[] {
	return rules.filter(({ verdict }) => verdict !== undefined);
}

/** Whether a rule is the first of its row that holds. */
export function leads(rule: Rule, row: readonly Rule[], holds: Holds): boolean {
	if (!holds(rule.when)) return false;
	return row.slice(0, row.indexOf(rule)).every(({ when }) => !holds(when));
}
