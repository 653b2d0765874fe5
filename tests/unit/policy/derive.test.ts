import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../../utils/domain/clock';
import { between, type Facts, type FactValues, knownValue } from '../../../utils/domain/fact';
import { DEFAULT_SHOP } from '../../../utils/domain/shop';
import type { Tick } from '../../../utils/domain/tick';
import { answerFacts, withTicks } from '../../../utils/policy/answers';
import { derive } from '../../../utils/policy/derive';
import { DEFAULT_PACK } from '../../../utils/policy/packs';
import { withShop } from '../../../utils/policy/shop-facts';
import { at, contradiction, FILED, NOW, SN, shown, tick } from './build-case';

const AGENT = { by: 'agent' } as const;
const derived = (values: Partial<FactValues>, odd: Facts = {}, now = NOW) =>
	derive({ ...shown(values), ...odd }, DEFAULT_PACK, now);
const day = { from: at('2026-11-20 00:00'), to: at('2026-11-21 00:00') - 1 };

describe('delivery', () => {
	it.each<[string, Partial<FactValues>, boolean | undefined, boolean | undefined]>([
		['not shipped is not signed for', { shipped: false }, false, false],
		['signed for is shipped', { signed: true }, true, true],
		['not signed for says nothing of shipping', { signed: false }, undefined, false],
		['shipped says nothing of the signature', { shipped: true }, true, undefined],
		['a buyer who ticked received has it', { buyerReceived: true }, true, true],
		['one who ticked not received may have it', { buyerReceived: false }, undefined, undefined],
		['a time of signing is a signature', { signedAt: FILED }, true, true],
		['the page beats the tick', { signed: false, buyerReceived: true }, undefined, false],
	])('%s', (_what, values, shipped, signed) => {
		const facts = derived(values);
		expect([knownValue(facts, 'shipped'), knownValue(facts, 'signed')]).toEqual([shipped, signed]);
	});

	it('a contradiction stays one', () => {
		expect(derived({ shipped: false }, { signed: contradiction() }).signed?.kind).toBe('unknown');
		expect(derived({ signed: true }, { shipped: contradiction() }).shipped?.kind).toBe('unknown');
		expect(derived({ buyerReceived: true }, { signed: contradiction() }).signed?.kind).toBe('unknown');
	});

	it('names the rule as its evidence', () => {
		expect(derived({ shipped: false }).signed).toEqual({
			kind: 'known',
			value: false,
			evidence: { by: 'rule', rule: '未发货即未签收' },
			at: NOW,
		});
	});
});

describe('the confirmation', () => {
	it('lies in the day of the order number, and not after the request', () => {
		expect(derived({ orderSn: SN }).confirmedAt).toMatchObject({
			kind: 'range',
			...day,
			evidence: { by: 'rule' },
		});
		expect(derived({ orderSn: SN, requestedAt: FILED }).confirmedAt).toMatchObject({
			from: day.from,
			to: FILED,
		});
		expect(derived({ orderSn: SN }, {}, FILED).confirmedAt).toMatchObject({ from: day.from, to: FILED });
	});

	it('is unknown where the bounds contradict each other or there are none', () => {
		expect(derived({ orderSn: SN, requestedAt: day.from - 1 }).confirmedAt).toBeUndefined();
		expect(derived({ orderSn: SN, requestedAt: day.from }).confirmedAt).toMatchObject({
			from: day.from,
			to: day.from,
		});
		expect(derived({ orderSn: '261301-012345678901234' }).confirmedAt).toBeUndefined();
		expect(derived({ requestedAt: FILED }).confirmedAt).toBeUndefined();
	});

	it('that the page shows is left as it is, and so is a contradiction', () => {
		expect(knownValue(derived({ orderSn: SN, confirmedAt: 5 }), 'confirmedAt')).toBe(5);
		expect(knownValue(derived({ orderSn: SN, confirmedAt: FILED }), 'confirmedAt')).toBe(FILED);
		expect(derived({ orderSn: SN }, { confirmedAt: contradiction() }).confirmedAt?.kind).toBe('unknown');
	});

	it("narrows the agent's answer", () => {
		const told = between(day.from - DAY, day.from + HOUR, AGENT, 3);
		expect(derived({ orderSn: SN, requestedAt: FILED }, { confirmedAt: told }).confirmedAt).toEqual(
			between(day.from, day.from + HOUR, AGENT, 3),
		);
		const late = between(FILED - HOUR, FILED + HOUR, AGENT, 3);
		expect(derived({ orderSn: SN, requestedAt: FILED }, { confirmedAt: late }).confirmedAt).toMatchObject({
			from: FILED - HOUR,
			to: FILED,
		});
		expect(derived({ orderSn: 'x' }, { confirmedAt: late }).confirmedAt).toMatchObject({
			from: FILED - HOUR,
		});
	});

	it('goes by the order number where the answer cannot be', () => {
		const slip = between(day.to + 1, day.to + HOUR, AGENT, 3);
		const next = day.to + 5 * HOUR;
		expect(derived({ orderSn: SN, requestedAt: next }, { confirmedAt: slip }).confirmedAt).toMatchObject({
			...day,
			evidence: { by: 'rule' },
		});
		const page = { ...slip, evidence: { by: 'page' as const, quote: '约' } };
		expect(derived({ orderSn: SN, requestedAt: next }, { confirmedAt: page }).confirmedAt).toEqual(page);
		const early = derived({ orderSn: SN, requestedAt: day.from - 1 }, { confirmedAt: slip });
		expect(early.confirmedAt).toEqual(slip);
	});
});

