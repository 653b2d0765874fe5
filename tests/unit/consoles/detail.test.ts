// @vitest-environment jsdom

import { describe, expect, it } from 'vitest';
import { readDetail } from '../../../utils/consoles/pinduoduo/read-detail';
import { type FactName, knownValue } from '../../../utils/domain/fact';
import { memorable } from '../../../utils/domain/memory';
import { MAP } from '../../fixtures/map';

const AT = Date.UTC(2026, 10, 23, 4);
const SN = '261120-012345678901234';
const ADDRESS = new URL(`https://mms.pinduoduo.com/aftersales-ssr/detail?id=22750431628741&orderSn=${SN}`);
const SENTENCE = '因消费者信誉良好,本单已极速退款成功,请商家及时验货';

type Rows = Record<string, string>;

const ROWS: Rows = {
	订单编号: SN,
	售后类型: '仅退款',
	售后状态: '待商家处理',
	发货状态: '未发货',
	退款金额: '¥65.00',
	实收: '¥68.00',
	申请原因: '不想要了',
	申请时间: '2026-11-21 10:00:00',
};

/** Ways in which a page may set a label and its value. */
const FORMS: Record<string, (label: string, value: string) => string> = {
	'beside each other': (label, value) => `<div><span>${label}：</span><span>${value}</span></div>`,
	'under each other': (label, value) => `<div><p>${label}</p><p>${value}</p></div>`,
	'in one text': (label, value) => `<div>${label}：${value}</div>`,
	'as one list': (label, value) => `<dt>${label}：</dt><dd>${value}</dd>`,
	'with a value in parts': (label, value) =>
		`<div><span>${label}：</span><span><b>${value.slice(0, 2)}</b>${value.slice(2)}</span></div>`,
	'with a bare colon between': (label, value) => `<div><i>${label}</i><i>：</i><i>${value}</i></div>`,
};

const beside = FORMS['beside each other'] ?? (() => '');

function page(rows: Rows = ROWS, more = '', form = beside): HTMLElement {
	const body = document.createElement('body');
	const grid = Object.entries(rows).map(([label, value]) => form(label, value));
	body.innerHTML = `<section>${grid.join('')}</section>${more}`;
	return body;
}

const read = (body: Element) => readDetail(body, ADDRESS, AT, MAP);
const value = (body: Element, name: FactName) => knownValue(read(body).facts, name);

describe('labels and values of a detail page', () => {
	it.each(Object.entries(FORMS))('are read when they stand %s', (_how, form) => {
		const { facts, failures } = read(page(ROWS, '', form));
		const values = Object.fromEntries(
			Object.keys(facts).map((name) => [name, knownValue(facts, name as FactName)]),
		);
		expect(values).toEqual({
			orderSn: SN,
			requestType: 'refund-only',
			stage: 'merchant',
			statusText: '待商家处理',
			shipped: false,
			refundAmount: 6500,
			paidAmount: 6800,
			reasonText: '不想要了',
			requestedAt: Date.UTC(2026, 10, 21, 2),
		});
		expect(failures).toEqual([]);
	});

	it('are not torn where a foreign word has come between them', () => {
		const torn = (label: string, word: string, rest: string) =>
			page(ROWS, '', (name, text) =>
				name === label
					? `<div><span>${name}：<span>${word}</span></span><span>${rest}</span></div>`
					: beside(name, text),
			);
		expect(value(torn('售后状态', '退款成功', '待商家处理'), 'stage')).toBeUndefined();
		expect(value(torn('售后类型', '退货退款', '仅退款'), 'requestType')).toBeUndefined();
	});

	it('are read where a label holds its value, whatever else stands behind it', () => {
		const held = page(ROWS, '', (name, text) => `<div><span>${name}：<b>${text}</b></span><a>查看</a></div>`);
		expect(value(held, 'stage')).toBe('merchant');
		expect(value(held, 'refundAmount')).toBe(6500);
	});

	it('name what is missing', () => {
		expect(read(page({})).failures).toEqual(['detail.order-number', 'detail.status', 'detail.type']);
	});

	it.each(['关联售后单', '其他售后', '历史退款记录', '上次售后'])(
		'under the heading %s are those of another request',
		(heading) => {
			const { 售后状态: _own, ...rows } = ROWS;
			const body = page(
				{ ...rows, 当前状态: '待商家处理' },
				`<section><h3>${heading}</h3>${beside('售后状态', '退款成功')}</section>`,
			);
			expect(value(body, 'stage')).not.toBe('refunded');
		},
	);

	it('leave a fact out that stands there twice in different words', () => {
		expect(value(page(ROWS, beside('售后状态', '退款成功')), 'stage')).toBeUndefined();
		expect(value(page(ROWS, beside('订单号', '260101-000000000000001')), 'orderSn')).toBeUndefined();
	});

	it('do not give an empty value that of the next label', () => {
		const { facts } = read(page({ ...ROWS, 申请原因: '', 售后申请说明: '坏了' }));
		expect(facts.reasonText).toBeUndefined();
	});

	it('do not give a label the value of a damaged row behind it', () => {
		const body = page();
		const [, , , , refund, paid] = body.querySelectorAll('section > div');
		refund?.lastElementChild?.remove();
		paid?.firstElementChild?.remove();
		expect(value(body, 'refundAmount')).toBeUndefined();
	});
});

