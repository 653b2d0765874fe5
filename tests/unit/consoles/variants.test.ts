// @vitest-environment jsdom

import { describe, expect, it } from 'vitest';
import { cssOf } from '../../../utils/consoles/pinduoduo/console-map';
import { labelledValues } from '../../../utils/consoles/pinduoduo/labelled-values';
import { readOrderRow } from '../../../utils/consoles/pinduoduo/read-order-row';
import { readRequestRow } from '../../../utils/consoles/pinduoduo/read-request-row';
import { CaseBook } from '../../../utils/domain/case-book';
import { type Facts, known, knownValue } from '../../../utils/domain/fact';
import { MAP } from '../../fixtures/map';

const AT = Date.UTC(2026, 10, 23, 4);
const SN = '261120-012345678901234';
const NUMBER = `<span class="table-item-header_sn__2gbGk">${SN}</span>`;
const TIME = '2026-11-21 10:11:12';

interface Parts {
	head?: string;
	shipping?: string;
	type?: string;
	status?: string;
	lead?: string;
}

function factsOf({
	head = NUMBER,
	shipping = '已发货',
	type = '仅退款',
	status = '待商家处理',
	lead,
}: Parts): Facts {
	const cells = [
		...(lead === undefined ? [] : [lead]),
		'台灯',
		'¥20.00',
		shipping,
		type,
		status,
		'-',
		'拍错',
		'查看详情',
	];
	const body = cells.map((cell) => `<div class="after-sales-table_item_cell__1">${cell}</div>`).join('');
	const row = document.createElement('div');
	row.innerHTML = `<div class="table-item-header_item_header__1fRVw">${head}</div>${body}`;
	return readRequestRow(row, AT, MAP).facts;
}

describe('the head of a row in another shape', () => {
	it.each([
		`${NUMBER}<p class="table-item-header_apply_time__1"><span>${TIME}</span><b>1天2时物流无退回轨迹</b></p>`,
		`${NUMBER}<p class="table-item-header_apply_time__1">${TIME}（1天2时物流无退回轨迹，系统将自动退款）</p>`,
		`订单号：${SN} 复制 | 申请时间：${TIME}（1天2时物流无退回轨迹，系统将自动退款） | 联系消费者`,
		`${NUMBER}<span>申请时间：</span><span>${TIME}</span>`,
	])('still gives the time of filing: %s', (head) => {
		const facts = factsOf({ head });
		expect(knownValue(facts, 'orderSn')).toBe(SN);
		expect(knownValue(facts, 'requestedAt')).toBe(Date.UTC(2026, 10, 21, 2, 11, 12));
		if (head.includes('（')) expect(knownValue(facts, 'returnSigned')).toBe(false);
	});
});

describe('the cells of a row in another shape', () => {
	it.each([
		'<div>已发货</div><div>退货物流：已签收</div>',
		'已发货 退货包裹已签收',
		'<div>已发货</div><p>退货单号：1 已签收</p>',
	])('do not take the returned parcel for the one sent: %s', (shipping) => {
		expect(knownValue(factsOf({ shipping }), 'signed')).toBeUndefined();
	});

	it("give the delivery above a courier's long news", () => {
		const shipping = `<div>已发货</div><div>${'运单'.repeat(30)}</div>`;
		expect(knownValue(factsOf({ shipping }), 'shipped')).toBe(true);
	});

	it('give a type with a label beside it where a cell with a checkbox leads', () => {
		const facts = factsOf({ type: '<div>仅退款</div><i>极速</i>', lead: '' });
		expect(knownValue(facts, 'requestType')).toBe('refund-only');
		expect(knownValue(facts, 'stage')).toBe('merchant');
	});

	it('give a status of bare text with a block or a break behind it', () => {
		for (const status of ['待商家处理<div>逾期将自动退款成功</div>', '待商家处理<br>逾期将自动退款成功'])
			expect(knownValue(factsOf({ status }), 'stage')).toBe('merchant');
	});

	it('are parts of one row, and no rows themselves', () => {
		const box = document.createElement('div');
		const row =
			'<div class="after-sales-table_order_item__3QqLW"><div class="after-sales-table_order_item_body__1"></div></div>';
		box.innerHTML = `<div class="after-sales-table_order_item_list__2">${row}</div>`;
		expect(box.querySelectorAll(cssOf(MAP.anchors['list.row']))).toHaveLength(1);
	});
});

describe('an order row in another shape', () => {
	const read = (number: string, ...cells: string[]) => {
		const table = document.createElement('table');
		table.innerHTML = `<tr><td>${number}</td>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
		return readOrderRow(table, AT, MAP).facts;
	};

	it.each([`<a>${SN}</a>`, `<a>${SN} 复制</a>`, `订单编号 ${SN}`])('gives its number: %s', (number) => {
		expect(knownValue(read(number, '待发货'), 'orderSn')).toBe(SN);
	});

	it.each([['<p>待发货</p><p>退款中</p>'], ['待发货', '售后处理中'], ['已发货，待签收', '待商家处理']])(
		'with a request beside its status is not one without a request, whatever the JSON says',
		(...cells) => {
			const facts = read(SN, ...cells);
			const book = new CaseBook();
			const json = { by: 'json', field: 'order_status_str', quote: '待发货' } as const;
			book.tell({ orderSn: known(SN, json, AT), stage: known('none', json, AT) });
			expect(book.join(facts)?.facts.stage?.kind).toBe('unknown');
		},
	);
});

describe('labels and values in cells', () => {
	it.each([
		'<dl><dt><b>甲</b></dt><dd><p>1</p></dd><dt><b>乙</b></dt><dd><p>2</p></dd></dl>',
		'<table><tr><td><b>甲</b></td><td><p>1</p></td><td><b>乙</b></td><td><p>2</p></td></tr></table>',
	])('belong together however deep they stand', (html) => {
		const root = document.createElement('div');
		root.innerHTML = html;
		const labels = { read: { 甲: ['甲'], 乙: ['乙'] }, other: [], free: [], inline: [] };
		expect([...labelledValues(root, labels, new Set()).values]).toEqual([
			['甲', '1'],
			['乙', '2'],
		]);
	});
});
