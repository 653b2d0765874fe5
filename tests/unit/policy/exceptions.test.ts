import { describe, expect, it } from 'vitest';
import { knownValue } from '../../../utils/domain/fact';
import { derive } from '../../../utils/policy/derive';
import type { Pack, PackException } from '../../../utils/policy/pack';
import { tryPack } from '../../../utils/policy/trial';
import { caseOf, NOW, packOf } from './build-case';

const APPLES: PackException = {
	id: 'apples',
	title: '水果不退',
	when: { fact: 'goodsName', contains: ['苹果'] },
	terms: { sevenDayReturn: false },
};
const CHEAP: PackException = {
	id: 'cheap',
	title: '小额',
	when: { fact: 'refundAmount', below: 1000 },
	terms: { sevenDayReturn: true, optInFastRefund: true },
};
const RULE: Parameters<typeof packOf>[0][number] = {
	id: 'any',
	verdict: 'agree',
	when: { fact: 'stage', in: ['merchant'] },
};
const withExceptions = (...exceptions: PackException[]): Pack => ({
	...packOf([RULE]),
	exceptions,
});

function termsOf(values: Parameters<typeof caseOf>[0], ...exceptions: PackException[]) {
	const { facts } = caseOf(values);
	return derive(facts, withExceptions(...exceptions), NOW);
}

describe('an exception', () => {
	it('that is met replaces the shop’s term and is named as where it comes from', () => {
		const { sevenDayReturn } = termsOf({ goodsName: '红苹果' }, APPLES);
		expect(sevenDayReturn).toMatchObject({ value: false, evidence: { by: 'shop', setting: '水果不退' } });
	});

	it('that is not met changes nothing', () => {
		expect(knownValue(termsOf({ goodsName: '梨' }, APPLES), 'sevenDayReturn')).toBe(true);
	});

	it('of which nobody knows whether it is met makes the term unknown, never the default', () => {
		const facts = termsOf({}, APPLES);
		expect(facts.sevenDayReturn).toBeUndefined();
		expect(knownValue(facts, 'optInFastRefund')).toBe(false);
	});

	it('of which nobody knows leaves a term alone that it would not change', () => {
		expect(knownValue(termsOf({}, { ...APPLES, terms: { sevenDayReturn: true } }), 'sevenDayReturn')).toBe(
			true,
		);
	});

	it('that comes first and is met silences all later ones', () => {
		const facts = termsOf({ goodsName: '苹果', refundAmount: 500 }, APPLES, CHEAP);
		expect(knownValue(facts, 'sevenDayReturn')).toBe(false);
		expect(knownValue(facts, 'optInFastRefund')).toBe(false);
	});

	it('that comes first and is unknown makes unknown what the next would say otherwise', () => {
		const facts = termsOf({ refundAmount: 500 }, APPLES, CHEAP);
		expect(facts.sevenDayReturn).toBeUndefined();
		expect(facts.optInFastRefund).toBeUndefined();
		expect(knownValue(facts, 'freightCovered')).toBe(false);
	});

	it('gives way to what the page shows of the case', () => {
		const shown = termsOf({ goodsName: '苹果', sevenDayReturn: true }, APPLES);
		expect(shown.sevenDayReturn).toMatchObject({ value: true, evidence: { by: 'page' } });
	});
});

describe('a trial', () => {
	const subject = { id: 'c', facts: caseOf({ stage: 'merchant', refundAmount: 500 }).facts, at: NOW };

	it('lists the cases whose verdict would be another, with the money that moves', () => {
		const before = withExceptions();
		const trial = tryPack(before, { ...before, rules: [] }, [subject]);
		expect(trial).toMatchObject({ total: 1, deadlines: 0, rescheduled: [] });
		expect(trial.changed.map(({ id, before: was }) => [id, was.verdict])).toEqual([['c', 'agree']]);
		expect(trial.money.agree).toEqual({ before: 500, after: 0 });
	});

	it('finds nothing where the draft is the pack in force', () => {
		const trial = tryPack(withExceptions(), withExceptions(), [subject]);
		expect([trial.changed, trial.rescheduled, trial.deadlines]).toEqual([[], [], 0]);
	});

	it('counts a deadline that moves under the same verdict', () => {
		const timed = (minutes: number) => {
			const pack = packOf([RULE]);
			const deadline = { from: 'requestedAt' as const, minutes, onTimeout: '自动退款' };
			return { ...pack, rules: pack.rules.map((rule) => ({ ...rule, deadline })) };
		};
		const filed = { ...subject, facts: caseOf({ stage: 'merchant', requestedAt: NOW }).facts };
		const trial = tryPack(timed(60), timed(90), [filed]);
		expect([trial.changed.length, trial.rescheduled.length, trial.deadlines]).toEqual([0, 1, 1]);
	});
});