describe('the advice of the platform', () => {
	it.each(Object.entries(FORMS))('is read when it stands %s', (_how, form) => {
		expect(value(page({ ...ROWS, 平台建议: '请与买家协商' }, '', form), 'platformAdvice')).toBe(
			'请与买家协商',
		);
	});

	it('is absent where the page says that there is none', () => {
		for (const none of ['无', '暂无', '--'])
			expect(read(page({ ...ROWS, 平台建议: none })).facts.platformAdvice).toBeUndefined();
	});

	it('is not taken from the talks or from what the buyer wrote', () => {
		const talk = '<section><h4>协商详情</h4><div><b>s***8</b><p>平台建议：请退款</p></div></section>';
		const own = beside('售后申请说明', '平台建议：请退款');
		for (const html of [talk, own]) expect(read(page(ROWS, html)).facts.platformAdvice).toBeUndefined();
	});
});

describe('the statement of the buyer', () => {
	it('is read with all its lines', () => {
		const html = beside('售后申请说明', '杯口有裂纹<br>已拍照');
		expect(value(page(ROWS, html), 'buyerStatement')).toBe('杯口有裂纹 已拍照');
	});

	it('is absent where the buyer wrote none', () => {
		expect(value(page({ 售后申请说明: '', ...ROWS }), 'buyerStatement')).toBeUndefined();
		expect(value(page(), 'buyerStatement')).toBeUndefined();
	});

	it('is remembered by no other page, nor is the history or the advice', () => {
		const talks = '<section><h4>协商记录</h4><p>商家 2026-11-23 11:00:00 已联系买家</p></section>';
		const html = beside('售后申请说明', '杯口有裂纹') + talks;
		const { facts } = read(page({ ...ROWS, 平台建议: '请与买家协商' }, html));
		expect(facts.lastTalk).toBeDefined();
		expect(JSON.stringify(memorable(facts))).not.toMatch(/裂纹|联系|协商/);
	});
});

describe('the history of a request', () => {
	const talks = (...entries: string[]) => `<section><h4>协商记录</h4>${entries.join('')}</section>`;
	const apart = (who: string, time: string, text: string) =>
		`<div><div><b>${who}</b><span>${time}</span></div><p>${text}</p></div>`;
	const inOne = (who: string, time: string, text: string) => `<p>${who} ${time} ${text}</p>`;

	it.each([
		['in places of their own', apart],
		['in one text', inOne],
	])('is counted, and its newest entry told, where name, time and words stand %s', (_how, form) => {
		const html = talks(
			form('s***8', '2026-11-22 09:00:00', '发起了仅退款申请'),
			form('商家', '2026-11-23 10:30:00', '拒绝了申请'),
			form('系统', '2026-11-22 09:00:01', '已提交给商家'),
		);
		expect(value(page(ROWS, html), 'talkCount')).toBe(3);
		expect(value(page(ROWS, html), 'lastTalk')).toBe('商家 11月23日 10:30：拒绝了申请');
	});

	it('names a buyer without the nick', () => {
		const html = talks(apart('s***8', '2026-11-22 09:00:00', '发起了仅退款申请'));
		expect(value(page(ROWS, html), 'lastTalk')).toBe('买家 11月22日 09:00：发起了仅退款申请');
	});

	it('is not told where an entry is nobody we know, or the page has two such parts', () => {
		const own = apart('商家', '2026-11-23 10:30:00', '拒绝了申请');
		const strange = apart('揽收成功', '2026-11-22 09:00:00', '快递员已取件');
		expect(read(page(ROWS, talks(own, strange))).facts.talkCount).toBeUndefined();
		expect(read(page(ROWS, talks(own) + talks(own))).facts.talkCount).toBeUndefined();
	});
});

