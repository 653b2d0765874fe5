import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alikeKey, sentenceFrom, sentenceKey } from '../../../utils/replies/typed-sentence';
import { variablesOf } from '../../../utils/replies/variables';
import { fact, fullCase, NOW } from './sample';

const subject = fullCase({ refundAmount: fact(3990) });
const known = variablesOf(subject, NOW);
const from = (text: string, names: string[] = []) => sentenceFrom(text, subject.facts, NOW, names);

describe('a typed sentence', () => {
	it('has variables in the place of the values of its case', () => {
		expect(from(`亲，${known.商品名称}退39.9元，订单${known.订单号}已受理`)).toBe(
			'亲，{{商品名称}}退{{退款金额}}，订单{{订单号}}已受理',
		);
	});

	it.each([
		'亲，马上帮您催一下仓库',
		'快递在路上了，您耐心等一两天',
		'12月1号前会发出的，您放心',
		'拍下两件会省钱一些哦',
		'偏远地区要多等两三天',
	])('is kept where it says nothing of anybody: %s', (text) => {
		expect(from(text)).toBe(text);
	});

	it.each([
		'快递单号是 78 1234 5678 您查一下',
		'单号SF1234已经发出了哦',
		'您加我 wx_kefu01 聊一下吧',
		'我给您打 138-0013-8000 可以吗',
		'您打一三八零零一三八零零零找他',
		'订单261121-999999999999999已受理',
		'王小明先生您的件已经发出了',
		'收件人写的是李四对不对呀',
		'地址是杭州市西湖区文三路对吗',
		'您那边是建国路12号对不对呀',
		'寄到幸福花园3栋2单元可以吗',
		'送到阳光小区门口的驿站了哦',
		'您的邮箱是 a@b.cn 对不对',
		'加我微信返现给您可以吗',
		'好的',
		'亲'.repeat(301),
	])(
		'is not kept where anything of a person or an order may be left, or it is no sentence to offer: %s',
		(text) => {
			expect(from(text)).toBeUndefined();
		},
	);

	it('is not kept with the name that the page shows, however it is written; one letter of it is a word of many', () => {
		expect(from('小雨滴你好，已经帮您登记了', ['小雨滴'])).toBeUndefined();
		expect(from('Ａmy 你好，已经帮您登记了', ['amy'])).toBeUndefined();
		expect(from('麻烦拍一张照片发给我看看', ['张**'])).toBe('麻烦拍一张照片发给我看看');
	});

	it('never holds four figures in a row, whatever parts them, nor a name that is shown', () => {
		const piece = fc.oneof(
			fc.constantFrom('亲，', '已经帮您', '登记了', '-', ' ', '.', '{{', '}}', '小雨滴', '查一下'),
			fc.integer({ min: 0, max: 99_999 }).map(String),
		);
		fc.assert(
			fc.property(fc.array(piece, { minLength: 3, maxLength: 12 }), (pieces) => {
				const body = from(pieces.join(''), ['小雨滴']) ?? '';
				expect(body).not.toMatch(/\d[\s.-]*\d[\s.-]*\d[\s.-]*\d/);
				expect(body).not.toContain('小雨滴');
			}),
		);
	});

	it('is the same as another that differs in blanks, signs, width and case alone', () => {
		const [one, other] = ['亲，马上帮您催一下仓库', '亲 马上帮您催一下仓库！！'].map(sentenceKey);
		expect(one).toBe(other);
		expect(alikeKey('ＯＫ，{{订单号}} 收到')).toBe(alikeKey('ok{{订单号}}收到。'));
		expect(sentenceKey('亲，马上帮您催一下快递')).not.toBe(one);
	});

	it('is found fit again as the template it was made', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom('亲，', '退39.9元', '已受理', '请稍等一下。')), (parts) => {
				const body = from(parts.join(''));
				if (body !== undefined) expect(sentenceKey(body)).toBeDefined();
			}),
		);
	});
});
