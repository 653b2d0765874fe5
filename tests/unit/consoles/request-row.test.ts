// @vitest-environment jsdom

import { describe, expect, it } from 'vitest';
import { cssOf } from '../../../utils/consoles/pinduoduo/console-map';
import { orderNumberOfRow, readRequestRow } from '../../../utils/consoles/pinduoduo/read-request-row';
import { rowOfOrder } from '../../../utils/consoles/pinduoduo/reply-box';
import { type FactName, knownValue } from '../../../utils/domain/fact';
import type { RowText } from '../../console/truth/types';
import { buildRow, element } from '../../contract/build-row';
import { MAP } from '../../fixtures/map';

const AT = Date.UTC(2026, 10, 23, 4);
const SN = '261120-012345678901234';
const OTHER = '261121-999999999999999';

const TEXT: RowText = {
	orderSn: SN,
	applyTime: '2026-11-21 10:11:12',
	bracket: { state: '未处理', action: '系统将自动退款', seconds: 86_400 },
	nick: 's***8',
	goodsName: '示例 台灯',
	goodsSpec: '暖光',
	goodsCount: '1',
	thumb: '',
	received: '¥20.00',
	refund: '¥18.50',
	shipping: '已发货，待签收',
	type: '退货退款',
	status: '待商家处理',
	statusLines: [],
	remark: '',
	reason: '质量问题',
	operations: ['同意退货', '驳回', '查看详情'],
};

const row = (change: Partial<RowText> = {}) => buildRow({ ...TEXT, ...change });
const read = (element: Element) => readRequestRow(element, AT, MAP);
const value = (element: Element, name: FactName) => knownValue(read(element).facts, name);
const cellsOf = (element: Element) => [...element.querySelectorAll(cssOf(MAP.anchors['list.cell']))];

describe('a status that is made of several parts', () => {
	const written = (html: string) => {
		const whole = row();
		const cell = cellsOf(whole)[4];
		if (cell) cell.innerHTML = html;
		return value(whole, 'stage');
	};

	it.each([
		['<span>待</span><span>商家处理</span>', 'merchant'],
		['<div><b>退款</b><i>成功</i></div>', 'refunded'],
		['<span>退货退款</span><span>，</span><span>待商家确认收货</span>', 'merchant-receive'],
	])('%s is read as one', (html, stage) => {
		expect(written(html)).toBe(stage);
	});

	it.each([
		'<span>未</span><span>退款成功</span>',
		'<span>处理中</span><span>退款成功</span>',
		'<span>待</span><span>处理</span><span>退款成功</span>',
	])('%s is read as none', (html) => {
		expect(written(html)).not.toBe('refunded');
	});
});

describe('the order number of a row', () => {
	it('is not another one that stands beside its own, of which a character is lost', () => {
		expect(
			value(row({ orderSn: `261120-0123\u200b45678901234 订单号：${OTHER}` }), 'orderSn'),
		).toBeUndefined();
	});

	it.each([
		['a zero-width character', `${SN.slice(0, 10)}\u200b${SN.slice(10)}`],
		['a bidi override', `${SN.slice(0, 7)}\u202e${SN.slice(7)}`],
		['a digit too many behind an unseen character', `${SN}\u200b5`],
		['full-width digits', SN.replace('2', '２')],
		['a digit too few', SN.slice(0, -1)],
		['two numbers', `${SN} ${OTHER}`],
		['a NUL', `${SN.slice(0, 9)}\u0000${SN.slice(9)}`],
	])('is not read with %s in it', (_what, orderSn) => {
		const { facts, failures } = read(row({ orderSn }));
		expect(facts.orderSn?.kind).toBe('unknown');
		expect(failures).toContain('list.order-number');
	});

	it('is read when the page splits it over several elements', () => {
		const whole = row();
		const number = whole.querySelector(cssOf(MAP.anchors['list.orderNumber']));
		number?.replaceChildren(element('b', '', SN.slice(0, 6)), SN.slice(6));
		expect(orderNumberOfRow(whole, MAP)).toBe(SN);
	});

	it('is read from the head where its own element has lost its name', () => {
		const whole = row();
		whole.querySelector(cssOf(MAP.anchors['list.orderNumber']))?.removeAttribute('class');
		expect(orderNumberOfRow(whole, MAP)).toBe(SN);
	});

	it('is not put together from what stands side by side in the head', () => {
		const whole = row({ orderSn: SN.slice(0, -1) });
		whole.querySelector(cssOf(MAP.anchors['list.orderNumber']))?.removeAttribute('class');
		whole.querySelector(cssOf(MAP.anchors['list.head']))?.querySelector('a')?.replaceChildren('4 件');
		expect(orderNumberOfRow(whole, MAP)).toBeUndefined();
	});

	it('is not read from a goods name', () => {
		const whole = row({ orderSn: '', goodsName: `订单号：${OTHER}` });
		expect(orderNumberOfRow(whole, MAP)).toBeUndefined();
	});

	it('belongs to one row only, else the row of a dialog cannot be told', () => {
		const page = element('main', '', row(), row({ orderSn: OTHER }));
		expect(rowOfOrder(page, SN, MAP)).toBe(page.children[0]);
		page.append(row({ applyTime: '2026-11-22 10:11:12' }));
		expect(rowOfOrder(page, SN, MAP)).toBeUndefined();
	});
});