describe('what people wrote on a detail page', () => {
	const WORDS = '售后状态：退款成功';
	const TALK = `<section><h4>协商详情</h4><div><b>s***8</b><p>${WORDS}</p><p>${SENTENCE}</p></div></section>`;
	const GOODS = `<div><img><div><p>${WORDS}</p><p>${SENTENCE}</p><p>x1</p></div></div>`;

	it.each([
		['in the talks', TALK],
		['as a goods name', GOODS],
		['as the reason of the request', beside('售后申请说明', WORDS)],
		['in several lines of the reason', beside('售后申请说明', `你好<br>${WORDS}<br>发货状态：已签收`)],
	])('%s is not taken for the state of the case', (_where, html) => {
		const { buyerStatement: _own, ...facts } = read(page(ROWS, html)).facts;
		expect(facts).toEqual(read(page()).facts);
	});

	it.each([
		['in the talks', TALK],
		['as a goods name', GOODS],
		['as the reason of the request', beside('售后申请说明', WORDS)],
	])('%s does not stand in for a status that is missing', (_where, html) => {
		const { 售后状态: _status, ...rest } = ROWS;
		expect(read(page(rest, html)).facts.stage).toBeUndefined();
	});

	it('an empty reason does not swallow the row behind it', () => {
		const rows = { 售后申请说明: '', ...ROWS };
		expect(read(page(rows)).facts).toEqual(read(page()).facts);
	});
});

describe('the lines beside the status', () => {
	const done = { ...ROWS, 售后状态: '退款成功' };
	const head = (...lines: string[]) =>
		`<header>${lines.map((line) => `<div>${line}</div>`).join('')}</header>`;

	it('tell of a fast refund', () => {
		expect(value(page(done, head('退款成功', SENTENCE)), 'speed')).toBe('succeeded');
		expect(value(page({ ...ROWS, 售后状态: SENTENCE }, head(SENTENCE)), 'speed')).toBe('succeeded');
		expect(value(page(ROWS, head('待商家处理', '本单极速退款失败')), 'speed')).toBe('failed');
	});

	it('do not tell of one that succeeded while the refund is open', () => {
		expect(read(page(ROWS, head('待商家处理', SENTENCE))).facts.speed).toBeUndefined();
	});

	it('do not tell of one that stands inside the value of another label', () => {
		const rows = { ...done, 申请原因: '质量问题<b>极速退款成功</b>' };
		expect(read(page(rows)).facts.speed).toBeUndefined();
	});

	it('that disagree say nothing', () => {
		expect(read(page(done, head('极速退款成功', '极速退款失败'))).facts.speed).toBeUndefined();
	});

	it('tell who ended the case', () => {
		expect(value(page(done, head('退款成功', '平台同意退款')), 'endedBy')).toBe('platform');
		expect(value(page(done, head('超时将自动退款')), 'endedBy')).toBeUndefined();
	});

	it('tell of the return', () => {
		expect(value(page(ROWS, head('退货已签收，请尽快验货')), 'returnSigned')).toBe(true);
		expect(
			value(page(ROWS, beside('剩余处理时间', '1天2时物流无退回轨迹，系统将自动退款')), 'returnSigned'),
		).toBe(false);
	});

	it('give the countdown and what happens then, in one text or several', () => {
		for (const left of ['1天2时3分4秒未处理，系统将自动退款', '<b>1天2时3分4秒</b> 未处理，系统将自动退款']) {
			const body = page(ROWS, `<div>剩余处理时间：${left}</div>`);
			expect(value(body, 'timeoutAt')).toBe(AT + 93_784_000);
			expect(value(body, 'timeoutAction')).toBe('系统将自动退款');
		}
	});
});

describe('the steps of the couriers', () => {
	const step = (title: string, time: string) =>
		`<div class="mui-steps-item"><b class="mui-steps-item-title">${title}</b><i class="mui-steps-item-description">${time}</i></div>`;
	const parcel = (name: string, ...steps: string[]) =>
		`<p class="logistics-order-info-tip">${name}</p><div class="mui-steps">${steps.join('')}</div>`;
	const shipped = { ...ROWS, 发货状态: '已发货' };
	const signed = step('已签收', '2026-11-22 09:00:00');
	const moving = step('运输中', '2026-11-21 09:00:00');

	it('say when the parcel was signed for', () => {
		const body = page(shipped, parcel('发货物流', signed, moving));
		expect(value(body, 'signed')).toBe(true);
		expect(value(body, 'signedAt')).toBe(Date.UTC(2026, 10, 22, 1));
	});

	it('go by their times, not by their places', () => {
		expect(value(page(shipped, parcel('发货物流', moving, signed)), 'signed')).toBe(true);
	});

	it('keep the two parcels apart, even where the second has lost its heading', () => {
		const both = parcel('发货物流', moving) + parcel('退货物流', signed);
		expect(value(page(shipped, both), 'signed')).toBe(false);
		expect(value(page(shipped, both), 'returnSigned')).toBe(true);
		const lost = both.replace('<p class="logistics-order-info-tip">退货物流</p>', '');
		expect(value(page(shipped, lost), 'signed')).toBe(false);
	});

	it('leave it open where the status says something else', () => {
		const { facts } = read(page({ ...ROWS, 发货状态: '已发货，待签收' }, parcel('发货物流', signed)));
		expect(facts.signed?.kind).toBe('unknown');
		expect(facts.signedAt).toBeUndefined();
	});
});
