import type { Pack, Rule } from '../pack';
import { decidingRules, leads } from './deciding';
import { exampleOf } from './example';
import type { Finding } from './finding';
import { FINDINGS } from './finding-texts';
import { type Budget, findCase } from './search';

/** Rules that never lead: their condition contradicts itself, or earlier rules take all of their cases. Of advice only the former. */
export function unreachableRules(pack: Pack, budget: Budget): Finding[] {
	const row = decidingRules(pack);
	return pack.rules.flatMap((rule): Finding[] => {
		const decides = row.includes(rule);
		const led = findCase(
			(holds) => (decides ? leads(rule, row, holds) : holds(rule.when)) || undefined,
			budget,
		);
		if (led.is !== 'none') return led.is === 'found' ? [] : [notChecked(rule)];
		return [decides ? shadowed(rule, row, pack, budget) : neverTrue(rule)];
	});
}

const neverTrue = (rule: Rule): Finding => ({
	kind: 'unreachable',
	severity: 'warn',
	rules: [rule.id],
	example: null,
	text: FINDINGS.neverTrue(rule.title),
});

/** A rule that never leads, with the rules that lead in its place. */
function shadowed(rule: Rule, row: readonly Rule[], pack: Pack, budget: Budget): Finding {
	const held = findCase((holds) => holds(rule.when) || undefined, budget);
	if (held.is !== 'found') return neverTrue(rule);
	const before = row.slice(0, row.indexOf(rule));
	const takers = before.filter((other) => {
		return (
			findCase((holds) => (holds(rule.when) && leads(other, row, holds)) || undefined, budget).is === 'found'
		);
	});
	return {
		kind: 'unreachable',
		severity: 'warn',
		rules: [rule.id, ...takers.map(({ id }) => id)],
		example: exampleOf(held.region, [pack]) ?? null,
		text: FINDINGS.neverLeads(
			rule.title,
			takers.map(({ title }) => title),
		),
	};
}

function notChecked(rule: Rule): Finding {
	return {
		kind: 'not-checked',
		severity: 'warn',
		rules: [rule.id],
		example: null,
		text: FINDINGS.notChecked(rule.title),
	};
}
