import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { DAY } from '../../../utils/domain/clock';
import {
	between,
	FACT_NAMES,
	type Fact,
	type FactName,
	type Facts,
	INSTANTS,
	known,
} from '../../../utils/domain/fact';
import { VERDICTS } from '../../../utils/domain/words';
import { assess } from '../../../utils/policy/assess';
import type { Condition } from '../../../utils/policy/condition';
import { derive } from '../../../utils/policy/derive';
import { AMOUNTS, VALUES_OF } from '../../../utils/policy/fact-kinds';
import { DEFAULT_PACK } from '../../../utils/policy/packs';
import { FILED, NOW, SN, shown } from './build-case';

// Thousands of runs take their time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const PAGE = { by: 'page', quote: '页面' } as const;

/** Facts from which others are derived, see `derive`. */
const DERIVING: FactName[] = [
	'orderSn',
	'buyerReceived',
	'shippedAt',
	'signedAt',
	'confirmedAt',
	'requestedAt',
	'reasonText',
	'speed',
];

function factsIn(condition: Condition): string[] {
	if ('all' in condition) return condition.all.flatMap(factsIn);
	if ('any' in condition) return condition.any.flatMap(factsIn);
	if ('not' in condition) return factsIn(condition.not);
	if ('fact' in condition) return [condition.fact];
	return 'elapsed' in condition ? condition.elapsed : condition.days;
}

const NAMED = new Set<string>([...DEFAULT_PACK.rules.flatMap((rule) => factsIn(rule.when)), ...DERIVING]);

const instant = fc.integer({ min: FILED - 12 * DAY, max: NOW });

function anyValue(name: FactName): fc.Arbitrary<unknown> {
	const values = VALUES_OF[name];
	if (values) return fc.constantFrom(...values);
	if (AMOUNTS.includes(name)) return fc.integer({ min: 0, max: 50_000 });
	if (INSTANTS.some((some) => some === name)) return instant;
	if (name === 'orderSn') return fc.constantFrom(SN, '261110-012345678901234', '261101-012345678901234');
	if (name === 'reasonText') return fc.constantFrom('质量问题', '不想要了', '其他', '拒收', '？');
	return fc.string();
}

/** Sensible facts of a case that a page can show, some of them missing. */
const caseFacts: fc.Arbitrary<Facts> = fc
	.record(Object.fromEntries(FACT_NAMES.map((name) => [name, anyValue(name)])), { requiredKeys: [] })
	.chain((values) =>
		fc
			.record({
				stage: fc.constantFrom('merchant', 'merchant', 'none', 'merchant-receive', 'refunded', 'proof'),
				missing: fc.subarray(FACT_NAMES),
			})
			.map(({ stage, missing }) => {
				const kept = Object.entries(values).filter(([name]) => !missing.some((some) => some === name));
				return shown({ ...Object.fromEntries(kept), stage, orderSn: SN } as never);
			}),
	);

const assessed = (facts: Facts) => assess({ key: 'k', facts }, DEFAULT_PACK, NOW);
const isDecided = (verdict: string) => verdict !== 'verify' && verdict !== 'unclear';

