import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { DAY, MINUTE, shanghaiDay } from '../../../utils/domain/clock';
import { between, type Facts, type FactValues } from '../../../utils/domain/fact';
import type { Verdict } from '../../../utils/domain/words';
import type { Condition } from '../../../utils/policy/condition';
import { decide } from '../../../utils/policy/decide';
import type { Pack } from '../../../utils/policy/pack';
import { at, contradiction, packOf, shown } from './build-case';

// Thousands of runs take their time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const VERDICTS: Verdict[] = ['agree', 'negotiate', 'wait', 'process'];
const NOON = at('2026-11-20 12:00');

/** A completion: plain values, as if everything were known. Written apart from the evaluator on purpose. */
type World = Partial<Record<keyof FactValues, string | boolean | number>>;

function holds(condition: Condition, world: World): boolean {
	if ('all' in condition) return condition.all.every((part) => holds(part, world));
	if ('any' in condition) return condition.any.some((part) => holds(part, world));
	if ('not' in condition) return !holds(condition.not, world);
	if ('in' in condition) return condition.in.some((value) => value === readFrom(world, condition.fact));
	if ('below' in condition) return Number(readFrom(world, condition.fact)) < condition.below;
	if ('contains' in condition) {
		return condition.contains.some((word) => String(readFrom(world, condition.fact)).indexOf(word) >= 0);
	}
	const [from, to] = 'elapsed' in condition ? condition.elapsed : condition.days;
	const [start, end] = [Number(readFrom(world, from)), Number(readFrom(world, to))];
	if ('elapsed' in condition) return (end - start) / MINUTE <= condition.atMostMinutes;
	return Math.floor((end + 8 * 3.6e6) / DAY) - Math.floor((start + 8 * 3.6e6) / DAY) <= condition.atMost;
}

function readFrom(world: World, name: string): string | boolean | number | undefined {
	return world[name as keyof FactValues];
}

function verdictIn(world: World, pack: Pack): Verdict {
	return pack.rules.find((rule) => rule.verdict && holds(rule.when, world))?.verdict ?? 'unclear';
}

function verdictsOf(worlds: World[], pack: Pack): Set<Verdict> {
	return new Set(worlds.map((world) => verdictIn(world, pack)));
}

function worldsOver(choices: Record<string, (string | boolean | number)[]>): World[] {
	return Object.entries(choices).reduce<World[]>(
		(worlds, [name, values]) =>
			worlds.flatMap((world) => values.map((value) => ({ ...world, [name]: value }))),
		[{}],
	);
}

const HOURS = [0, 1, 2, 3, 11, 12, 13, 23, 24, 25, 36, 47, 48, 49];
const minutes = fc.constantFrom(0, 30, 60, 90, 120, 720, 1440);
const anyOf = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 });

const exactAtom: fc.Arbitrary<Condition> = fc.oneof(
	fc.record({ fact: fc.constantFrom('shipped', 'signed'), in: anyOf([true, false]) }),
	fc.record({ fact: fc.constant('goodsKind'), in: anyOf(['ordinary', 'custom', 'virtual', 'fresh']) }),
	fc.record({ fact: fc.constant('paidAmount'), below: fc.integer({ min: 0, max: 5 }) }),
	fc.record({
		elapsed: fc.constant<[string, string]>(['confirmedAt', 'requestedAt']),
		atMostMinutes: minutes,
	}),
	fc.record({
		days: fc.constant<[string, string]>(['confirmedAt', 'requestedAt']),
		atMost: fc.constantFrom(0, 1, 2),
	}),
	fc.record({ elapsed: fc.constant<[string, string]>(['requestedAt', 'shipBy']), atMostMinutes: minutes }),
	fc.record({
		days: fc.constant<[string, string]>(['requestedAt', 'shipBy']),
		atMost: fc.constantFrom(0, 1, 2),
	}),
);
const carefulAtom: fc.Arbitrary<Condition> = fc.oneof(
	exactAtom,
	fc.record({ fact: fc.constant('goodsName'), contains: anyOf(['定', '制', '定制']) }),
	fc.record({ fact: fc.constant('goodsName'), in: anyOf(['', '定', '定制']) }),
	fc.record({ elapsed: fc.constant<[string, string]>(['confirmedAt', 'shipBy']), atMostMinutes: minutes }),
);

