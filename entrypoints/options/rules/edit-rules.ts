import type { RuleField } from '../../../components/rules/rule-fields';
import { isSame } from '../../../utils/policy/layers/same';
import type { Pack, Rule } from '../../../utils/policy/pack';

/** Changes of a pack's rules; each gives a new pack and writes to nothing. */
export function withField<F extends RuleField>(
	pack: Pack,
	id: string,
	field: F,
	value: Rule[F] | undefined,
): Pack {
	return mapRule(pack, id, (rule) => {
		const { [field]: _old, ...rest } = rule;
		// A key in its old place keeps exported files easy to compare.
		if (value === undefined) return rest as Rule;
		return field in rule ? { ...rule, [field]: value } : ({ ...rule, [field]: value } as Rule);
	});
}

function mapRule(pack: Pack, id: string, change: (rule: Rule) => Rule): Pack {
	return { ...pack, rules: pack.rules.map((rule) => (rule.id === id ? change(rule) : rule)) };
}

export const isDeciding = (rule: Rule) => rule.verdict !== undefined;

/** The rule that `id` would change places with: the next of its own kind, for between deciding rules and advice no order counts. */
export function neighbour(pack: Pack, id: string, by: -1 | 1): Rule | undefined {
	const from = pack.rules.findIndex((rule) => rule.id === id);
	const rule = pack.rules[from];
	if (!rule) return undefined;
	const rest = by < 0 ? pack.rules.slice(0, from).reverse() : pack.rules.slice(from + 1);
	return rest.find((other) => isDeciding(other) === isDeciding(rule));
}

export function moved(pack: Pack, id: string, by: -1 | 1): Pack {
	const other = neighbour(pack, id, by);
	const rule = pack.rules.find((one) => one.id === id);
	if (!other || !rule) return pack;
	const rules = pack.rules.filter((one) => one !== rule);
	const place = rules.indexOf(other) + (by < 0 ? 0 : 1);
	return { ...pack, rules: rules.toSpliced(place, 0, rule) };
}

export function without(pack: Pack, id: string): Pack {
	return { ...pack, rules: pack.rules.filter((rule) => rule.id !== id) };
}

/** A rule put behind `after`, or at the head. */
export function withRule(pack: Pack, rule: Rule, after: string | undefined): Pack {
	const place = after === undefined ? 0 : pack.rules.findIndex(({ id }) => id === after) + 1;
	return { ...pack, rules: pack.rules.toSpliced(place, 0, rule) };
}

/** A rule as the platform has it, at its place among the rules that are still there. */
export function restored(pack: Pack, base: Pack, id: string): Pack {
	const rule = base.rules.find((one) => one.id === id);
	if (!rule) return pack;
	if (pack.rules.some((one) => one.id === id)) return mapRule(pack, id, () => rule);
	const before = base.rules.slice(0, base.rules.indexOf(rule)).reverse();
	return withRule(pack, rule, before.find((one) => pack.rules.some((kept) => kept.id === one.id))?.id);
}

/** The fields in which a rule differs from the platform's; none for a rule that the platform does not have. */
export function changedFields(rule: Rule, base: Pack): RuleField[] {
	const first = base.rules.find(({ id }) => id === rule.id);
	if (!first) return [];
	const names = new Set([...Object.keys(first), ...Object.keys(rule)]) as Set<keyof Rule>;
	return [...names].filter((name): name is RuleField => name !== 'id' && !isSame(first[name], rule[name]));
}

/** An id that no rule of either pack has. */
export function freshId(prefix: string, packs: readonly Pack[]): string {
	const taken = new Set(packs.flatMap(({ rules }) => rules.map(({ id }) => id)));
	let number = 1;
	while (taken.has(`${prefix}-${number}`)) number += 1;
	return `${prefix}-${number}`;
}
