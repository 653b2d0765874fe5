import type { Condition } from './condition';

/** The names of the facts in a condition, in reading order. */
export function namesIn(condition: Condition): string[] {
	if ('all' in condition) return condition.all.flatMap(namesIn);
	if ('any' in condition) return condition.any.flatMap(namesIn);
	if ('not' in condition) return namesIn(condition.not);
	if ('fact' in condition) return [condition.fact];
	return 'elapsed' in condition ? condition.elapsed : condition.days;
}