describe('the signing', () => {
	it('lies between the shipping, or else the confirmation, and the request', () => {
		expect(derived({ orderSn: SN, requestedAt: NOW }).signedAt).toMatchObject({ from: day.from, to: NOW });
		expect(derived({ orderSn: SN, requestedAt: NOW, shippedAt: FILED }).signedAt).toMatchObject({
			from: FILED,
			to: NOW,
		});
	});

	it('has no bounds without a request, or with a shipping after it', () => {
		expect(derived({ orderSn: SN }).signedAt).toBeUndefined();
		expect(derived({ requestedAt: NOW }).signedAt).toBeUndefined();
		expect(derived({ orderSn: SN, requestedAt: FILED, shippedAt: FILED + 1 }).signedAt).toBeUndefined();
		expect(derived({ requestedAt: FILED, shippedAt: FILED }).signedAt).toMatchObject({
			from: FILED,
			to: FILED,
		});
	});

	it('that is known, or contradicted, is left alone', () => {
		expect(knownValue(derived({ requestedAt: NOW, shippedAt: FILED, signedAt: 5 }), 'signedAt')).toBe(5);
		const odd = { signedAt: contradiction() };
		expect(derived({ requestedAt: NOW, shippedAt: FILED }, odd).signedAt?.kind).toBe('unknown');
	});

	it('that is only a bound does not make the parcel signed for', () => {
		expect(derived({ orderSn: SN, requestedAt: NOW, shipped: true }).signed).toBeUndefined();
	});
});

describe('the reason', () => {
	it('is sorted by its text, quoted up to 40 characters', () => {
		expect(derived({ reasonText: `质量问题${'很'.repeat(60)}` }).reasonGroup).toEqual({
			kind: 'known',
			value: 'QUALITY',
			evidence: { by: 'rule', rule: `原因「质量问题${'很'.repeat(36)}」归类` },
			at: NOW,
		});
	});

	it('that is known or contradicted is not sorted again; one that matches nothing stays unknown', () => {
		expect(knownValue(derived({ reasonText: '质量问题', reasonGroup: 'OTHER' }), 'reasonGroup')).toBe(
			'OTHER',
		);
		expect(derived({ reasonText: '质量问题' }, { reasonGroup: contradiction() }).reasonGroup?.kind).toBe(
			'unknown',
		);
		expect(derived({ reasonText: '？' }).reasonGroup).toBeUndefined();
		expect(derived({}).reasonGroup).toBeUndefined();
	});
});

