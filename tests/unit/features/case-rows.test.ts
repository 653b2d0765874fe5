// @vitest-environment jsdom

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { appeals } from '../../../utils/features/appeals';
import { workOrders } from '../../../utils/features/work-orders';
import { openSaved } from '../../contract/saved-pages';
import { badges, makeContext, microtask, NOW } from './support';

let page: ReturnType<typeof makeContext>;

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['setInterval', 'setTimeout', 'clearInterval', 'clearTimeout'] });
});

afterEach(() => {
	page.end();
	vi.useRealTimers();
});

/** Shows a saved page whose markup went through `change` first. */
function show(file: string, change: (html: string) => string = (html) => html): void {
	document.body.innerHTML = change(openSaved(file).body.innerHTML);
}

/** The rows of a table twice more, each with an order number of its own. */
function threefold(): void {
	const rows = [...document.querySelectorAll('tbody tr')];
	for (const turn of ['1', '2']) {
		const copies = rows.map((row) => row.cloneNode(true) as Element);
		for (const copy of copies) copy.innerHTML = copy.innerHTML.replace(/(\d{6}-\d{14})\d/g, `$1${turn}`);
		rows.at(-1)?.after(...copies);
	}
}

const report = () => page.health.report(NOW);

describe('the badges of the appeals', () => {
	const FILE = '2026-09-28-appeals-table.html';
	const COLUMNS = ['售后编号', '售后类型', '发货状态', '退款金额', '退款时间', '申请原因', '剩余申诉时间'];
	const strange = (html: string) => COLUMNS.reduce((all, word) => all.replaceAll(word, '新列'), html);

	it('say what the rows say while the page is the one that we know', () => {
		page = makeContext('appeals');
		show(FILE);
		threefold();
		appeals(page.context);
		expect(badges().length).toBeGreaterThanOrEqual(3);
		expect(badges()).toContain('closed');
		expect(report().state).toBe('working');
	});

	it('say nothing, and the report that the page has changed, where no column has a heading that we know', () => {
		page = makeContext('appeals');
		show(FILE, strange);
		threefold();
		appeals(page.context);
		expect(new Set(badges())).toEqual(new Set(['unclear']));
		expect(report().state).toBe('changed');
		expect(report().failures['appeals.labels']).toBe(badges().length);
	});

	it('speak again once the page is the one that we know', async () => {
		page = makeContext('appeals');
		show(FILE, strange);
		threefold();
		appeals(page.context);
		show(FILE);
		threefold();
		await microtask();
		expect(badges()).toContain('closed');
		expect(report().state).toBe('working');
	});
});

describe('a list without a row that we know', () => {
	const FILE = '2026-03-29-work-orders.html';

	it('has changed where order numbers stand behind another label', () => {
		page = makeContext('work-orders');
		show(FILE, (html) => html.replace(/订单编号：<span[^>]*>(\d{6}-\d{15})<\/span>/g, '<b>交易单据：$1</b>'));
		workOrders(page.context);
		expect(badges()).toEqual([]);
		expect(report()).toMatchObject({ state: 'changed', drifted: ['workOrders.row'] });
	});

	it('is empty where only a sentence names an order', () => {
		page = makeContext('work-orders');
		document.body.innerHTML = '<main>暂无工单</main><p>订单 260411-440918273650021 退款成功，请知悉</p>';
		workOrders(page.context);
		expect(report()).toMatchObject({ state: 'working', drifted: [] });
	});
});