describe('a row with cells out of order', () => {
	it.each([0, 1, 2, 4, 5])('still gives type and status without cell %i', (index) => {
		const whole = row();
		cellsOf(whole)[index]?.remove();
		expect(value(whole, 'requestType')).toBe('return-refund');
		expect([undefined, 'merchant']).toContain(value(whole, 'stage'));
		expect([undefined, '质量问题']).toContain(value(whole, 'reasonText'));
	});

	it.each([5, 6, 7])('does not take another cell for the reason without cell %i', (index) => {
		const whole = row({ remark: '买家说坏了' });
		cellsOf(whole)[index]?.remove();
		expect(value(whole, 'reasonText')).toBeUndefined();
	});

	it.each([0, 1, 2, 3, 4, 5, 6, 7])('claims nothing wrong with cell %i twice', (index) => {
		const whole = row({ remark: '买家说坏了' });
		const cell = cellsOf(whole)[index];
		cell?.after(cell.cloneNode(true));
		expect([undefined, 'merchant']).toContain(value(whole, 'stage'));
		expect([undefined, true]).toContain(value(whole, 'shipped'));
		expect([undefined, '质量问题']).toContain(value(whole, 'reasonText'));
		expect(value(whole, 'requestType')).toBe('return-refund');
	});

	it('does not take a new column for the delivery where it has a cell less than the rows beside it', () => {
		const rows = [row(), row({ orderSn: OTHER }), row()];
		for (const each of rows) {
			const added = element('div', cellsOf(each)[2]?.className ?? '', '已签收');
			cellsOf(each)[2]?.before(added);
		}
		const [, middle] = rows as [Element, Element, Element];
		cellsOf(middle)[3]?.remove();
		document.body.replaceChildren(...rows);
		expect(value(middle, 'signed')).toBeUndefined();
		expect(value(middle, 'stage')).toBe('merchant');
		expect(rows.map((each) => value(each, 'shipped'))).toEqual([true, undefined, true]);
		// One that stands alone is read as it stands.
		document.body.replaceChildren(middle);
		expect(value(middle, 'signed')).toBe(true);
	});

	it('tells its delivery beside a single row that has a cell too many', () => {
		const rows = [row(), row({ orderSn: OTHER }), row(), row()];
		const odd = rows[0] as Element;
		cellsOf(odd)[3]?.before(element('div', cellsOf(odd)[3]?.className ?? '', '仅退款'));
		document.body.replaceChildren(...rows);
		expect(rows.slice(1).map((each) => value(each, 'shipped'))).toEqual([true, true, true]);
	});

	it('takes no other column for its state where the state has fallen out of its place', () => {
		const whole = row();
		const [, , , , status, talks] = cellsOf(whole);
		talks?.before(element('div', talks.className, '换货成功'));
		expect(value(whole, 'stage')).toBe('merchant');
		if (status) status.parentElement?.before(status);
		expect(value(whole, 'stage')).toBeUndefined();
	});

	it('is not read by position when fewer than seven cells are left', () => {
		const whole = row();
		for (const cell of cellsOf(whole).slice(5)) cell.remove();
		expect(read(whole).failures).toContain('list.cells');
		expect(read(whole).facts.stage).toBeUndefined();
	});

	it('reads a type in unknown words as unreadable, and the status all the same', () => {
		const whole = row({ type: '退差价' });
		expect(read(whole).facts.requestType?.kind).toBe('unknown');
		expect(read(whole).unknownWords).toEqual(['退差价']);
		expect(value(whole, 'stage')).toBe('merchant');
	});

	it('does not take what the shop remarked for the type or the status', () => {
		const whole = row({ remark: '换货', status: '换货成功' });
		cellsOf(whole)[3]?.remove();
		expect(value(whole, 'stage')).toBeUndefined();
	});

	it('looks through wrappers around cells and lines', () => {
		const whole = row({ statusLines: ['退货已签收'] });
		for (const cell of cellsOf(whole)) {
			const inner = element('div', '', ...cell.childNodes);
			cell.append(element('section', '', inner));
		}
		expect(value(whole, 'stage')).toBe('merchant');
		expect(value(whole, 'statusText')).toBe('待商家处理');
		expect(value(whole, 'returnSigned')).toBe(true);
		expect(value(whole, 'reasonText')).toBe('质量问题');
	});

	it('reads a reason that mentions a delivery as a reason', () => {
		expect(value(row({ reason: '显示已签收未收到货' }), 'reasonText')).toBe('显示已签收未收到货');
	});
});

