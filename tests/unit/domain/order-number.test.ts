import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY } from '../../../utils/domain/clock';
import { isOrderNumber, orderDay, orderNumberIn } from '../../../utils/domain/order-number';

const SN = '261123-012345678901234';

describe('finding an order number', () => {
	it.each([
		[SN],
		[`订单编号：${SN}`],
		[`${SN}复制`],
		[`(${SN})`],
		[`no.${SN},2026`],
		[`\u202e${SN}`],
		[`x\u200b${SN}`],
		[`${SN}\n`],
	])('finds it in %j', (text) => {
		expect(orderNumberIn(text)).toBe(SN);
	});

	it.each([
		['a digit before', `1${SN}`],
		['a digit after', `${SN}5`],
		['a digit and a zero-width space before', `1\u200b${SN}`],
		['a zero-width joiner and a digit after', `${SN}\u200d5`],
		['a bidi mark inside', `261123-0123\u202e45678901234`],
		['a zero-width space inside', `261123\u200b-012345678901234`],
		['full-width digits', '２６１１２３-012345678901234'],
		['a full-width dash', '261123－012345678901234'],
		['a space inside', '261123 -012345678901234'],
		['a digit too few', '261123-01234567890123'],
		['a digit too few before the dash', '61123-012345678901234'],
		['nothing', ''],
	])('finds none where there is %s', (_what, text) => {
		expect(orderNumberIn(text)).toBeUndefined();
	});

	it('takes the first of two', () => {
		expect(orderNumberIn(`${SN} 261124-999999999999999`)).toBe(SN);
	});
});

it('knows an order number only where it is the whole text', () => {
	expect(isOrderNumber(SN)).toBe(true);
	expect(isOrderNumber(` ${SN}`)).toBe(false);
	expect(isOrderNumber(`${SN}\n`)).toBe(false);
	expect(isOrderNumber('')).toBe(false);
});

describe('the day in an order number', () => {
	it('runs from its first to its last ms in Shanghai', () => {
		const from = Date.UTC(2026, 10, 22, 16);
		expect(orderDay(SN)).toEqual({ from, to: from + DAY - 1 });
	});

	it.each([
		['260231-012345678901234'],
		['261301-012345678901234'],
		['260100-012345678901234'],
		['2611'],
		[''],
	])('is not read out of %j', (text) => {
		expect(orderDay(text)).toBeUndefined();
	});
});

it('takes any text without throwing', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			const found = orderNumberIn(text);
			expect(found === undefined || isOrderNumber(found)).toBe(true);
			orderDay(text);
		}),
	);
});