describe('adding a known fact to a decided case', () => {
	it('changes nothing of its verdict where no rule of the pack names the fact and none that is named follows from it', () => {
		const unnamed = FACT_NAMES.filter((name) => !NAMED.has(name));
		expect(unnamed).toEqual(expect.arrayContaining(['goodsName', 'statusText', 'refundAmount', 'timeoutAt']));
		const added = fc.constantFrom(...unnamed).chain((name) => fc.tuple(fc.constant(name), anyValue(name)));
		fc.assert(
			fc.property(caseFacts, added, (facts, [name, value]) => {
				const before = assessed(facts);
				const after = assessed({ ...facts, [name]: known(value, PAGE, NOW) });
				expect([after.verdict, after.questions]).toEqual([before.verdict, before.questions]);
			}),
			{ numRuns: 2000 },
		);
	});

	it('never turns its verdict where the fact was unknown before, whichever it is', () => {
		const added = fc
			.constantFrom(...FACT_NAMES.filter((name) => name !== 'stage' && name !== 'requestedAt'))
			.chain((name) => fc.tuple(fc.constant(name), anyValue(name)));
		fc.assert(
			fc.property(caseFacts, added, (facts, [name, value]) => {
				const before = assessed(facts);
				fc.pre(isDecided(before.verdict) && derive(facts, DEFAULT_PACK, NOW)[name] === undefined);
				expect(assessed({ ...facts, [name]: known(value, PAGE, NOW) }).verdict).toBe(before.verdict);
			}),
			{ numRuns: 3000 },
		);
	});

	it('never turns it where an exact instant takes the place of a range around it', () => {
		fc.assert(
			fc.property(caseFacts, fc.nat(), (facts, where) => {
				const range = derive(facts, DEFAULT_PACK, NOW).confirmedAt;
				const before = assessed(facts);
				fc.pre(isDecided(before.verdict) && range?.kind === 'range');
				if (range?.kind !== 'range') return;
				const at = range.from + (where % (range.to - range.from + 1));
				expect(assessed({ ...facts, confirmedAt: known(at, PAGE, NOW) }).verdict).toBe(before.verdict);
			}),
			{ numRuns: 2000 },
		);
	});

	it('a decided case has no questions, and an open one asks only for what is not exactly known', () => {
		fc.assert(
			fc.property(caseFacts, (facts) => {
				const { verdict, questions, reasons } = assessed(facts);
				const asks = reasons.some((reason) => reason.rule === 'PDD-RT-03' && reason.applies);
				if (isDecided(verdict)) expect(questions).toEqual([]);
				const all = derive(facts, DEFAULT_PACK, NOW);
				for (const { fact } of questions) if (!asks) expect(all[fact]?.kind).not.toBe('known');
			}),
			{ numRuns: 2000 },
		);
	});
});

it("the page's countdown beats the pack's number, whatever else is known", () => {
	fc.assert(
		fc.property(caseFacts, instant, fc.string(), (facts, timeoutAt, action) => {
			const { shipBy: _promised, ...rest } = facts;
			const seen = { timeoutAt: known(timeoutAt, PAGE, NOW), timeoutAction: known(action, PAGE, NOW) };
			const { verdict, deadline } = assessed({ ...rest, ...seen });
			if (verdict === 'closed') expect(deadline).toBeUndefined();
			else expect(deadline).toEqual({ at: timeoutAt, basis: 'page', onTimeout: action });
		}),
		{ numRuns: 2000 },
	);
});

describe('no input throws', () => {
	const garbage: fc.Arbitrary<unknown> = fc.oneof(
		fc.double(),
		fc.integer(),
		fc.constantFrom(Number.NaN, Infinity, -Infinity, 1e308, -1e308, 2 ** 53, 8.64e15 + 1, -0),
		fc.string({ unit: 'binary' }),
		fc.constantFrom(
			'__proto__',
			'constructor',
			'\u202e',
			'\ud800',
			'质量问题'.repeat(5000),
			'{{x}}',
			'261399-012345678901234',
		),
		fc.boolean(),
		fc.constant(null),
		fc.array(fc.string()),
		fc.dictionary(fc.string(), fc.string()),
	);
	const fact: fc.Arbitrary<unknown> = fc.oneof(
		garbage.map((value) => known(value, PAGE, NOW)),
		fc.tuple(garbage, garbage).map(([from, to]) => between(from as number, to as number, PAGE, NOW)),
		fc.constant({ kind: 'unknown', why: 'unreadable', quotes: ['？'], at: Number.NaN }),
		fc.constant(undefined),
	);
	const wild = fc.record(Object.fromEntries(FACT_NAMES.map((name) => [name, fact])), { requiredKeys: [] });

	function expectSound(facts: Facts, now: number): void {
		const { verdict, questions, steps, deadline, until } = assess({ key: 'k', facts }, DEFAULT_PACK, now);
		expect(VERDICTS).toContain(verdict);
		expect(questions.every((question) => question.ask.length > 0)).toBe(true);
		expect(new Set(steps.map((step) => step.id)).size).toBe(steps.length);
		expect(deadline === undefined || deadline.basis === 'page' || deadline.rule !== undefined).toBe(true);
		expect(until === undefined || typeof until === 'number').toBe(true);
	}

	it('of values that no page can show', () => {
		fc.assert(
			fc.property(wild, fc.oneof(fc.double(), fc.constant(NOW)), (facts, now) => {
				expectSound(facts as Facts, now);
			}),
			{ numRuns: 3000 },
		);
	});

	it('of sensible facts with one that is not', () => {
		fc.assert(
			fc.property(caseFacts, fc.constantFrom(...FACT_NAMES), fact, (facts, name, odd) => {
				expectSound({ ...facts, [name]: odd as Fact<never> }, NOW);
			}),
			{ numRuns: 3000 },
		);
	});
});