describe('the request', () => {
	it('exists unless the stage says that there is none', () => {
		expect(knownValue(derived({ stage: 'merchant' }), 'requested')).toBe(true);
		expect(knownValue(derived({ stage: 'none' }), 'requested')).toBe(false);
		expect(derived({}).requested).toBeUndefined();
	});

	it('is supposed for an order without one', () => {
		const facts = derived({ stage: 'none', orderSn: SN });
		expect(facts).toMatchObject({
			stage: { value: 'merchant', evidence: { by: 'rule' } },
			requestType: { value: 'refund-only', evidence: { by: 'rule' } },
			requestedAt: { value: NOW, evidence: { by: 'rule' } },
		});
	});
});

it('deriving leaves the facts it was given as they are', () => {
	const facts = Object.freeze(shown({ stage: 'none', orderSn: SN, shipped: false, reasonText: '质量问题' }));
	expect(() => derive(facts, DEFAULT_PACK, NOW)).not.toThrow();
	expect(Object.keys(facts)).toHaveLength(4);
});

describe("the shop's settings", () => {
	it('become facts with the setting as their evidence', () => {
		const facts = withShop({}, { ...DEFAULT_SHOP, optInFastRefund: true, goodsKind: 'fresh' }, 7);
		expect(facts).toEqual({
			goodsKind: { kind: 'known', value: 'fresh', evidence: { by: 'shop', setting: '商品类型' }, at: 7 },
			optInFastRefund: {
				kind: 'known',
				value: true,
				evidence: { by: 'shop', setting: '商家版极速退款' },
				at: 7,
			},
			sevenDayReturn: { kind: 'known', value: true, evidence: { by: 'shop', setting: '七天无理由' }, at: 7 },
			freightCovered: { kind: 'known', value: false, evidence: { by: 'shop', setting: '退货包运费' }, at: 7 },
			damageCovered: { kind: 'known', value: false, evidence: { by: 'shop', setting: '坏了包赔' }, at: 7 },
		});
	});

	it('give way to what a page shows of the case', () => {
		expect(knownValue(withShop(shown({ goodsKind: 'custom' }), DEFAULT_SHOP, 0), 'goodsKind')).toBe('custom');
	});
});

