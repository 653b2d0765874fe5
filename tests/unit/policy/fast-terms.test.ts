import { describe, expect, it } from 'vitest';
import { DEFAULT_SHOP, type ShopTerms } from '../../../utils/domain/shop';
import { fastTermsOf } from '../../../utils/policy/fast-terms';
import type { Pack } from '../../../utils/policy/pack';
import { DEFAULT_PACK } from '../../../utils/policy/packs';
import { NOW } from './build-case';

const terms = (shop: Partial<ShopTerms> = {}, pack = DEFAULT_PACK) =>
	fastTermsOf(pack, { ...DEFAULT_SHOP, ...shop }, NOW);

const FAST = DEFAULT_PACK.rules.findIndex(({ id }) => id === 'PDD-FR-01');
const rule = (more: Partial<Pack['rules'][number]>): Pack['rules'][number] => ({
	...(DEFAULT_PACK.rules[FAST] as Pack['rules'][number]),
	...more,
});
const withFirst = (...rules: Pack['rules']): Pack => ({
	...DEFAULT_PACK,
	rules: [...DEFAULT_PACK.rules.slice(0, FAST), ...rules, ...DEFAULT_PACK.rules.slice(FAST)],
});

describe("a shop's fast-refund terms", () => {
	it('are the two hours of the platform where the shop has no service of its own', () => {
		expect(terms()).toEqual({
			tiers: [{ from: 0, minutes: 120 }],
			byService: false,
			excluded: ['custom', 'virtual'],
			goodsKind: 'ordinary',
			laterAgreed: true,
			hasExceptions: false,
		});
	});

	it('are longer below 200 yuan with the opt-in service', () => {
		expect(terms({ optInFastRefund: true })).toMatchObject({
			tiers: [
				{ from: 0, below: 200_00, minutes: 360 },
				{ from: 200_00, minutes: 120 },
			],
			byService: true,
		});
	});

	it.each(['custom', 'virtual'] as const)('are none for %s goods', (goodsKind) => {
		expect(terms({ goodsKind, optInFastRefund: true }).tiers).toEqual([{ from: 0, minutes: 0 }]);
	});

	it('follow a number that the shop changed', () => {
		const rules = DEFAULT_PACK.rules.map((each) =>
			each.id === 'PDD-FR-01'
				? (JSON.parse(
						JSON.stringify(each).replace('"atMostMinutes":120', '"atMostMinutes":90'),
					) as typeof each)
				: each,
		);
		expect(terms({}, { ...DEFAULT_PACK, rules }).tiers).toEqual([{ from: 0, minutes: 90 }]);
	});

	it('promise nothing where an earlier rule decides otherwise', () => {
		const dear = rule({
			id: 'own',
			verdict: 'negotiate',
			when: {
				all: [{ fact: 'stage', in: ['merchant'] }, { not: { fact: 'paidAmount', below: 500_00 } }],
			},
		});
		expect(terms({}, withFirst(dear)).tiers).toEqual([
			{ from: 0, below: 500_00, minutes: 120 },
			{ from: 500_00, minutes: 0 },
		]);
	});

	it('promise nothing that depends on the reason', () => {
		const reason = rule({ id: 'own', verdict: 'verify', when: { fact: 'reasonGroup', in: ['QUALITY'] } });
		expect(terms({}, withFirst(reason)).tiers).toEqual([{ from: 0, minutes: 0 }]);
	});

	it('promise nothing that holds only until midnight', () => {
		const sameDay = rule({
			id: 'own',
			verdict: 'verify',
			when: { not: { days: ['confirmedAt', 'requestedAt'], atMost: 0 } },
		});
		expect(terms({}, withFirst(sameDay)).tiers).toEqual([{ from: 0, minutes: 0 }]);
	});

	it('say that some goods have terms of their own where the pack has exceptions', () => {
		const apples = {
			id: 'apples',
			title: '水果',
			when: { fact: 'goodsName', contains: ['苹果'] },
			terms: { sevenDayReturn: false },
		};
		const pack: Pack = { ...DEFAULT_PACK, exceptions: [apples] };
		expect(terms({}, pack).hasExceptions).toBe(true);
	});
});
