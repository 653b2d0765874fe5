import { useState } from 'preact/hooks';
import { OffRule } from '../../../components/rules/OffRule';
import { RuleForm } from '../../../components/rules/RuleForm';
import { RuleList } from '../../../components/rules/RuleList';
import type { RuleField } from '../../../components/rules/rule-fields';
import type { RuleFilter } from '../../../components/rules/rule-row';
import { RULES } from '../../../components/rules/rules-text';
import type { Pack, Rule } from '../../../utils/policy/pack';
import { sentenceOf } from '../../../utils/policy/sentence';
import { SCENARIOS } from '../../../utils/replies/scenarios';
import {
	changedFields,
	freshId,
	moved,
	neighbour,
	restored,
	withField,
	without,
	withRule,
} from './edit-rules';
import { pairWords } from './field-words-text';
import type { PartProps } from './part-props';
import { ruleGroups } from './rule-rows';

interface Props extends PartProps {
	current: string | undefined;
	onOpen(id: string): void;
}

/** The list of rules, and the form of the chosen one. */
export function RulesPart({ draft, base, edit, current, onOpen }: Props) {
	const [query, setQuery] = useState('');
	const [filter, setFilter] = useState<RuleFilter>('all');
	const rule = draft.rules.find(({ id }) => id === current);
	const off = rule ? undefined : base.rules.find(({ id }) => id === current);
	function add(rule: Rule) {
		edit(withRule(draft, rule, current ?? draft.rules.at(-1)?.id));
		onOpen(rule.id);
	}
	const newId = () => freshId('SHOP', [draft, base]);
	return (
		<div class="library rules-library">
			<RuleList
				groups={ruleGroups(draft, base, query, filter)}
				query={query}
				filter={filter}
				current={current}
				onQuery={setQuery}
				onFilter={setFilter}
				onOpen={onOpen}
				onMove={(id, by) => edit(moved(draft, id, by))}
				onAdd={() => add({ ...FRESH, id: newId() })}
			/>
			<div class="library-edit" key={current}>
				{rule && (
					<RuleForm
						{...formOf(rule, draft, base, edit)}
						onCopy={() => add({ ...rule, id: newId(), title: RULES.copyTitle(rule.title) })}
						onOff={() => edit(without(draft, rule.id))}
					/>
				)}
				{off && (
					<OffRule
						title={off.title}
						sentence={sentenceOf(off)}
						onBack={() => edit(restored(draft, base, off.id))}
					/>
				)}
				{!rule && !off && <p class="muted empty">{RULES.choose}</p>}
			</div>
		</div>
	);
}

/** A new rule decides nothing before the merchant says what. */
const FRESH: Omit<Rule, 'id'> = {
	title: RULES.newTitle,
	when: { all: [{ fact: 'stage', in: ['merchant'] }] },
	because: '',
	steps: [],
	proof: [],
	replies: [],
	sources: [],
	effectiveFrom: null,
	confidence: 'G',
};

function formOf(rule: Rule, draft: Pack, base: Pack, edit: PartProps['edit']) {
	const { id } = rule;
	const first = base.rules.find((one) => one.id === id);
	const changed = changedFields(rule, base);
	const was: Partial<Record<RuleField, string>> = Object.fromEntries(
		changed.map((field) => [field, pairWords(field, first?.[field], rule[field], base.sources).was]),
	);
	return {
		rule,
		was,
		mark: first ? (changed.length > 0 ? ('changed' as const) : undefined) : ('added' as const),
		sentence: sentenceOf(rule),
		sources: draft.sources,
		questions: draft.questions,
		scenarios: SCENARIOS,
		newId: () => freshStep(draft, base),
		canMoveUp: neighbour(draft, id, -1) !== undefined,
		canMoveDown: neighbour(draft, id, 1) !== undefined,
		onMove: (by: -1 | 1) => edit(moved(draft, id, by)),
		onField: <F extends RuleField>(field: F, value: Rule[F] | undefined) =>
			edit(withField(draft, id, field, value), `${id} ${field}`),
		onRevertField: (field: RuleField) => edit(withField(draft, id, field, first?.[field])),
		onRevert: first && changed.length > 0 ? () => edit(restored(draft, base, id)) : undefined,
	};
}

/** An id that no step has: a tick stored under it must mean this step alone. */
function freshStep(...packs: readonly Pack[]): string {
	const taken = new Set(
		packs.flatMap(({ rules }) => rules.flatMap(({ steps }) => steps.map(({ id }) => id))),
	);
	let number = 1;
	while (taken.has(`shop-${number}`)) number += 1;
	return `shop-${number}`;
}
