// @vitest-environment jsdom
import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { CONSOLE_ORIGIN, createConsole } from '../../console/server';
import { stemAlias } from '../../console/shared/alias';
import { classNames } from '../../console/shared/class-names';
import { AppealListView } from '../../console/src/appeals/view';
import { OrderDetailView } from '../../console/src/order-detail/view';
import { WorkOrderDetailView } from '../../console/src/work-orders/detail-view';
import { WorkOrderListView } from '../../console/src/work-orders/list-view';

const NOW = Date.parse('2026-11-23T18:20:00+08:00');
const server = createConsole({ now: NOW, root: 'no-such-folder' });
const { requests, orders, workOrders, appeals } = server.truth;
const usual = classNames('');
const other = classNames('', true);

const bodyOf = (html: string) => new DOMParser().parseFromString(html, 'text/html').body;

/** Class names and test ids of a page, without the suffixes that change anyway. */
function stems(body: HTMLElement): Set<string> {
	const all = [...body.querySelectorAll('*')];
	const tokens = all.flatMap((each) => [...each.classList, each.getAttribute('data-testid') ?? '']);
	return new Set(tokens.map((token) => token.replace(/__[\w-]{5}$|_5-188-0$/, '')).filter(Boolean));
}

const textOf = (body: HTMLElement) => {
	for (const script of body.querySelectorAll('script')) script.remove();
	return body.textContent;
};

const order = orders.find(({ id }) => id === 'order-signed')?.orderDetail.page ?? null;
const workOrder = workOrders[0] ?? null;

const VIEWS: [string, (names: typeof usual) => ReactElement][] = [
	['order detail', (names) => createElement(OrderDetailView, { order, names, layout: 'label' })],
	['order detail as a table', (names) => createElement(OrderDetailView, { order, names, layout: 'table' })],
	[
		'work orders',
		(names) => createElement(WorkOrderListView, { orders: workOrders, names, layout: 'list', now: NOW }),
	],
	[
		'work orders as a table',
		(names) => createElement(WorkOrderListView, { orders: workOrders, names, layout: 'table', now: NOW }),
	],
	['work order', (names) => createElement(WorkOrderDetailView, { order: workOrder, names, now: NOW })],
	['appeals', (names) => createElement(AppealListView, { appeals, names, layout: 'table' })],
	['appeals as cards', (names) => createElement(AppealListView, { appeals, names, layout: 'cards' })],
];

describe('a build with other names', () => {
	test.each(VIEWS)('%s keeps its texts and none of its stems', (_name, view) => {
		const [before, after] = [usual, other].map((names) => bodyOf(renderToStaticMarkup(view(names))));
		if (!before || !after) throw new Error('nothing was drawn');
		expect(textOf(after)).toBe(textOf(before));
		expect(stems(before).size).toBeGreaterThan(2);
		expect(stems(after).size).toBe(stems(before).size);
		expect([...stems(before).intersection(stems(after))]).toEqual([]);
	});

	test.each(['', '&layout=rows', '&tracking=tabs'])('the detail (%s) keeps its texts too', (query) => {
		const address = `${CONSOLE_ORIGIN}/aftersales-ssr/detail?id=${requests[0]?.afterSalesId}${query}`;
		const page = (url: string) => bodyOf(String(server.respond({ method: 'GET', url }).body));
		const [before, after] = [page(address), page(`${address}&rename=all`)];
		expect([...stems(before).intersection(stems(after))]).toEqual([]);
		expect(after.querySelector('#detail-express-box')).toBeNull();
		expect(textOf(after)).toBe(textOf(before));
	});

	test('another seed gives other names again', () => {
		const another = classNames('s1', true);
		expect(another.rename?.classes('mui-steps')).not.toBe(other.rename?.classes('mui-steps'));
	});

	test('the sheet follows the names', () => {
		const { mod, core, rename } = other;
		const sheet = rename?.sheet(
			'[class*="order-base_list__"] .active > [class*="TB_th"], a { margin: 0.5em }',
		);
		const stemOf = (name: string) => rename?.classes(name).replace(/__[\w-]{5}$|_[\w-]{7}$/, '');
		const list = stemOf(mod('order-base_list'));
		const head = stemOf(core('TB_th'));
		expect(sheet).toBe(
			`[class*="${list}"] .${rename?.classes('active')} > [class*="${head}"], a { margin: 0.5em }`,
		);
	});

	test('no two names of a thousand fall together', () => {
		const made = Array.from({ length: 1000 }, (_, i) => stemAlias('seed', `stem-${i}`));
		expect(new Set(made).size).toBe(1000);
	});
});

describe('other field names', () => {
	const result = (path: string, query: string) => {
		const url = `${CONSOLE_ORIGIN}${path}${query}`;
		const body = JSON.stringify({ pageNumber: 1, pageSize: 10 });
		const reply = JSON.parse(String(server.respond({ method: 'POST', url, body }).body));
		return Object.values(reply.result as object).find(Array.isArray) as Record<string, unknown>[];
	};

	test.each(['/mercury/mms/afterSales/queryList', '/mangkhut/mms/recentOrderList'])(
		'%s keeps its values and none of its names',
		(path) => {
			const [before] = result(path, '');
			const [after] = result(path, '?fields=renamed');
			if (!before || !after) throw new Error('nothing was answered');
			expect(Object.values(after)).toEqual(Object.values(before));
			const own = new Set(Object.keys(before));
			expect(Object.keys(after).filter((name) => own.has(name))).toEqual([]);
		},
	);
});
