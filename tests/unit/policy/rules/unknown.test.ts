import { describe, expect, it } from 'vitest';
import { DAY, dayBounds, MINUTE, shanghaiDay } from '../../../../utils/domain/clock';
import type { FactName, FactValues } from '../../../../utils/domain/fact';
import { assess } from '../../../../utils/policy/assess';
import { decide } from '../../../../utils/policy/decide';
import { AMOUNTS, VALUES_OF } from '../../../../utils/policy/fact-kinds';
import { DEFAULT_PACK } from '../../../../utils/policy/packs';
import { contradiction, NOW, shown } from '../build-case';
import { atomsOf, factsIn } from './atoms';
import { witnessOf } from './witness';

type Values = Partial<FactValues>;
const deciding = DEFAULT_PACK.rules.filter(({ verdict }) => verdict !== undefined);
const atoms = deciding.flatMap(({ when }) => atomsOf(when));

/** Values of a fact of which one lies on each side of every limit that any rule sets. */
function completions(name: FactName, world: Values): (string | boolean | number)[] {
	const few = VALUES_OF[name];
	if (few) return [...few];
	if (AMOUNTS.includes(name))
		return edges(
			atoms.flatMap((atom) => ('below' in atom ? [atom.below] : [])),
			0,
		);
	const cuts = atoms.flatMap((atom) => {
		if ('fact' in atom) return [];
		const [from, to] = 'elapsed' in atom ? atom.elapsed : atom.days;
		const other = name === from ? to : name === to ? from : undefined;
		if (!other) return [];
		const known = Number(world[other as FactName]);
		const way = name === from ? -1 : 1;
		if ('elapsed' in atom) return [known + way * atom.atMostMinutes * MINUTE];
		const { from: first, to: last } = dayBounds(shanghaiDay(known) + way * atom.atMost);
		return [first, last];
	});
	const now = Number(world.requestedAt);
	return edges(cuts, now - 300 * DAY, now + 300 * DAY);
}

const edges = (cuts: number[], ...extremes: number[]) => [
	...extremes,
	...cuts.flatMap((cut) => [cut - 1, cut, cut + 1]),
];

function verdictsOf(world: Values): string[] {
	return [...decide(shown(world), DEFAULT_PACK).verdicts];
}

describe.each(deciding.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
	const world = witnessOf(rule, DEFAULT_PACK);

	it('leads the case that meets it', () => {
		const { verdicts, rules } = decide(shown(world), DEFAULT_PACK);
		expect([...verdicts]).toEqual([rule.verdict]);
		expect(rules.map(({ id }) => id)).toEqual([rule.id]);
	});

	it.each(factsIn(rule.when) as FactName[])(
		'without %s: what every way to fill it can give, no more and no less',
		(name) => {
			const { [name]: _left, ...rest } = world;
			const every = new Set(
				completions(name, world).flatMap((value) => verdictsOf({ ...rest, [name]: value } as Values)),
			);
			expect(every).toContain(rule.verdict);
			for (const facts of [shown(rest), { ...shown(rest), [name]: contradiction() }]) {
				const { verdicts, decisive } = decide(facts, DEFAULT_PACK);
				expect(new Set(verdicts)).toEqual(every);
				if (every.size > 1) expect(decisive).toContain(name);
				const { verdict } = assess({ key: 'k', facts }, DEFAULT_PACK, NOW);
				expect([...every, 'verify', 'unclear']).toContain(verdict);
			}
		},
	);

	it('without any of its facts what it said stays possible', () => {
		const facts = { ...shown(world) };
		for (const name of factsIn(rule.when) as FactName[]) delete facts[name];
		expect([...decide(facts, DEFAULT_PACK).verdicts]).toContain(rule.verdict);
	});
});