function packs(atom: fc.Arbitrary<Condition>): fc.Arbitrary<Pack> {
	const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
		condition: fc.oneof(
			{ depthSize: 'small', withCrossShrink: true },
			atom,
			fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
			fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
			fc.record({ not: tie('condition') }),
		),
	}));
	const rule = fc.record({
		when: condition,
		verdict: fc.option(fc.constantFrom(...VERDICTS), { nil: undefined }),
	});
	return fc
		.array(rule, { minLength: 1, maxLength: 5 })
		.map((rules) => packOf(rules.map((some, index) => ({ id: `R${index}`, ...some }))));
}

const CHOICES = {
	shipped: [true, false],
	signed: [true, false],
	goodsKind: ['ordinary', 'custom', 'virtual', 'fresh'],
	paidAmount: [0, 1, 2, 3, 4, 5],
};

describe('against every completion, counted out one by one', () => {
	const known = fc.record(
		{
			shipped: fc.boolean(),
			signed: fc.boolean(),
			goodsKind: fc.constantFrom(
				'ordinary' as const,
				'custom' as const,
				'virtual' as const,
				'fresh' as const,
			),
			paidAmount: fc.integer({ min: 0, max: 5 }),
		},
		{ requiredKeys: [] },
	);
	/** Hours before noon of the request at which the range of the confirmation begins and ends. */
	const confirmation = fc.tuple(fc.constantFrom(...HOURS), fc.constantFrom(...HOURS));

	function caseWith(values: Partial<FactValues>, [one, other]: [number, number], looseShipBy: boolean) {
		const from = NOON - Math.max(one, other) * 60 * MINUTE;
		const to = NOON - Math.min(one, other) * 60 * MINUTE;
		const facts: Facts = {
			...shown({ ...values, requestedAt: NOON, ...(looseShipBy ? {} : { shipBy: NOON + 90 * MINUTE }) }),
			confirmedAt: between(from, to, { by: 'agent' }, 0),
		};
		const edges = [from, to, to - 1, from + 1];
		for (const limit of [0, 30, 60, 90, 120, 720, 1440])
			edges.push(NOON - limit * MINUTE, NOON - limit * MINUTE - 1);
		for (const days of [0, 1, 2, 3]) edges.push((shanghaiDay(NOON) - days) * DAY - 8 * 60 * MINUTE);
		for (const edge of [...edges]) edges.push(edge - 1);
		const ends = [0, 30, 60, 90, 120, 720, 1440].flatMap((limit) => [
			NOON + limit * MINUTE,
			NOON + limit * MINUTE + 1,
		]);
		for (const days of [0, 1, 2, 3, 4]) ends.push((shanghaiDay(NOON) + days) * DAY - 8 * 60 * MINUTE);
		const worlds = worldsOver({
			...CHOICES,
			...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value as string]])),
			requestedAt: [NOON],
			confirmedAt: [...new Set(edges)].filter((edge) => from <= edge && edge <= to),
			shipBy: looseShipBy ? [...new Set(ends), NOON - 5 * DAY] : [NOON + 90 * MINUTE],
		});
		return { facts, worlds };
	}

	it('a case is decided exactly when all completions agree', () => {
		fc.assert(
			fc.property(packs(exactAtom), known, confirmation, (pack, values, span) => {
				const { facts, worlds } = caseWith(values, span, false);
				expect(decide(facts, pack).verdicts).toEqual(verdictsOf(worlds, pack));
			}),
			{ numRuns: 3000 },
		);
	});

	it('so it is where the other end of a span is the loose one', () => {
		fc.assert(
			fc.property(packs(exactAtom), known, (pack, values) => {
				const { facts, worlds } = caseWith({ goodsKind: 'fresh', ...values }, [1, 1], true);
				expect(decide(facts, pack).verdicts).toEqual(verdictsOf(worlds, pack));
			}),
			{ numRuns: 1000 },
		);
	});

	it('texts and two loose ends may leave a case open, but never decide it wrongly', () => {
		const names = ['', '定', '制', '定制', '制定'];
		fc.assert(
			fc.property(packs(carefulAtom), confirmation, fc.boolean(), (pack, span, loose) => {
				const { facts, worlds } = caseWith(
					{ shipped: true, signed: false, goodsKind: 'fresh', paidAmount: 2 },
					span,
					loose,
				);
				const named = worlds.flatMap((world) => names.map((goodsName) => ({ ...world, goodsName })));
				const reached = decide(facts, pack).verdicts;
				for (const verdict of verdictsOf(named, pack)) expect(reached).toContain(verdict);
			}),
			{ numRuns: 2000 },
		);
	});

	it('a decisive fact is unknown, and some value of it rules a verdict out', () => {
		fc.assert(
			fc.property(packs(exactAtom), known, confirmation, (pack, values, span) => {
				const { facts } = caseWith(values, span, false);
				const { verdicts, decisive } = decide(facts, pack);
				expect(decisive.length > 0).toBe(verdicts.size > 1);
				for (const name of decisive) expect(facts[name]?.kind).not.toBe('known');
			}),
			{ numRuns: 1000 },
		);
	});
});

