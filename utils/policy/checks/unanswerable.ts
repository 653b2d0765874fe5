import type { FactName, Facts } from '../../domain/fact';
import { assess } from '../assess';
import { namesIn } from '../names-in';
import type { Pack } from '../pack';
import { decidingRules, leads } from './deciding';
import { exampleOf, exampleTime } from './example';
import type { Finding } from './finding';
import { FINDINGS } from './finding-texts';
import { type Budget, findCase } from './search';

/** What the shop's settings always say. */
const SETTINGS: readonly FactName[] = [
	...(['goodsKind', 'optInFastRefund', 'sevenDayReturn', 'freightCovered', 'damageCovered'] as const),
];

/** Rules that hang on a fact which the platform's rules do without and nobody can be asked for: without it a case stays open for good. */
export function unanswerable(pack: Pack, base: Pack, budget: Budget): Finding[] {
	const row = decidingRules(pack);
	const usual = new Set<string>(decidingRules(base).flatMap(({ when }) => namesIn(when)));
	const asked = new Set<string>([...SETTINGS, ...pack.questions.map(({ fact }) => fact)]);
	const found = new Set<string>();
	return row.flatMap((rule) =>
		[...new Set(namesIn(rule.when))].flatMap((name): Finding[] => {
			if (rule.verdict === 'verify' || usual.has(name) || asked.has(name) || found.has(name)) return [];
			const led = findCase((holds) => leads(rule, row, holds) || undefined, budget);
			const example = led.is === 'found' ? exampleOf(led.region, [pack]) : undefined;
			if (!example) return [];
			const { [name as FactName]: _gone, ...rest } = example;
			const left = assess({ key: 'example', facts: rest as Facts }, pack, exampleTime(example));
			if (left.verdict !== 'verify' || left.questions.length > 0) return [];
			found.add(name);
			return [
				{
					kind: 'no-question',
					severity: 'warn',
					rules: [rule.id],
					example: rest as Facts,
					text: FINDINGS.noQuestion(rule.title, name as FactName),
				},
			];
		}),
	);
}

/** Rules that name a source which the pack does not have, so that nobody can look it up. */
export function withoutSource({ rules, sources }: Pack): Finding[] {
	return rules.flatMap((rule): Finding[] => {
		const missing = rule.sources.filter((source) => !Object.hasOwn(sources, source));
		if (missing.length === 0) return [];
		const text = FINDINGS.noSource(rule.title, missing);
		return [{ kind: 'no-source', severity: 'warn', rules: [rule.id], example: null, text }];
	});
}
