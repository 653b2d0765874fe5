import type { Side } from '../../../components/rules/UpdateList';
import type { Change, Conflict } from '../../../utils/policy/layers/layer';
import type { Pack, PackException, PackQuestion, PackSource, Rule } from '../../../utils/policy/pack';
import { withExceptions, withQuestion, withSource } from './edit-parts';
import { restored, withField, without, withRule } from './edit-rules';

/** What a conflict is about: two conflicts of one key are about the same place. */
export function placeOf(change: Change): string {
	switch (change.kind) {
		case 'rule-field':
			return `rule ${change.rule} ${change.field}`;
		case 'rule-off':
		case 'rule-moved':
			return `rule ${change.rule}`;
		case 'rule-added':
			return `rule ${change.rule.id}`;
		case 'phrases':
			return `phrases ${change.group}`;
		case 'question':
			return `question ${change.fact}`;
		case 'source':
			return `source ${change.source}`;
		case 'exceptions':
			return 'exceptions';
	}
}

/** Each place once: the layer and the draft made from it mostly say the same. The draft's comes last and counts. */
export function conflictsByPlace(conflicts: readonly Conflict[]): Map<string, Conflict> {
	return new Map(conflicts.map((conflict) => [placeOf(conflict.change), conflict]));
}

/** The draft with one side of a conflict in it. */
export function withSide(draft: Pack, base: Pack, { change, platform }: Conflict, side: Side): Pack {
	const isPlatform = side === 'platform';
	switch (change.kind) {
		case 'rule-field':
			return withField(
				draft,
				change.rule,
				change.field,
				(isPlatform ? (platform ?? undefined) : change.now) as Rule[typeof change.field],
			);
		case 'rule-off':
			return isPlatform ? restored(draft, base, change.rule) : without(draft, change.rule);
		case 'rule-added': {
			const others = without(draft, change.rule.id);
			const rule = isPlatform ? (platform as Rule | null) : change.rule;
			if (!rule) return others;
			const place = draft.rules.findIndex(({ id }) => id === change.rule.id);
			return withRule(others, rule, place > 0 ? draft.rules[place - 1]?.id : undefined);
		}
		case 'rule-moved':
		case 'phrases':
			return draft;
		case 'question':
			return withQuestion(
				draft,
				change.fact,
				(isPlatform ? (platform as PackQuestion | null) : change.now) ?? undefined,
			);
		case 'source':
			return withSource(
				draft,
				change.source,
				(isPlatform ? (platform as PackSource | null) : change.now) ?? undefined,
			);
		case 'exceptions':
			return withExceptions(draft, isPlatform ? (platform as PackException[]) : change.now);
	}
}