describe("the agent's answers", () => {
	const told = (facts: Facts, ...ticks: Tick[]) => withTicks(facts, ticks, DEFAULT_PACK);
	const request = shown({ requestedAt: FILED });

	it('become facts with the agent as their evidence', () => {
		expect(told({}, tick('shipped', 'yes')).shipped).toEqual({
			kind: 'known',
			value: true,
			evidence: AGENT,
			at: NOW,
		});
	});

	it.each<[string, number, number]>([
		['2h', FILED - 120 * MINUTE, FILED],
		['6h', FILED - 360 * MINUTE, FILED - 120 * MINUTE - 1],
		['later', FILED - 400 * DAY, FILED - 360 * MINUTE - 1],
	])('of minutes count back from the request: %s', (option, from, to) => {
		expect(told(request, tick('confirmedAt', option)).confirmedAt).toEqual(between(from, to, AGENT, NOW));
	});

	it.each<[string, number, number]>([
		['7d', at('2026-11-13 00:00'), FILED],
		['later', FILED - 400 * DAY, at('2026-11-13 00:00') - 1],
	])('of days count back from its day: %s', (option, from, to) => {
		expect(told(request, tick('signedAt', option)).signedAt).toEqual(between(from, to, AGENT, NOW));
	});

	it.each<[string, number, number]>([
		['under', 0, 19_999],
		['over', 20_000, Number.MAX_SAFE_INTEGER],
	])('of an amount are a range: %s', (option, from, to) => {
		expect(told({}, tick('paidAmount', option)).paidAmount).toEqual(between(from, to, AGENT, NOW));
	});

	it('count back from when they were given where there is no request', () => {
		expect(told({}, tick('confirmedAt', '2h')).confirmedAt).toEqual(between(NOW - 2 * HOUR, NOW, AGENT, NOW));
	});

	it('count back from both ends of a request that is a range', () => {
		const facts: Facts = { requestedAt: between(FILED, FILED + HOUR, { by: 'page', quote: '约' }, 0) };
		expect(told(facts, tick('confirmedAt', '6h')).confirmedAt).toMatchObject({
			from: FILED - 360 * MINUTE,
			to: FILED + HOUR - 120 * MINUTE - 1,
		});
		expect(told(facts, tick('confirmedAt', '2h')).confirmedAt).toMatchObject({
			from: FILED - 2 * HOUR,
			to: FILED + HOUR,
		});
		expect(told(facts, tick('signedAt', '7d')).signedAt).toMatchObject({
			from: at('2026-11-13 00:00'),
			to: FILED + HOUR,
		});
		expect(told(facts, tick('confirmedAt', 'later')).confirmedAt).toMatchObject({ from: FILED - 400 * DAY });
		expect(told(facts, tick('signedAt', 'later')).signedAt).toMatchObject({ from: FILED - 400 * DAY });
	});

	it('do not overrule the page, but settle what it contradicts itself on', () => {
		expect(knownValue(told(shown({ shipped: false }), tick('shipped', 'yes')), 'shipped')).toBe(false);
		expect(knownValue(told({ shipped: contradiction() }, tick('shipped', 'yes')), 'shipped')).toBe(true);
	});

	it('narrow what the page shows as a range, where they can', () => {
		const page = between(FILED - 3 * HOUR, FILED, { by: 'page', quote: '约' }, 0);
		const facts: Facts = { ...request, confirmedAt: page };
		expect(told(facts, tick('confirmedAt', '2h')).confirmedAt).toEqual(
			between(FILED - 2 * HOUR, FILED, AGENT, NOW),
		);
		expect(told(facts, tick('confirmedAt', '6h')).confirmedAt).toEqual(
			between(FILED - 3 * HOUR, FILED - 2 * HOUR - 1, AGENT, NOW),
		);
		expect(told(facts, tick('confirmedAt', 'later')).confirmedAt).toEqual(page);
		const early: Facts = { ...request, confirmedAt: between(FILED - 3 * HOUR, FILED - HOUR, AGENT, 0) };
		expect(told(early, tick('confirmedAt', '2h')).confirmedAt).toEqual(
			between(FILED - 2 * HOUR, FILED - HOUR, AGENT, NOW),
		);
		const edge: Facts = { ...request, confirmedAt: between(FILED - 3 * HOUR, FILED - 2 * HOUR, AGENT, 0) };
		expect(told(edge, tick('confirmedAt', '2h')).confirmedAt).toEqual(
			between(FILED - 2 * HOUR, FILED - 2 * HOUR, AGENT, NOW),
		);
		const odd: Facts = { shipped: between(0, 1, AGENT, 0) as never };
		expect(told(odd, tick('shipped', 'yes'))).toEqual(odd);
	});

	it('the later of two stands', () => {
		expect(knownValue(told({}, tick('shipped', 'yes'), tick('shipped', 'no')), 'shipped')).toBe(false);
	});

	it.each<[string, Tick]>([
		['a step', { id: 'step:shipped', value: 'yes', at: NOW }],
		['a fact that is not asked', { id: 'fact:goodsName', value: 'yes', at: NOW }],
		['an option that is gone', { id: 'fact:shipped', value: 'perhaps', at: NOW }],
		['a tick without an option', { id: 'fact:shipped', value: true, at: NOW }],
		['a key of the language', { id: 'fact:__proto__' as never, value: 'yes', at: NOW }],
	])('%s is left aside', (_what, given) => {
		expect(told({}, given)).toEqual({});
	});

	it('an option that says nothing makes nothing known', () => {
		const pack = {
			...DEFAULT_PACK,
			questions: [{ fact: 'shipped' as const, ask: '？', options: [{ id: 'a', label: '甲' }] }],
		};
		expect(withTicks({}, [tick('shipped', 'a')], pack)).toStrictEqual({});
		for (const question of pack.questions) {
			expect(answerFacts(question, { id: 'a', label: '甲' }, {}, NOW)).toStrictEqual({});
		}
	});
});
