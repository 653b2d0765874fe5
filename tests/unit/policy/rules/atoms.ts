import type { Atom, Condition } from '../../../../utils/policy/condition';

/** The comparisons of a condition, in reading order. */
export function atomsOf(condition: Condition): Atom[] {
	if ('all' in condition) return condition.all.flatMap(atomsOf);
	if ('any' in condition) return condition.any.flatMap(atomsOf);
	if ('not' in condition) return atomsOf(condition.not);
	return [condition];
}

/** The facts that a condition names, once each. */
export function factsIn(condition: Condition): string[] {
	const names = atomsOf(condition).flatMap((atom) => {
		if ('fact' in atom) return [atom.fact];
		return 'elapsed' in atom ? atom.elapsed : atom.days;
	});
	return [...new Set(names)];
}
