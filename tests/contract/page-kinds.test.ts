// @vitest-environment jsdom

import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { caseRows } from '../../utils/consoles/pinduoduo/find-case-rows';
import { readAppeal } from '../../utils/consoles/pinduoduo/read-appeal';
import { readOrderDetail } from '../../utils/consoles/pinduoduo/read-order-detail';
import { readWorkOrder } from '../../utils/consoles/pinduoduo/read-work-order';
import { type Facts, knownValue } from '../../utils/domain/fact';
import { assess } from '../../utils/policy/assess';
import { DEFAULT_PACK } from '../../utils/policy/packs';
import { createConsole } from '../console/server';
import { classNames } from '../console/shared/class-names';
import { AppealListView } from '../console/src/appeals/view';
import { OrderDetailView } from '../console/src/order-detail/view';
import { WorkOrderDetailView } from '../console/src/work-orders/detail-view';
import { WorkOrderListView } from '../console/src/work-orders/list-view';
import type { Expected } from '../console/truth/types';
import { MAP } from '../fixtures/map';
import { expectTrue } from './truth';

const NOW = Date.UTC(2026, 10, 23, 10, 20);
const { requests, orders, workOrders, appeals } = createConsole({ root: '/none', now: NOW }).truth;

function pageOf(view: ReactElement): HTMLElement {
	const body = document.createElement('body');
	body.innerHTML = `<div id="app"><h2>标题</h2>${renderToStaticMarkup(view)}</div>`;
	return body;
}

/** What a badge over these facts says, without what the shop's settings add: it decides none of these pages. */
function faceOf(facts: Facts): Expected {
	const { verdict, speed, outcome } = assess({ key: '', facts }, DEFAULT_PACK, NOW);
	return { verdict, speed: speed.state, basis: speed.basis, ...(outcome && { outcome }) };
}

const BUILDS = [
	['as it is named', classNames('')],
	['under another hash', classNames('another build')],
	['with other names for everything', classNames('other', true)],
] as const;

describe.each(BUILDS)('the order detail, %s', (_build, names) => {
	const cases = [...orders, ...requests].map((each) => [each.id, each] as const);

	it.each(['label', 'table'] as const)('in the layout "%s" says of each order what is so', (layout) => {
		for (const [id, { orderDetail, orderSn }] of cases) {
			const root = pageOf(createElement(OrderDetailView, { order: orderDetail.page, names, layout }));
			const address = new URL(`https://mms.pinduoduo.com/orders/detail?sn=${encodeURIComponent(orderSn)}`);
			const { facts } = readOrderDetail(root, address, NOW, MAP);
			const { endedBy: _by, speed: _speed, ...claimed } = facts;
			const confirmedAt = knownValue(facts, 'confirmedAt');
			// Orders that never came about have no state in the truth.
			const stage = orderDetail.facts.stage ?? knownValue(facts, 'stage');
			const truth = { ...orderDetail.facts, ...(confirmedAt && { confirmedAt }), ...(stage && { stage }) };
			expectTrue(claimed, truth, `${id} ${layout}`);
			for (const name of ['orderSn', 'stage', 'shippedAt', 'signedAt'] as const)
				expect([id, name, knownValue(facts, name)]).toEqual([id, name, truth[name]]);
			if (stage !== 'none') expect([id, faceOf(facts)]).toMatchObject([id, orderDetail.expected]);
		}
	});

	it('is not read where the address names another order', () => {
		const [order] = orders;
		const root = pageOf(
			createElement(OrderDetailView, { order: order?.orderDetail.page ?? null, names, layout: 'label' }),
		);
		const address = new URL('https://mms.pinduoduo.com/orders/detail?sn=260101-000000000000001');
		const { facts, failures } = readOrderDetail(root, address, NOW, MAP);
		expect(facts.orderSn?.kind).toBe('unknown');
		expect(failures).toContain('order.order-number');
	});
});

describe.each(BUILDS)('the work orders, %s', (_build, names) => {
	it.each(['list', 'table'] as const)('in the layout "%s" tell their order and nothing else', (layout) => {
		for (const shown of [workOrders, workOrders.slice(0, 1), workOrders.slice(3, 5)]) {
			const root = pageOf(createElement(WorkOrderListView, { orders: shown, names, layout, now: NOW }));
			const rows = caseRows(root, MAP);
			const read = rows.map(({ row }) => readWorkOrder(row, NOW, MAP));
			expect(read.map(({ reading }) => knownValue(reading.facts, 'orderSn'))).toEqual(
				shown.map(({ orderSn }) => orderSn),
			);
			for (const { reading } of read) {
				expect(Object.keys(reading.facts)).toEqual(['orderSn']);
				expect(faceOf(reading.facts)).toEqual({ verdict: 'unclear', speed: 'unclear', basis: 'page' });
			}
			expect(read.map(({ dueAt }) => dueAt)).toEqual(
				shown.map(({ dueAt }) => (dueAt === null || dueAt <= NOW ? undefined : dueAt)),
			);
			expect(read.map(({ isOverdue }) => isOverdue)).toEqual(
				shown.map(({ dueAt }) => dueAt !== null && dueAt <= NOW),
			);
		}
	});

	it('one by one tell their order', () => {
		for (const order of workOrders) {
			const root = pageOf(createElement(WorkOrderDetailView, { order, names, now: NOW }));
			const { reading, dueAt } = readWorkOrder(root, NOW, MAP);
			expect(knownValue(reading.facts, 'orderSn')).toBe(order.orderSn);
			expect(dueAt).toBe(order.dueAt === null || order.dueAt <= NOW ? undefined : order.dueAt);
		}
	});
});

describe.each(BUILDS)('the appeals, %s', (_build, names) => {
	const inTab = (tab: number) => appeals.filter((appeal) => appeal.tab === tab);

	it.each(['table', 'cards'] as const)('in the layout "%s" say of each request what is so', (layout) => {
		for (const shown of [...[1, 2, 5, 7].map(inTab), inTab(2).slice(0, 1)]) {
			const root = pageOf(createElement(AppealListView, { appeals: shown, names, layout }));
			const rows = caseRows(root, MAP);
			expect(rows.length).toBe(shown.length);
			for (const [index, appeal] of shown.entries()) {
				const row = rows[index]?.row ?? root;
				const tab = appeal.tab === 2 ? '极速退款申诉' : undefined;
				const { reading, left, barred } = readAppeal(row, tab, NOW, MAP);
				const { endedBy: _by, ...claimed } = reading.facts;
				expectTrue(claimed, appeal.facts, `${appeal.id} ${layout}`);
				for (const name of ['orderSn', 'afterSalesId', 'stage', 'requestType'] as const)
					expect([appeal.id, knownValue(reading.facts, name)]).toEqual([appeal.id, appeal.facts[name]]);
				expect([appeal.id, faceOf(reading.facts)]).toEqual([appeal.id, appeal.expected]);
				expect(left).toBe(appeal.page.left);
				expect(barred).toBe(appeal.forbidden ?? '');
			}
		}
	});

	it('do not say who refunded where the chosen tab cannot be told', () => {
		const root = pageOf(createElement(AppealListView, { appeals: inTab(2), names, layout: 'table' }));
		for (const { row } of caseRows(root, MAP)) {
			expect(readAppeal(row, undefined, NOW, MAP).reading.facts.speed).toBeUndefined();
			expect(readAppeal(row, '维权申诉', NOW, MAP).reading.facts.speed).toBeUndefined();
		}
	});
});
