import { isWeak } from '../../../components/rules/OriginNote';
import type { Mark, RuleFilter, RuleGroups, RuleRow } from '../../../components/rules/rule-row';
import type { Pack, Rule } from '../../../utils/policy/pack';
import { changedFields, isDeciding } from './edit-rules';

/** The rules of a pack as the list shows them, with those of the platform that the shop switched off. */
export function ruleGroups(pack: Pack, base: Pack, query: string, filter: RuleFilter): RuleGroups {
	const known = new Set(base.rules.map(({ id }) => id));
	const kept = new Set(pack.rules.map(({ id }) => id));
	const markOf = (rule: Rule): Mark | undefined => {
		if (!known.has(rule.id)) return 'added';
		return changedFields(rule, base).length > 0 ? 'changed' : undefined;
	};
	const words = query.trim().toLowerCase();
	const isHit = ({ id, title, because }: Rule) =>
		[id.toLowerCase(), title.toLowerCase(), because.toLowerCase()].some((text) => text.includes(words));
	const isShown = (row: RuleRow) => {
		if (filter === 'all') return true;
		if (filter === 'weak') return row.weak;
		return filter === 'off' ? row.mark === 'off' : row.mark !== undefined;
	};
	const rowsOf = (rules: readonly Rule[], mark: (rule: Rule) => Mark | undefined, isPlaced: boolean) =>
		rules
			.map((rule, index): [Rule, RuleRow] => [
				rule,
				{
					id: rule.id,
					title: rule.title,
					verdict: rule.verdict,
					place: isPlaced ? index + 1 : undefined,
					mark: mark(rule),
					weak: isWeak(rule.confidence),
				},
			])
			.filter(([rule, row]) => isHit(rule) && isShown(row))
			.map(([, row]) => row);
	return {
		deciding: rowsOf(pack.rules.filter(isDeciding), markOf, true),
		advising: rowsOf(
			pack.rules.filter((rule) => !isDeciding(rule)),
			markOf,
			false,
		),
		stopped: rowsOf(
			base.rules.filter(({ id }) => !kept.has(id)),
			() => 'off',
			false,
		),
	};
}
