import { describe, expect, it } from 'vitest';
import { assess } from '../../../../utils/policy/assess';
import { checkPack, exampleTime } from '../../../../utils/policy/checks';
import type { Condition } from '../../../../utils/policy/condition';
import { DEFAULT_PACK } from '../../../../utils/policy/packs';
import { packOf } from '../build-case';

const OPEN: Condition = { fact: 'stage', in: ['merchant'] };
const SHIPPED: Condition = { fact: 'shipped', in: [true] };
const found = (rules: Parameters<typeof packOf>[0]) => {
	const pack = packOf(rules);
	return checkPack(pack, pack).filter(({ kind }) => kind === 'unreachable');
};

it('the shipped pack has no rule that is never used', () => {
	expect(checkPack(DEFAULT_PACK, DEFAULT_PACK).filter(({ kind }) => kind === 'unreachable')).toEqual([]);
});

describe('a rule is never used', () => {
	it('where an earlier one takes all its cases, and the example shows which', () => {
		const rules = [
			{ id: 'A', verdict: 'agree', when: OPEN },
			{ id: 'B', verdict: 'negotiate', when: { all: [OPEN, SHIPPED] } },
		] as const;
		const pack = packOf([...rules] as never);
		const [finding] = found([...rules] as never);
		expect(finding?.rules).toEqual(['B', 'A']);
		expect(finding?.text).toContain('「B」');
		const example = finding?.example ?? {};
		expect(assess({ key: 'k', facts: example }, pack, exampleTime(example)).reasons[0]?.rule).toBe('A');
	});

	it.each<[string, Condition]>([
		['a value and its opposite', { all: [SHIPPED, { not: SHIPPED }] }],
		[
			'signed for and never shipped',
			{
				all: [
					{ fact: 'shipped', in: [false] },
					{ fact: 'signed', in: [true] },
				],
			},
		],
		['an amount below nothing', { fact: 'paidAmount', below: 0 }],
		[
			'within two hours and not within three',
			{
				all: [
					{ elapsed: ['confirmedAt', 'requestedAt'], atMostMinutes: 120 },
					{ not: { elapsed: ['confirmedAt', 'requestedAt'], atMostMinutes: 180 } },
				],
			},
		],
		[
			'within an hour and two days later',
			{
				all: [
					{ elapsed: ['signedAt', 'requestedAt'], atMostMinutes: 60 },
					{ not: { days: ['signedAt', 'requestedAt'], atMost: 1 } },
				],
			},
		],
		[
			'a name with a word and without a part of that word',
			{
				all: [
					{ fact: 'goodsName', contains: ['定制款'] },
					{ not: { fact: 'goodsName', contains: ['定制'] } },
				],
			},
		],
	])('where its condition contradicts itself: %s', (_what, when) => {
		const [finding, ...others] = found([{ id: 'A', verdict: 'agree', when }]);
		expect(finding).toMatchObject({ kind: 'unreachable', rules: ['A'], example: null });
		expect(others).toEqual([]);
		expect(found([{ id: 'A', when }])).toHaveLength(1);
	});
});

describe('a rule is used', () => {
	it.each<[string, Condition]>([
		[
			'within an hour and yet a day later, over midnight',
			{
				all: [
					{ elapsed: ['signedAt', 'requestedAt'], atMostMinutes: 60 },
					{ not: { days: ['signedAt', 'requestedAt'], atMost: 0 } },
				],
			},
		],
		[
			'a name with a word and without a longer one',
			{
				all: [
					{ fact: 'goodsName', contains: ['定制', '订做'] },
					{ not: { fact: 'goodsName', contains: ['定制款', '制'] } },
				],
			},
		],
		['a text that is none of some', { not: { fact: 'goodsName', in: ['样例', ''] } }],
	])('%s', (_what, when) => {
		expect(found([{ id: 'A', verdict: 'agree', when }])).toEqual([]);
	});
});
