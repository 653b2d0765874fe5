import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { CONSOLE_ORIGIN, createConsole } from '../../console/server';
import { classNames } from '../../console/shared/class-names';
import type { PageProps } from '../../console/shared/page-data';
import { VIEW_PLACES } from '../../console/shared/views';
import { AppealListView } from '../../console/src/appeals/view';
import { OrderDetailView } from '../../console/src/order-detail/view';
import { WorkOrderDetailView } from '../../console/src/work-orders/detail-view';
import { remaining, WorkOrderListView } from '../../console/src/work-orders/list-view';
import { APPEAL_TABS } from '../../console/truth/appeal-tabs';
import { stamp } from '../../console/truth/clock';

const NOW = Date.parse('2026-11-23T18:20:00+08:00');
const server = createConsole({ now: NOW, root: 'no-such-folder' });
const { requests, orders, workOrders, appeals } = server.truth;
const names = classNames('');

const get = (path: string) => server.respond({ method: 'GET', url: CONSOLE_ORIGIN + path });
const escaped = (text: string) => renderToStaticMarkup(createElement('i', null, text)).slice(3, -4);

describe('the order detail', () => {
	const cases = [...orders, ...requests].map((each) => [each.id, each] as const);

	test.each(cases)(
		'of %s shows number, status and times in both layouts',
		(_id, { orderDetail, orderSn }) => {
			const { page } = orderDetail;
			for (const layout of ['label', 'table'] as const) {
				const html = renderToStaticMarkup(createElement(OrderDetailView, { order: page, names, layout }));
				expect(html).toContain(`订单号： ${escaped(orderSn)}`);
				expect(html).toContain(escaped(page.status));
				expect(html).toContain('class="buyer-receive-info"');
				expect(html.includes('售后状态')).toBe(page.afterSales !== null);
				for (const time of [page.confirmTime, page.shipBy, page.shipTime]) {
					if (time !== null) expect(html).toContain(time);
				}
			}
		},
	);

	test.each(cases)('of %s has an address', (_id, { orderSn }) => {
		expect(get(`/orders/detail?sn=${encodeURIComponent(orderSn)}`).status).toBe(200);
	});

	test('nothing is shipped before the order, nor signed before it is shipped', () => {
		for (const [, { orderDetail, confirmedAt, id }] of cases) {
			const { shippedAt, signedAt } = orderDetail.facts;
			expect([id, (shippedAt ?? confirmedAt) >= confirmedAt]).toEqual([id, true]);
			if (signedAt !== undefined) expect([id, signedAt > (shippedAt ?? signedAt)]).toEqual([id, true]);
		}
	});

	test('two requests of one order share its page, which shows the newer state', () => {
		const twice = requests.filter(({ id }) => id.startsWith('twice-'));
		expect(twice.map(({ orderDetail }) => orderDetail.page.afterSales)).toEqual(['待商家处理', '待商家处理']);
	});

	test('an order number that nobody has is 404', () => {
		expect(get('/orders/detail?sn=261123-000000000000000').status).toBe(404);
	});
});