describe('deciding', () => {
	const shipped = { fact: 'shipped', in: [true] };
	const signed = { fact: 'signed', in: [true] };

	it('takes the first rule that is met and leaves advice aside', () => {
		const pack = packOf([
			{ id: 'advice', when: shipped },
			{ id: 'first', when: shipped, verdict: 'agree' },
			{ id: 'second', when: shipped, verdict: 'wait' },
		]);
		const { verdicts, rules, decisive } = decide(shown({ shipped: true }), pack);
		expect([...verdicts]).toEqual(['agree']);
		expect(rules.map((rule) => rule.id)).toEqual(['first']);
		expect(decisive).toEqual([]);
	});

	it('says unclear where no rule is met', () => {
		const pack = packOf([{ id: 'only', when: shipped, verdict: 'agree' }]);
		expect(decide(shown({ shipped: false }), pack)).toEqual({
			verdicts: new Set(['unclear']),
			rules: [],
			decisive: [],
		});
	});

	it('names the rules that may lead in the order of the pack, and the facts that decide between them', () => {
		const pack = packOf([
			{ id: 'both', when: { all: [shipped, signed] }, verdict: 'negotiate' },
			{ id: 'one', when: shipped, verdict: 'wait' },
			{ id: 'none', when: { not: shipped }, verdict: 'agree' },
		]);
		const { verdicts, rules, decisive } = decide({}, pack);
		expect(verdicts).toEqual(new Set(['negotiate', 'wait', 'agree']));
		expect(rules.map((rule) => rule.id)).toEqual(['both', 'one', 'none']);
		expect(decisive).toEqual(['shipped', 'signed']);
	});

	it('calls a fact decisive as soon as one value of it rules a verdict out', () => {
		const pack = packOf([
			{ id: 'both', when: { all: [shipped, signed] }, verdict: 'negotiate' },
			{ id: 'rest', when: { any: [shipped, { not: shipped }] }, verdict: 'wait' },
		]);
		expect(decide({}, pack).decisive).toEqual(['shipped', 'signed']);
	});

	it('tries the limit of an amount itself, and what lies on both sides', () => {
		const below = (limit: number): Condition => ({ fact: 'paidAmount', below: limit });
		const pack = packOf([
			{ id: 'under', when: below(3), verdict: 'agree' },
			{ id: 'at', when: below(4), verdict: 'wait' },
			{ id: 'over', when: { not: below(4) }, verdict: 'process' },
		]);
		const span = (from: number, to: number) => ({ paidAmount: between(from, to, { by: 'agent' }, 0) });
		expect(decide({}, pack).verdicts).toEqual(new Set(['agree', 'wait', 'process']));
		expect(decide(span(2, 3), pack).verdicts).toEqual(new Set(['agree', 'wait']));
		expect(decide(span(3, 4), pack).verdicts).toEqual(new Set(['wait', 'process']));
		expect(decide(span(3, 3), pack).verdicts).toEqual(new Set(['wait']));
	});

	it('does not call a fact decisive that only changes which rule leads', () => {
		const pack = packOf([
			{ id: 'yes', when: shipped, verdict: 'agree' },
			{ id: 'no', when: { not: shipped }, verdict: 'agree' },
		]);
		const { verdicts, rules, decisive } = decide({ shipped: contradiction() }, pack);
		expect([...verdicts]).toEqual(['agree']);
		expect(rules).toHaveLength(2);
		expect(decisive).toEqual([]);
	});

	it('asks for the loose end of a span, for the first where both are', () => {
		const when: Condition = { elapsed: ['confirmedAt', 'requestedAt'], atMostMinutes: 5 };
		const pack = packOf([{ id: 'r', when, verdict: 'agree' }]);
		expect(decide(shown({ requestedAt: NOON }), pack).decisive).toEqual(['confirmedAt']);
		expect(decide(shown({ confirmedAt: NOON }), pack).decisive).toEqual(['requestedAt']);
		expect(decide({}, pack).decisive).toEqual(['confirmedAt']);
		const days: Condition = { days: ['signedAt', 'requestedAt'], atMost: 5 };
		expect(
			decide(shown({ signedAt: NOON }), packOf([{ id: 'r', when: days, verdict: 'agree' }])).decisive,
		).toEqual(['requestedAt']);
	});

	it.each([
		['speed', ['eligible', 'succeeded', 'failed', 'none', 'unclear']],
		['endedBy', ['fast', 'platform', 'timeout', 'merchant', 'withdrawn', 'refused', 'failed', 'unknown']],
		['requested', [true, false]],
	])('knows all values of %s', (fact, values) => {
		const rules = values.map((value, index) => ({
			id: `R${index}`,
			when: { fact, in: [value] },
			verdict: 'wait' as const,
		}));
		expect([...decide({}, packOf(rules)).verdicts]).toEqual(['wait']);
	});

	it('gives up on a pack that asks too much, and stays undecided', () => {
		const word = (index: number): Condition => ({ fact: 'goodsName', contains: [`词${index}`] });
		const wide = packOf(
			Array.from({ length: 300 }, (_, index) => ({
				id: `R${index}`,
				when: word(index),
				verdict: 'agree' as const,
			})),
		);
		const deep = decide({}, wide);
		expect(deep.verdicts.size).toBeGreaterThan(1);
		expect(deep.verdicts).toContain('verify');
		const bushy = packOf([
			{
				id: 'R',
				when: {
					all: Array.from({ length: 20 }, (_, index) => ({ any: [word(2 * index), word(2 * index + 1)] })),
				},
				verdict: 'agree',
			},
			{ id: 'S', when: { not: word(99) }, verdict: 'wait' },
		]);
		expect(decide({}, bushy).verdicts).toContain('verify');
	});

	it('is not led astray by facts that are no numbers', () => {
		const pack = packOf([
			{ id: 'a', when: { elapsed: ['confirmedAt', 'requestedAt'], atMostMinutes: 5 }, verdict: 'agree' },
			{ id: 'b', when: { fact: 'paidAmount', below: 5 }, verdict: 'wait' },
		]);
		const facts = shown({ confirmedAt: Number.NaN, requestedAt: NOON, paidAmount: Number.NaN });
		expect(decide(facts, pack).verdicts).toEqual(new Set(['agree', 'wait', 'unclear']));
		const far = shown({ requestedAt: 1e300 });
		expect(decide(far, pack).verdicts).toEqual(new Set(['agree', 'wait', 'unclear']));
	});
});
