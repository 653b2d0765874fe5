import { describe, expect, it } from 'vitest';
import { soleOrderNumber } from '../../../utils/consoles/pinduoduo/sole';

const SN = '261120-012345678901234';
const OTHER = '261121-999999999999999';

describe('the one order number in a text', () => {
	it('is found beside other numbers that are no order', () => {
		expect(soleOrderNumber(`订单 ${SN} 单号 77123456789012 电话 13800000000`)).toBe(SN);
		expect(soleOrderNumber(`${SN}，再说一遍 ${SN}`)).toBe(SN);
	});

	it.each([
		['another order', OTHER],
		['one that has lost a figure', '261121-99999999999999'],
		['one with a character in it that nobody sees', '261121-9999\u200b99999999999'],
		['one whose dash is parted from its date', '261121\u200b-999999999999999'],
	])('is not told beside %s', (_what, beside) => {
		expect(soleOrderNumber(`${SN} ${beside}`)).toBeUndefined();
		expect(soleOrderNumber(`${beside} ${SN}`)).toBeUndefined();
	});
});