describe('work orders', () => {
	test('there are enough, of every state, on known orders', () => {
		expect(workOrders.length).toBeGreaterThanOrEqual(14);
		expect(new Set(workOrders.map(({ workOrderId }) => workOrderId)).size).toBe(workOrders.length);
		expect(new Set(workOrders.map(({ status }) => status))).toEqual(new Set(['待处理', '处理中', '已完结']));
		const known = new Set([...requests, ...orders].map(({ orderSn }) => orderSn));
		for (const { orderSn } of workOrders) expect(known.has(orderSn)).toBe(true);
	});

	test.each(workOrders.map((order) => [order.id, order] as const))(
		'%s is in both lists and has a page of its own',
		(_id, order) => {
			const list = (layout: 'list' | 'table') =>
				renderToStaticMarkup(createElement(WorkOrderListView, { orders: [order], names, layout, now: NOW }));
			const detail = renderToStaticMarkup(createElement(WorkOrderDetailView, { order, names, now: NOW }));
			for (const html of [list('list'), list('table'), detail]) {
				for (const text of [order.workOrderId, order.orderSn, order.type, order.status]) {
					expect(html).toContain(text);
				}
				expect(html).toContain(stamp(order.createdAt));
				expect(html).toContain(remaining(order, NOW));
			}
			expect(get(`/aftersales/work_order/tododetail?id=${order.workOrderId}`).status).toBe(200);
		},
	);

	test('what is left is written as days, hours, minutes and seconds, or said to be over', () => {
		const left = (id: string) =>
			workOrders.filter((each) => each.id === id).map((each) => remaining(each, NOW));
		expect(left('work-logistics')).toEqual(['1天19时0分0秒后逾期']);
		expect(left('work-complaint-overdue')).toEqual(['已逾期']);
		expect(left('work-complaint-done')).toEqual(['']);
	});
});

describe('appeals', () => {
	interface Reply {
		errorCode: number;
		result: { queryCanAppealInfoDetails: Record<string, unknown>[]; total: number };
	}
	const ask = (body: object) => {
		const url = `${CONSOLE_ORIGIN}/auncel/mms/appeal/queryCanAppealInfoList`;
		return JSON.parse(
			String(server.respond({ method: 'POST', url, body: JSON.stringify(body) }).body),
		) as Reply;
	};

	test.each(APPEAL_TABS)('$text has its own, each in a kind of that tab', ({ tab, kinds }) => {
		const reply = ask({ pageIndex: 1, pageSize: 50, subAppealQueryType: tab, needCheckAppeal: true });
		const own = appeals.filter((appeal) => appeal.tab === tab);
		expect(own.length).toBeGreaterThan(0);
		expect(reply.errorCode).toBe(1_000_000);
		expect(reply.result.queryCanAppealInfoDetails).toEqual(own.map(({ json }) => json));
		const allowed = kinds.map(({ type }) => type);
		for (const { subTab } of own) expect(allowed).toContain(subTab);
	});

	test('times are in ms and a refund lies between the filing and now', () => {
		for (const { json, refundAt, about } of appeals) {
			expect(json.refundTime).toBe(refundAt);
			const request = requests.find(({ id }) => id === about);
			if (refundAt === null || !request) continue;
			expect(refundAt).toBeGreaterThan(request.requestedAt);
			expect(refundAt).toBeLessThan(NOW);
		}
	});

	test.each(appeals.map((appeal) => [appeal.id, appeal] as const))(
		'%s offers the button or says why there is none',
		(_id, appeal) => {
			for (const layout of ['table', 'cards'] as const) {
				const html = renderToStaticMarkup(
					createElement(AppealListView, { appeals: [appeal], names, layout }),
				);
				for (const text of Object.values({ ...appeal.page, thumb: '', most: '' })) {
					expect(html).toContain(escaped(text));
				}
				expect(html.includes('去申诉')).toBe(appeal.forbidden === null);
				expect(html).toContain(appeal.forbidden ?? appeal.page.most);
			}
		},
	);
});

describe('moving without a load', () => {
	test.each(VIEW_PLACES.map(({ path }) => path))('the data of %s is that of its page', (path) => {
		const query = `sn=${orders[0]?.orderSn}&id=${workOrders[0]?.workOrderId}&hash=s1`;
		const html = String(get(`${path}?${query}`).body);
		const text = /<script id="__NEXT_DATA__"[^>]*>(.*?)<\/script>/s.exec(html)?.[1] ?? '';
		const loaded = (JSON.parse(text) as { props: { pageProps: PageProps } }).props.pageProps;
		expect(JSON.parse(String(get(`/_next/data/sample${path}.json?${query}`).body))).toEqual(loaded);
	});

	test('a page that is not one of the shell has no data', () => {
		expect(get('/_next/data/sample/chat-merchant/index.html.json').status).toBe(404);
	});
});
