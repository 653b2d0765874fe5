import type { Facts } from '../../../../utils/domain/fact';
import { VERDICTS, type Verdict } from '../../../../utils/domain/words';
import { assess } from '../../../../utils/policy/assess';
import { exampleTime, type Finding } from '../../../../utils/policy/checks';
import { decide } from '../../../../utils/policy/decide';
import { derive } from '../../../../utils/policy/derive';
import { evaluate } from '../../../../utils/policy/evaluate';
import type { Pack, Rule } from '../../../../utils/policy/pack';

export const GRANTS: readonly Verdict[] = ['auto-refund', 'agree'];
const HARD = VERDICTS.filter((one) => ![...GRANTS, 'verify', 'unclear'].includes(one));

/** What a pack makes of a wholly known case: its verdict, the rule that leads, and all that hold. */
export function outcomeOf(facts: Facts, pack: Pack, now: number) {
	const all = derive(facts, pack, now);
	const { verdicts, rules } = decide(all, pack);
	const holding = pack.rules.filter(({ when }) => evaluate(when, all) === true);
	const [verdict] = verdicts;
	return { verdict: verdicts.size === 1 ? verdict : 'verify', lead: rules[0], holding, verdicts };
}

/** Whether a finding's example, judged with both packs, is what the finding says. */
export function showsItself({ kind, rules, example }: Finding, pack: Pack, base: Pack): boolean {
	if (example === null) return kind === 'unreachable' || kind === 'no-source' || kind === 'not-checked';
	const now = exampleTime(example);
	const { verdict, lead, holding } = outcomeOf(example, pack, now);
	const platform = outcomeOf(example, base, now);
	const holds = (id?: string) => holding.some((rule) => rule.id === id);
	const verdictOf = (id: string | undefined) => pack.rules.find((rule) => rule.id === id)?.verdict;
	switch (kind) {
		case 'unreachable':
			return holds(rules[0]) && lead?.id !== rules[0] && rules.slice(1).includes(lead?.id ?? '');
		case 'gap':
			return verdict === 'unclear' && lead === undefined;
		case 'contradiction':
			return (
				rules.includes(lead?.id ?? '') &&
				rules.some((id) => id !== lead?.id && holds(id) && verdictOf(id) !== lead?.verdict)
			);
		case 'harder-than-law':
			return lead?.id === rules[0] && isHard(verdict) && GRANTS.includes(platform.verdict as Verdict);
		case 'later-than-platform': {
			const own = assess({ key: 'k', facts: example }, pack, now).deadline;
			const theirs = assess({ key: 'k', facts: example }, base, now).deadline;
			return theirs !== undefined && (own === undefined || own.at > theirs.at);
		}
		case 'no-question': {
			const { verdict: said, questions } = assess({ key: 'k', facts: example }, pack, now);
			return verdict === 'verify' && said === 'verify' && questions.length === 0;
		}
		default:
			return false;
	}
}

export const isHard = (verdict: Verdict | undefined) => verdict !== undefined && HARD.includes(verdict);

/** The pack with one rule changed. */
export function edited(pack: Pack, id: string, change: (rule: Rule) => Rule | Rule[]): Pack {
	return { ...pack, rules: pack.rules.flatMap((rule) => (rule.id === id ? change(rule) : rule)) };
}
