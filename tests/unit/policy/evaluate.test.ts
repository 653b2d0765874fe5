import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { DAY, MINUTE } from '../../../utils/domain/clock';
import { between, type Facts } from '../../../utils/domain/fact';
import type { Atom, Condition } from '../../../utils/policy/condition';
import { atomKey, evaluate, openAtom, type Truth } from '../../../utils/policy/evaluate';
import { at, contradiction, shown } from './build-case';

// Thousands of runs take their time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const TRUE: Condition = { fact: 'shipped', in: [true] };
const FALSE: Condition = { fact: 'shipped', in: [false] };
const OPEN: Condition = { fact: 'signed', in: [true] };
const FACTS = shown({ shipped: true });
const words: [string, Condition, Truth][] = [
	['true', TRUE, true],
	['false', FALSE, false],
	['unknown', OPEN, undefined],
];
const range = (from: number, to: number) => between(from, to, { by: 'agent' }, 0);

describe("Kleene's tables", () => {
	const both = words.flatMap((one) => words.map((other) => [one, other] as const));

	it.each(both)('all and any of %j and %j', ([, one, a], [, other, b]) => {
		const all = a === false || b === false ? false : a === undefined || b === undefined ? undefined : true;
		const any = a === true || b === true ? true : a === undefined || b === undefined ? undefined : false;
		expect(evaluate({ all: [one, other] }, FACTS)).toBe(all);
		expect(evaluate({ any: [one, other] }, FACTS)).toBe(any);
	});

	it.each(words)('not %s', (_word, condition, truth) => {
		expect(evaluate(condition, FACTS)).toBe(truth);
		expect(evaluate({ not: condition }, FACTS)).toBe(truth === undefined ? undefined : !truth);
	});

	it('the empty list is true of all and false of any', () => {
		expect(evaluate({ all: [] }, {})).toBe(true);
		expect(evaluate({ any: [] }, {})).toBe(false);
	});
});

describe('one fact', () => {
	it('is in a list, or not, or unknown', () => {
		const condition: Condition = { fact: 'stage', in: ['proof', 'platform'] };
		expect(evaluate(condition, shown({ stage: 'proof' }))).toBe(true);
		expect(evaluate(condition, shown({ stage: 'merchant' }))).toBe(false);
		expect(evaluate(condition, {})).toBeUndefined();
		expect(evaluate({ fact: 'shipped', in: [true] }, { shipped: contradiction() })).toBeUndefined();
	});

	it('is below a limit, decided for a range only as a whole', () => {
		const condition: Condition = { fact: 'paidAmount', below: 20_000 };
		expect(evaluate(condition, shown({ paidAmount: 19_999 }))).toBe(true);
		expect(evaluate(condition, shown({ paidAmount: 20_000 }))).toBe(false);
		expect(evaluate(condition, {})).toBeUndefined();
		expect(evaluate(condition, { paidAmount: range(0, 19_999) })).toBe(true);
		expect(evaluate(condition, { paidAmount: range(20_000, 30_000) })).toBe(false);
		expect(evaluate(condition, { paidAmount: range(19_999, 20_000) })).toBeUndefined();
		expect(evaluate(condition, shown({ paidAmount: Number.NaN }))).toBeUndefined();
		expect(evaluate({ fact: 'shipped', below: 5 }, shown({ shipped: true }))).toBeUndefined();
	});

	it('contains one of the words', () => {
		const condition: Condition = { fact: 'goodsName', contains: ['定制', '刻字'] };
		expect(evaluate(condition, shown({ goodsName: '杯子（可刻字）' }))).toBe(true);
		expect(evaluate(condition, shown({ goodsName: '杯子' }))).toBe(false);
		expect(evaluate(condition, {})).toBeUndefined();
		expect(evaluate({ fact: 'shipped', contains: ['true'] }, shown({ shipped: true }))).toBeUndefined();
	});
});