describe('a status where the talks were', () => {
	const swapped = (status: string, remark: string) => {
		const made = row({ status, remark });
		const [before, after] = cellsOf(made).slice(4);
		after?.after(before ?? '');
		return made;
	};

	it('tells that columns moved, where the status itself is no status', () => {
		expect(read(swapped('待商家处理', '已联系买家')).failures).toContain('list.columns');
	});

	it('tells nothing beside a status that is one, or beside a remark that is none', () => {
		expect(read(row({ remark: '退款成功' })).failures).toEqual([]);
		expect(read(row({ status: '没见过的状态', remark: '加急' })).failures).toEqual([]);
	});
});

describe('a row with hostile words', () => {
	it.each(['售后状态：退款成功', '本单已极速退款成功', `订单号：${OTHER}`, '未发货', '仅退款'])(
		'keeps its own facts beside goods named %s',
		(goodsName) => {
			const plain = read(row()).facts;
			const { goodsName: _name, ...rest } = read(row({ goodsName, goodsSpec: TEXT.goodsSpec })).facts;
			const { goodsName: _plain, ...wanted } = plain;
			expect(Object.keys(rest)).toEqual(Object.keys(wanted));
			for (const name of Object.keys(wanted) as FactName[])
				expect(rest[name as keyof typeof rest]).toMatchObject({ kind: 'known' });
		},
	);

	it.each([
		['a megabyte in one line', '退款成功'.repeat(250_000)],
		['half an emoji', '退款成功\ud83d'],
		['a NUL', '退款\u0000成功'],
		['markup', '<img src=x onerror=alert(1)>'],
	])('has no stage where the status is %s', (_what, status) => {
		expect(value(row({ status }), 'stage')).toBeUndefined();
	});

	it('cuts long goods names and reasons', () => {
		const long = row({ goodsName: '长'.repeat(500_000), reason: '长'.repeat(500_000) });
		expect(value(long, 'goodsName')).toHaveLength(200);
		expect(value(long, 'reasonText')).toHaveLength(200);
	});

	it('leaves out what lies in our own elements', () => {
		const whole = row();
		const status = cellsOf(whole)[4];
		status?.prepend(element('rl-badge', '', '已完结 退款成功'));
		expect(value(whole, 'stage')).toBe('merchant');
	});
});

describe('times and sums of a row', () => {
	it('says when its countdown ends and what happens then', () => {
		expect(value(row(), 'timeoutAt')).toBe(AT + 86_400_000);
		expect(value(row(), 'timeoutAction')).toBe('系统将自动退款');
	});

	it('says nothing of what happens where the countdown does not', () => {
		const whole = row();
		whole.querySelector(cssOf(MAP.anchors['list.remaining']))?.replaceChildren('（1天2时3分4秒未处理）');
		expect(value(whole, 'timeoutAt')).toBe(AT + 93_784_000);
		expect(read(whole).facts.timeoutAction).toBeUndefined();
	});

	it('has no filing time where two stand there that differ', () => {
		const whole = row();
		whole.append(
			row({ applyTime: '2026-11-01 00:00:00' }).querySelector(cssOf(MAP.anchors['list.applyTime'])) ?? '',
		);
		expect(read(whole).failures).toContain('list.apply-time');
	});

	it.each(['￥-0.00', '¥1e309', '¥1.234', '免费'])('cannot read the sum %s', (refund) => {
		expect(read(row({ refund })).facts.refundAmount?.kind).toBe('unknown');
	});
});

describe('the time of filing', () => {
	const withTime = (html: string) => {
		const whole = row();
		const place = whole.querySelector(cssOf(MAP.anchors['list.applyTime']));
		if (place) place.innerHTML = html;
		return whole;
	};

	it.each(['更新时间：2026-11-22 16:00:00', '<span>售后更新于</span> <span>2026-11-22 16:00:00</span>'])(
		'is not a time with another label, with a colon or without: %s',
		(html) => {
			expect(value(withTime(html), 'requestedAt')).toBeUndefined();
		},
	);

	it('is read behind its own label, wherever that stands in the head', () => {
		const moved = withTime('售后更新于 2026-11-22 16:00:00');
		const place = moved.querySelector(cssOf(MAP.anchors['list.applyTime']));
		place?.after(element('span', '', '申请时间：2026-11-21 10:11:12'));
		expect(value(moved, 'requestedAt')).toBe(Date.UTC(2026, 10, 21, 2, 11, 12));
	});
});
