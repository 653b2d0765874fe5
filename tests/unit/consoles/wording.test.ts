import { describe, expect, it } from 'vitest';
import {
	deliveryOf,
	endedByOf,
	isTypeWord,
	requestTypeOf,
	returnSignedOf,
	speedOf,
	stageOf,
} from '../../../utils/consoles/pinduoduo/wording';

const SENTENCE = '因消费者信誉良好,本单已极速退款成功,请商家及时验货';

describe('the stage of a status text', () => {
	it.each([
		['待商家处理', 'merchant'],
		['退货退款，待商家确认收货', 'merchant-receive'],
		['买家已发货，待商家处理', 'merchant-receive'],
		['待消费者寄出退货', 'buyer-send'],
		['待买家处理', 'buyer'],
		['待快递退回后退款', 'courier'],
		['平台处理中', 'platform'],
		['待商家举证', 'proof'],
		['退款中', 'refunding'],
		['退款成功', 'refunded'],
		['平台已退款', 'refunded'],
		[SENTENCE, 'refunded'],
		['换货成功', 'finished'],
		['补寄成功', 'finished'],
		['维修成功', 'finished'],
		['退款失败', 'failed'],
		['售后关闭', 'closed'],
		['买家撤销', 'withdrawn'],
	])('%s is %s', (text, stage) => {
		expect(stageOf(text)).toBe(stage);
	});

	it.each(['未退款成功', '退款成功，未退款成功', '没有退款成功', '无法退款成功', '尚未已退款', '非退款成功'])(
		'%s is negated, so it says nothing',
		(text) => {
			expect(stageOf(text)).toBeUndefined();
		},
	);

	it.each([
		'待退款成功',
		'等待退款成功',
		'即将退款成功',
		'预计退款成功',
		'如退款成功',
		'取消退款中',
		'部分退款成功',
	])('%s is not yet so, or not wholly, so it says nothing', (text) => {
		expect(stageOf(text)).toBeUndefined();
	});

	it.each([
		'退款成功，待商家处理',
		'售后关闭 买家撤销',
		'退款失败退款成功',
		'待商家处理，买家已发货，待商家处理',
	])('%s says two things that disagree', (text) => {
		expect(stageOf(text)).toBeUndefined();
	});

	it.each([
		'待 商家 处理',
		'　待商家处理　',
		'退货退款,待商家确认收货',
		'退货退款， 待商家确认收货',
		'待商家处理。',
		'【待商家处理】',
	])('%s is read in spite of its spaces and marks', (text) => {
		expect(stageOf(text)).toBeDefined();
	});

	it.each(['未\u200b退款成功', '退款\u202e成功', '退款成功\u0000', '退款成功\ud83d'])(
		'%j holds what nobody sees, so it is not read',
		(text) => {
			expect(stageOf(text)).toBeUndefined();
		},
	);

	it.each([
		'',
		'待仓库质检',
		'成功',
		'退款',
		'constructor',
		'__proto__',
		`退款成功${'。'.repeat(40)}`,
		'退款成功'.repeat(300_000),
	])('says nothing of other words (%#)', (text) => {
		expect(stageOf(text)).toBeUndefined();
	});
});

describe('the type of a request', () => {
	it.each([
		['仅退款', 'refund-only'],
		['退货退款', 'return-refund'],
		['换货', 'exchange'],
		['补寄', 'resend'],
		['缺货补寄', 'resend'],
		['维修', 'repair'],
	])('%s is %s, and a word of its own', (text, type) => {
		expect(requestTypeOf(text)).toBe(type);
		expect(isTypeWord(text)).toBe(true);
	});

	it('is unknown where two are named, or none', () => {
		expect(requestTypeOf('仅退款 换货')).toBeUndefined();
		expect(requestTypeOf('保价')).toBeUndefined();
	});

	it.each(['换货成功', '维修工具', '退货退款，待商家确认收货', ''])('%s is no type by itself', (text) => {
		expect(isTypeWord(text)).toBe(false);
	});
});

describe('what a delivery text says', () => {
	it.each([
		['未发货', { shipped: false }],
		['待发货', { shipped: false }],
		['已发货', { shipped: true }],
		['已发货，待签收', { shipped: true, signed: false }],
		['已发货，未签收', { shipped: true, signed: false }],
		['已发货，运输中', { shipped: true, signed: false }],
		['派送中', { shipped: true, signed: false }],
		['待收货', { shipped: true, signed: false }],
		['已签收', { shipped: true, signed: true }],
		['已发货，已签收', { shipped: true, signed: true }],
		['已收货', { shipped: true, signed: true }],
		['已发货查看运单', { shipped: true }],
	])('%s', (text, delivery) => {
		expect(deliveryOf(text)).toEqual(delivery);
	});

	it.each(['未发货 已发货', '已签收，未签收', '部分已发货', '未已发货', '发货失败', ''])(
		'%s leaves it open',
		(text) => {
			expect(deliveryOf(text)).toBeUndefined();
		},
	);

	it.each(['买家已发货', '退货已签收', '消费者已发货，待商家处理'])(
		'%s is about the parcel that comes back',
		(text) => {
			expect(deliveryOf(text)).toBeUndefined();
		},
	);
});

describe('whether the return was signed for', () => {
	it.each([
		['退货已签收', true],
		['退货包裹已签收，请尽快验货', true],
		['退货在途', false],
		['6天22时39分物流无退回轨迹，系统将自动退款', false],
		['待商家确认收货', undefined],
		['待退货已签收后退款', undefined],
		['退货已签收，物流无退回轨迹', undefined],
		['', undefined],
	])('%s: %s', (text, signed) => {
		expect(returnSignedOf(text)).toBe(signed);
	});
});

describe('what a sentence says of fast refund', () => {
	it.each([
		[SENTENCE, 'succeeded'],
		['本单极速退款失败', 'failed'],
		['未极速退款成功', undefined],
		['极速退款成功，极速退款失败', undefined],
		['什么是极速退款', undefined],
	])('%s: %s', (text, state) => {
		expect(speedOf(text)).toBe(state);
	});
});

describe('who ended a case', () => {
	it.each([
		['买家撤销', 'withdrawn', 'withdrawn'],
		['平台已退款', 'refunded', 'platform'],
		['退款成功；平台同意退款', 'refunded', 'platform'],
		['退款成功；商家超时未处理，系统自动退款', 'refunded', 'timeout'],
		['退款成功；商家同意退款', 'refunded', 'merchant'],
		['退款成功；未经商家同意', 'refunded', undefined],
		['退款成功', 'refunded', undefined],
		['换货成功', 'finished', undefined],
		['退款失败；商家驳回退款申请', 'failed', 'refused'],
		['售后关闭；买家逾期未处理', 'closed', 'failed'],
		['退款失败', 'failed', 'failed'],
		['待商家处理；平台同意', 'merchant', undefined],
	] as const)('%s in stage %s: %s', (text, stage, outcome) => {
		expect(endedByOf(text, stage)).toBe(outcome);
	});
});
