// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { isFastOnly, speedFilterOf } from '../../../utils/consoles/pinduoduo/endpoints';
import { buyerOf, isOpenRequest, readRequestJson } from '../../../utils/consoles/pinduoduo/read-request-json';
import type { Facts } from '../../../utils/domain/fact';
import { DEFAULT_SHOP } from '../../../utils/domain/shop';
import { assess } from '../../../utils/policy/assess';
import { DEFAULT_PACK } from '../../../utils/policy/packs';
import { withShop } from '../../../utils/policy/shop-facts';
import { MAP } from '../../fixtures/map';

const AT = Date.UTC(2026, 10, 23, 4);
const OPEN = '待商家处理';
const REFUNDED = '退款成功';

/** A refund-only request that is shipped, so that the pack's own rule has nothing to say of fast refund. */
const item = (afterSalesTitle: string, over: object = {}) => ({
	orderSn: '261120-012345678901234',
	createdAt: AT / 1000 - 60,
	afterSalesTypeName: '仅退款',
	sellerAfterSalesShippingStatusDesc: '已发货',
	afterSalesTitle,
	...over,
});
const facts = (title: string, over: object = {}, fastOnly = false): Facts =>
	readRequestJson(item(title, over), AT, MAP, fastOnly).facts;
const speed = (given: Facts) => {
	const { state, basis } = assess(
		{ key: 'x', facts: withShop(given, DEFAULT_SHOP, AT) },
		DEFAULT_PACK,
		AT,
	).speed;
	return `${state} ${basis}`;
};

describe('fast refund of a request', () => {
	it.each([
		['a refunded one in a list of fast refunds', facts(REFUNDED, {}, true), 'succeeded guess'],
		['an open one in a list of fast refunds', facts(OPEN, {}, true), 'eligible guess'],
		['a refunded one with code 1000', facts(REFUNDED, { actions: [1000] }), 'succeeded guess'],
		['one with a field that says so', facts(REFUNDED, { speedRefundStatus: '3' }), 'succeeded page'],
		['a field before the filter', facts(OPEN, { speed_refund_status: '2' }, true), 'failed page'],
		[
			'a status before the flag beside it',
			facts(REFUNDED, { speedRefundFlag: 0, speedRefundStatus: '3' }),
			'succeeded page',
		],
		['a field before code 1000', facts(REFUNDED, { speedRefundStatus: '2', actions: [1000] }), 'failed page'],
		['one in a list of everything', facts(REFUNDED), 'unclear page'],
		['a withdrawn one in a list of fast refunds', facts('买家已撤销', {}, true), 'unclear page'],
		['one whose status nobody knows', facts('某种新状态', {}, true), 'unclear page'],
	])('is known of %s', (_what, given, expected) => {
		expect(speed(given)).toBe(expected);
	});

	it.each([
		['flag and filter', facts(OPEN, { speedRefundFlag: 0 }, true)],
		['two spellings', facts(OPEN, { speedRefundStatus: '1', speed_refund_status: '2' })],
		['two flags', facts(OPEN, { speedRefundFlag: 0, speed_refund_flag: 1 })],
		['the filter and a refund by time-out', facts(REFUNDED, { actions: [1028] }, true)],
		['code 1000 and a refund by the shop', facts('商家同意退款，退款成功', { actions: [1000] })],
	])('is unknown, and no "none", where %s contradict each other', (_what, given) => {
		expect(given.speed).toMatchObject({ kind: 'unknown', why: 'contradiction' });
		expect(speed(given)).toBe('unclear page');
	});

	it('is by the rule where nothing else speaks of it, and the filter is before the rule', () => {
		const unshipped = {
			sellerAfterSalesShippingStatusDesc: '未发货',
			orderSn: '261123-012345678901234',
			createdAt: AT / 1000 - 60,
		};
		const confirmed = { kind: 'known', value: AT - 600_000, evidence: { by: 'agent' }, at: AT } as const;
		expect(speed({ ...facts(OPEN, unshipped), confirmedAt: confirmed })).toBe('eligible rule');
		expect(speed({ ...facts(OPEN, unshipped, true), confirmedAt: confirmed })).toBe('eligible guess');
	});
});

describe('what a request of the page asked of fast refund', () => {
	it.each([
		['{"pageNumber":1,"speedRefund":true}', 'true', true],
		['{"speedRefund":1}', '1', true],
		['{"speedRefund":"1"}', '1', true],
		['{"speedRefund":false}', 'false', false],
		['{"speedRefund":0}', '0', false],
		['{"speedRefund":null}', '', false],
		['{"speedRefund":{"secret":"x"}}', '', false],
		['{"searchText":"speedRefund"}', '', false],
		['null', '', false],
		['<html>', '', false],
		[`{"speedRefund":"${'x'.repeat(500)}"}`, 'x'.repeat(20), false],
		['{"speedRefund":"a\\nb c"}', 'abc', false],
	])('is the value of that field alone: %s', (body, filter, fastOnly) => {
		expect(speedFilterOf(body)).toBe(filter);
		expect(isFastOnly(filter)).toBe(fastOnly);
	});

	it.each([
		undefined,
		null,
		new Blob(['{"speedRefund":true}']),
		{ speedRefund: true },
		`{"speedRefund":true,"x":"${'x'.repeat(30_000)}"}`,
	])('is not looked for in anything but a short text', (body) => {
		expect(speedFilterOf(body)).toBe('');
	});
});

describe('the buyer of an item', () => {
	it('is the number by which the console knows them, and nothing else', () => {
		expect(buyerOf({ uid: 1_700_000_000_123 }, MAP)).toBe('1700000000123');
		for (const uid of [undefined, null, {}, 'someone', 12, '1700000000123; x'])
			expect(buyerOf({ uid }, MAP)).toBeUndefined();
	});

	it('has an open request by its stage, and nobody knows where that is unknown', () => {
		expect(isOpenRequest(facts(OPEN))).toBe(true);
		expect(isOpenRequest(facts(REFUNDED))).toBe(false);
		expect(isOpenRequest(facts('某种新状态'))).toBeNull();
	});
});
