// @vitest-environment jsdom

import { describe, expect, it } from 'vitest';
import {
	isOrderRow,
	orderNumberOfOrder,
	orderPlace,
	readOrderRow,
} from '../../../utils/consoles/pinduoduo/read-order-row';
import { type FactName, knownValue } from '../../../utils/domain/fact';
import { MAP } from '../../fixtures/map';

const AT = Date.UTC(2026, 10, 23, 4);
const SN = '261120-012345678901234';
const OTHER = '260101-000000000000001';

interface Parts {
	head?: string;
	goods?: string;
	status?: string;
}

const HEAD = `<span>订单编号： ${SN}</span><a id="copy">复制</a><span>订单成交时间：2026-11-20 08:00:00</span>`;

function row({ head = HEAD, goods = '示例 台灯', status = '待发货' }: Parts = {}): Element {
	const table = document.createElement('table');
	const block = `<div><img><div><p>${goods}</p><p>ID: 610022334455</p><p>暖光</p></div></div>`;
	table.innerHTML = `<tr><td><div>${head}</div>${block}</td><td>${status}</td><td>1</td></tr>`;
	return table.querySelector('tr') as Element;
}

const value = (parts: Parts, name: FactName) => knownValue(readOrderRow(row(parts), AT, MAP).facts, name);

describe('an order row', () => {
	it.each([
		['待发货', 'none', false],
		['已发货，待签收', 'none', true],
		['已发货,待签收', 'none', true],
		['已签收，退款成功', 'refunded', undefined],
		['未成交，退款成功', 'refunded', undefined],
		['已取消', 'closed', undefined],
		['交易关闭', 'closed', undefined],
		['待支付', 'buyer', undefined],
	])('with status %s is in stage %s', (status, stage, shipped) => {
		expect(value({ status }, 'stage')).toBe(stage);
		expect(value({ status }, 'shipped')).toBe(shipped);
	});

	it.each([
		['<span>已发货</span><span>，待签收</span>', 'none', true],
		['<span>已签收</span>，<b>退款成功</b>', 'refunded', undefined],
		['订单状态：待发货', 'none', false],
		['<div>订单状态：</div><div>待发货</div>', 'none', false],
		['<span>交易状态</span><span>：</span><span>待支付</span>', 'buyer', undefined],
		['待发货<br>查看物流', 'none', false],
	])('with its status written as %s is in stage %s', (status, stage, shipped) => {
		expect(value({ status }, 'stage')).toBe(stage);
		expect(value({ status }, 'shipped')).toBe(shipped);
	});

	it.each([
		'<div>待发货</div><div>退款中</div>',
		'已发货，待签收</td><td>退款成功',
		'<span>待</span><br><span>发货</span>',
		'售后状态：退款成功',
		'<span>未</span><span>退款成功</span>',
		'待发货<div>退款成功</div>',
	])('with its status written as %s has no stage', (status) => {
		expect(value({ status }, 'stage')).toBeUndefined();
	});

	it.each(['未退款成功', '待退款成功', '退款失败', '退款已关闭', '待发货，退款已关闭', '订单异常', ''])(
		'with status %s has no stage',
		(status) => {
			expect(value({ status }, 'stage')).toBeUndefined();
		},
	);

	it.each([`订单号：${OTHER}`, OTHER, '订单编号', '订单成交时间：2020-01-01 00:00:00', '已签收', '退款成功'])(
		'keeps its own facts beside goods named %s',
		(goods) => {
			expect(readOrderRow(row({ goods }), AT, MAP).facts).toEqual(readOrderRow(row(), AT, MAP).facts);
		},
	);

	it.each([`订单号：${OTHER}`, OTHER, '订单成交时间：2020-01-01 00:00:00', '已签收'])(
		'takes nothing from goods named %s when its own texts are gone',
		(goods) => {
			const { facts } = readOrderRow(row({ head: '', goods, status: '' }), AT, MAP);
			expect(Object.values(facts).filter(({ kind }) => kind === 'known')).toEqual([]);
		},
	);

	it('has no order number while two different ones are labelled', () => {
		const head = `${HEAD}<span>订单号：${OTHER}</span>`;
		expect(orderNumberOfOrder(row({ head }), MAP)).toBeUndefined();
	});

	it('reads a number in the text behind its label', () => {
		expect(orderNumberOfOrder(row({ head: `<span>订单编号：</span><b>${SN}</b>` }), MAP)).toBe(SN);
	});

	it('reads a number that stands there without a label', () => {
		expect(orderNumberOfOrder(row({ head: `<b>${SN}</b>` }), MAP)).toBe(SN);
	});

	it('takes no number from a column about other orders while its own is not there yet', () => {
		const table = document.createElement('div');
		const headings = ['商品信息', '订单状态', '商品数量', '关联订单'];
		const bar = headings.map((heading) => `<th>${heading}</th>`).join('');
		const cells = `<td><div></div></td><td>待发货</td><td>1</td><td>${OTHER}</td>`;
		table.innerHTML = `<table><thead><tr>${bar}</tr></thead><tbody><tr>${cells}</tr></tbody></table>`;
		const own = table.querySelector('tbody tr') as Element;
		expect(readOrderRow(own, AT, MAP).facts.orderSn?.kind).not.toBe('known');
		table.querySelectorAll('th')[3]?.replaceChildren('下单编号');
		expect(knownValue(readOrderRow(own, AT, MAP).facts, 'orderSn')).toBe(OTHER);
	});

	it('takes no remark for its status while the cell of the status is missing in this row alone', () => {
		const table = document.createElement('table');
		table.innerHTML = '<tr><th>商品</th><th>备注</th><th>订单状态</th><th>数量</th></tr>';
		const rows = ['-', '待支付', '-'].map((remark) => {
			const fresh = row();
			const cell = document.createElement('td');
			cell.textContent = remark;
			fresh.firstElementChild?.after(cell);
			return fresh;
		});
		table.append(...rows);
		const stages = () => rows.map((each) => knownValue(readOrderRow(each, AT, MAP).facts, 'stage'));
		expect(stages()).toEqual(['none', 'none', 'none']);
		rows[1]?.children[2]?.remove();
		expect(stages()).toEqual(['none', undefined, 'none']);
	});

	it('is no row where it holds several orders of which one alone can be read', () => {
		const holder = document.createElement('div');
		const order = (text: string) => `<div><table><tbody><tr><td>${text}</td></tr></tbody></table></div>`;
		holder.innerHTML = order(`订单编号： ${SN}`);
		expect(isOrderRow(holder, MAP)).toBe(true);
		holder.innerHTML += order('');
		expect(isOrderRow(holder, MAP)).toBe(false);
	});

	it('has its badge in the line of its number, never among the goods', () => {
		expect(orderPlace(row(), MAP)?.textContent).toContain(SN);
		expect(orderPlace(row({ head: '', goods: `订单号：${OTHER}` }), MAP)).toBeUndefined();
	});

	it.each([`${SN}\u200b1`, `${SN.slice(0, 8)}\u2066${SN.slice(8)}`, `${SN} ${OTHER}`, ''])(
		'cannot be told with %j for a number',
		(number) => {
			const { facts, failures } = readOrderRow(row({ head: `<span>订单编号：${number}</span>` }), AT, MAP);
			expect(facts.orderSn?.kind).toBe('unknown');
			expect(failures).toContain('orders.order-number');
		},
	);

	it('says which status it does not know, and that the row has none', () => {
		const { failures } = readOrderRow(row({ status: '订单异常' }), AT, MAP);
		expect(failures).toContain('orders.status');
	});
});
