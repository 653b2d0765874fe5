import { isSame } from '../layers/same';
import type { Pack, Rule } from '../pack';
import { decidingRules, leads } from './deciding';
import { exampleOf } from './example';
import type { Finding } from './finding';
import { FINDINGS } from './finding-texts';
import { type Budget, findCase, type Search } from './search';

/** An earlier and a later rule that say different things of the same cases, and what was found of it. */
interface Clash {
	earlier: Rule;
	later: Rule;
	found: Search<true>;
}

/**
 * Rules with different verdicts for the same cases, of which neither is an exception from the other: only their order decides. Pairs that do so in
 * `base` already, in this order, were ordered so by its maker and are left out. One finding for each rule of the shop that overrules others, and one
 * for each that is overruled.
 */
export function contradictions(pack: Pack, base: Pack, budget: Budget): Finding[] {
	const row = decidingRules(pack);
	const platform = decidingRules(base);
	const before = new Map(platform.map((rule) => [rule.id, rule]));
	const own = new Set(row.filter((rule) => !isSameRule(rule, before.get(rule.id))));
	const isMakers = (earlier: Rule, later: Rule) => {
		const [one, other] = [before.get(earlier.id), before.get(later.id)];
		if (!one || !other || platform.indexOf(one) > platform.indexOf(other)) return false;
		if (!own.has(earlier) && !own.has(later)) return true;
		const isSaid = one.verdict === earlier.verdict && other.verdict === later.verdict;
		return isSaid && clashOf(one, other, platform, budget).is !== 'none';
	};
	const clashes = row.flatMap((later, place) =>
		row.slice(0, place).flatMap((earlier): Clash[] => {
			if (earlier.verdict === later.verdict || isMakers(earlier, later)) return [];
			const found = clashOf(earlier, later, row, budget);
			return found.is === 'none' ? [] : [{ earlier, later, found }];
		}),
	);
	return [
		...grouped(
			clashes.filter(({ later }) => !own.has(later)),
			'earlier',
			pack,
		),
		...grouped(
			clashes.filter(({ later }) => own.has(later)),
			'later',
			pack,
		),
	];
}

const isSameRule = (rule: Rule, other: Rule | undefined) =>
	other !== undefined && other.verdict === rule.verdict && isSame(other.when, rule.when);

/** A case of both in which the earlier one leads, if each has cases of its own besides. */
function clashOf(earlier: Rule, later: Rule, row: readonly Rule[], budget: Budget): Search<true> {
	const both = findCase((holds) => (holds(later.when) && leads(earlier, row, holds)) || undefined, budget);
	if (both.is !== 'found') return both;
	for (const [one, other] of [
		[earlier, later],
		[later, earlier],
	] as const) {
		const alone = findCase((holds) => (holds(one.when) && !holds(other.when)) || undefined, budget);
		if (alone.is !== 'found') return alone;
	}
	return both as Search<true>;
}

function grouped(clashes: readonly Clash[], by: 'earlier' | 'later', pack: Pack): Finding[] {
	const other = by === 'earlier' ? 'later' : 'earlier';
	const rules = new Set(clashes.map((clash) => clash[by]));
	return [...rules].map((rule): Finding => {
		const all = clashes.filter((clash) => clash[by] === rule);
		const shown = all.flatMap(({ found }) => (found.is === 'found' ? [found.region] : []))[0];
		const others = all.map((clash) => clash[other]);
		const titles = others.map(({ title }) => title);
		const say = by === 'earlier' ? FINDINGS.overrules : FINDINGS.overruled;
		return {
			kind: shown ? 'contradiction' : 'not-checked',
			severity: 'warn',
			rules: [rule.id, ...others.map(({ id }) => id)],
			example: (shown && exampleOf(shown, [pack])) ?? null,
			text: shown ? say(rule.title, titles) : FINDINGS.notChecked(rule.title),
		};
	});
}
