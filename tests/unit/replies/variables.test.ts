import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between } from '../../../utils/domain/fact';
import { safeText } from '../../../utils/replies/safe-text';
import { BOOLEAN_NAMES, VARIABLE_NAMES, variablesOf } from '../../../utils/replies/variables';
import { fact, fullCase, NOW } from './sample';

describe('variablesOf', () => {
	it('puts every known fact into the words of a template', () => {
		expect({ ...variablesOf(fullCase(), NOW) }).toEqual({
			订单号: '261121-100000000000001',
			售后单号: '90000000001',
			商品名称: '加厚保暖毛绒拖鞋',
			商品规格: '灰色 40码',
			商品数量: '2',
			退款金额: '¥12.34',
			实收金额: '¥13.00',
			售后类型: '仅退款',
			售后状态: '待商家处理',
			申请原因: '不想要了',
			下单时间: '11月22日 08:05',
			申请时间: '11月23日 13:05',
			发货时间: '11月22日 18:05',
			签收时间: '11月23日 12:05',
			剩余时间: '1天3小时',
			截止时间: '11月24日 17:30',
			最晚发货时间: '11月24日 08:05',
			超时后果: '系统将自动退款',
			未发货: true,
			已发货: false,
			未签收: true,
			已签收: false,
			退货已寄出: false,
			退货已签收: false,
			支持七天无理由: true,
			退货包运费: true,
			原因类别: '不想要了',
			坏了包赔: false,
			买家已收到: false,
			买家未收到: true,
			有凭证: false,
			无凭证: true,
			已申请售后: true,
			仅退款: true,
			退货退款: false,
			换货: false,
			补寄: false,
			维修: false,
			有极速退款资格: true,
			已极速退款: false,
			定制商品: false,
			虚拟商品: false,
			生鲜商品: false,
		});
	});

	it('gives no variable for an unknown fact', () => {
		expect(Object.keys(variablesOf({ key: '', facts: {} }, NOW))).toEqual([]);
	});

	it('gives no time for an instant known only as a range', () => {
		const subject = fullCase({ requestedAt: between(NOW - 5, NOW, { by: 'rule', rule: 'x' }, NOW) });
		expect(variablesOf(subject, NOW)).not.toHaveProperty('申请时间');
	});

	it('says minutes in full and nothing once the time is over', () => {
		const soon = variablesOf(fullCase({ timeoutAt: fact(NOW + 25 * 60_000) }), NOW);
		expect(soon.剩余时间).toBe('25分钟');
		const past = variablesOf(fullCase({ timeoutAt: fact(NOW), shipBy: fact(NOW - 1) }), NOW);
		for (const name of ['剩余时间', '截止时间', '最晚发货时间']) expect(past).not.toHaveProperty(name);
	});

	it('leaves out money and times that are no numbers, and texts that are blank', () => {
		const odd = fullCase({
			refundAmount: fact(Number.NaN),
			requestedAt: fact(Number.NaN),
			timeoutAt: fact(Infinity),
			goodsName: fact('\u200b \u202e'),
		});
		const names = Object.keys(variablesOf(odd, NOW));
		for (const name of ['退款金额', '申请时间', '剩余时间', '商品名称']) expect(names).not.toContain(name);
	});

	it('shortens a goods name to 30 characters', () => {
		const name = variablesOf(fullCase({ goodsName: fact('拖'.repeat(40)) }), NOW).商品名称;
		expect(name).toBe(`${'拖'.repeat(29)}…`);
	});

	it('lists the names it can give, and which of them are true or false', () => {
		const given = variablesOf(fullCase(), NOW);
		expect(Object.keys(given).sort()).toEqual([...VARIABLE_NAMES].sort());
		const booleans = Object.keys(given).filter((name) => typeof given[name] === 'boolean');
		expect(booleans.sort()).toEqual([...BOOLEAN_NAMES].sort());
	});
});

describe('safeText', () => {
	it('removes control characters, bidi overrides and zero-width characters and joins lines', () => {
		expect(safeText('红\u202e色\u200b\u0007\r\n 拖\u2066鞋\ufeff\u00ad')).toBe('红色 拖鞋');
	});

	it('keeps no invisible character, whatever comes in', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (raw) => {
				expect(safeText(raw)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
			}),
		);
	});
});
