import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderReply } from '../../../utils/replies/render';
import { templateFrom } from '../../../utils/replies/template-from';
import { variablesOf } from '../../../utils/replies/variables';
import { fact, fullCase, NOW } from './sample';

const subject = fullCase({ refundAmount: fact(3990), paidAmount: fact(3990), goodsCount: fact(2) });
const known = variablesOf(subject, NOW);
const from = (text: string) => templateFrom(text, subject.facts, NOW);

describe('a text that was typed', () => {
	it('becomes a template: the values of its case are variables', () => {
		const text = `亲，订单${known.订单号}的退款39.9元已受理，${known.商品名称}请寄回。`;
		expect(from(text)).toMatchObject({
			body: '亲，订单{{订单号}}的退款{{退款金额}}已受理，{{商品名称}}请寄回。',
			title: '订单订单号的退款退款金额已受理',
			replaced: ['订单号', '退款金额', '商品名称'],
			findings: [],
		});
	});

	it.each(['¥39.90', '￥39.9', '39.90元', '39.9块'])('knows %s for the amount', (amount) => {
		expect(from(`退您${amount}。`).body).toBe('退您{{退款金额}}。');
	});

	it.each(['退您139.90元', '退您39.905元', '一共2件', '单价39.9'])('leaves %s as it is', (text) => {
		expect(from(text)).toMatchObject({ body: text, replaced: [] });
	});

	it('says what is left of a person, and reads no brace as a mark', () => {
		expect(from('打 13800138000 找他').findings).toMatchObject([{ code: 'OFFSITE_CONTACT' }]);
		expect(from('{您好}{{订单号}}').body).toBe('（您好）（（订单号））');
	});

	it('keeps the variables of a text that was made a template before, and reads no other brace', () => {
		const again = (text: string) => templateFrom(text, subject.facts, NOW, true);
		expect(again('订单{{订单号}}退39.9元，{{别的}}{您}')).toMatchObject({
			body: '订单{{订单号}}退{{退款金额}}，（（别的））（您）',
			replaced: ['订单号', '退款金额'],
		});
	});

	it('says the same again for the same case', () => {
		const words = Object.values(known).filter((value) => typeof value === 'string');
		const pieces = fc.array(fc.oneof(fc.constantFrom(...words), fc.constantFrom('亲，', '的', '。', ' ')));
		fc.assert(
			fc.property(pieces, (parts) => {
				const text = parts.join('').replace(/\s+/g, ' ').trim();
				const made = from(text);
				const again = renderReply({ body: made.body }, known);
				if (text !== '') expect(again).toEqual({ ok: true, text });
			}),
		);
	});
});