describe('the span between two instants', () => {
	const within: Condition = { elapsed: ['confirmedAt', 'requestedAt'], atMostMinutes: 120 };
	const facts = (confirmedAt: Facts['confirmedAt'], requestedAt: number): Facts => ({
		...shown({ requestedAt }),
		...(confirmedAt && { confirmedAt }),
	});
	const T = at('2026-11-20 10:00');
	const LIMIT = 120 * MINUTE;

	it('is at most so many minutes, inclusive', () => {
		expect(evaluate(within, facts(range(T, T), T + LIMIT))).toBe(true);
		expect(evaluate(within, facts(range(T, T), T + LIMIT + 1))).toBe(false);
		expect(evaluate(within, facts(undefined, T))).toBeUndefined();
		expect(evaluate(within, { confirmedAt: range(T, T) })).toBeUndefined();
	});

	it('is decided only where the whole range agrees', () => {
		expect(evaluate(within, facts(range(T, T + 99), T + LIMIT))).toBe(true);
		expect(evaluate(within, facts(range(T - 1, T + 99), T + LIMIT))).toBeUndefined();
		expect(evaluate(within, facts(range(T - 99, T), T + LIMIT))).toBeUndefined();
		expect(evaluate(within, facts(range(T - 99, T - 1), T + LIMIT))).toBe(false);
	});

	it('takes both ends of two ranges into account', () => {
		const two = (from: [number, number], to: [number, number]) =>
			evaluate(within, { confirmedAt: range(...from), requestedAt: range(...to) });
		expect(two([T, T + 5], [T, T + LIMIT])).toBe(true);
		expect(two([T, T + 5], [T, T + LIMIT + 1])).toBeUndefined();
		expect(two([T, T + 5], [T + LIMIT + 5, T + LIMIT + 9])).toBeUndefined();
		expect(two([T, T + 5], [T + LIMIT + 6, T + LIMIT + 9])).toBe(false);
	});

	it('counts Shanghai days, not 24 hours', () => {
		const days: Condition = { days: ['signedAt', 'requestedAt'], atMost: 7 };
		const signedAt = at('2026-11-01 23:59:59');
		expect(evaluate(days, shown({ signedAt, requestedAt: at('2026-11-09 00:00:00') - 1 }))).toBe(true);
		expect(evaluate(days, shown({ signedAt, requestedAt: at('2026-11-09 00:00:00') }))).toBe(false);
		expect(evaluate(days, shown({ signedAt, requestedAt: signedAt + 7 * DAY }))).toBe(true);
	});

	it('is unknown for what is no time', () => {
		expect(evaluate(within, shown({ confirmedAt: Number.NaN, requestedAt: T }))).toBeUndefined();
		expect(evaluate(within, shown({ confirmedAt: Infinity, requestedAt: Infinity }))).toBeUndefined();
	});
});

it('a supposed truth counts only where the fact is unknown', () => {
	const supposed = {
		[atomKey({ fact: 'signed', in: [true] })]: true,
		[atomKey({ fact: 'shipped', in: [true] })]: false,
	};
	expect(evaluate({ all: [OPEN, TRUE] }, FACTS, supposed)).toBe(true);
});

it('the open atom is the first on which the truth hangs, in reading order', () => {
	const other: Condition = { fact: 'returnSigned', in: [true] };
	const condition: Condition = {
		all: [TRUE, { any: [FALSE, { not: OPEN }] }, { any: [TRUE, other] }, other],
	};
	expect(openAtom(condition, FACTS)).toEqual(OPEN);
	expect(openAtom(condition, FACTS, { [atomKey(OPEN as Atom)]: false })).toEqual(other);
	expect(openAtom(TRUE, FACTS)).toBeUndefined();
	expect(openAtom({ all: [FALSE, OPEN] }, FACTS)).toBeUndefined();
});

it('what is known stays true or false when more becomes known', () => {
	const atom = fc.constantFrom<Condition>(
		{ fact: 'shipped', in: [true] },
		{ fact: 'signed', in: [false] },
		{ fact: 'paidAmount', below: 3 },
		{ elapsed: ['confirmedAt', 'requestedAt'], atMostMinutes: 0 },
	);
	const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
		condition: fc.oneof(
			{ depthSize: 'small' },
			atom,
			fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
			fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
			fc.record({ not: tie('condition') }),
		),
	}));
	const values = fc.record({
		shipped: fc.boolean(),
		signed: fc.boolean(),
		paidAmount: fc.integer({ min: 0, max: 5 }),
		confirmedAt: fc.integer({ min: 0, max: 2 }),
		requestedAt: fc.integer({ min: 0, max: 2 }),
	});
	fc.assert(
		fc.property(
			condition,
			values,
			fc.subarray(['shipped', 'signed', 'paidAmount', 'confirmedAt'] as const),
			(c, v, hidden) => {
				const all = shown(v);
				const some: Facts = { ...all };
				for (const name of hidden) delete some[name];
				const less = evaluate(c, some);
				expect(less === undefined || less === evaluate(c, all)).toBe(true);
			},
		),
		{ numRuns: 1000 },
	);
});
