// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { driftedAnchors, driftedFields } from '../../../utils/consoles/pinduoduo/drift';
import { makeTruth } from '../../console/truth';
import { buildRow } from '../../contract/build-row';
import { MAP } from '../../fixtures/map';

const NOW = Date.UTC(2026, 10, 23, 4);
const { requests, orders } = makeTruth(NOW);
const texts = requests.slice(0, 10).map(({ page }) => page.row);

beforeEach(() => document.body.replaceChildren(...texts.map((text) => buildRow(text))));

const rows = () => [...document.body.children];
const drifted = () => driftedAnchors(document.body, rows(), 'list.row', MAP);
const rename = (stem: string, share: number) => {
	for (const row of rows().slice(0, Math.round(10 * share)))
		for (const part of row.querySelectorAll(`[class*="${stem}"]`)) part.className = 'other';
};

describe('the anchors of a list', () => {
	it('are all in place on the sample console', () => {
		expect(drifted()).toEqual([]);
	});

	it.each([
		['list.cell', 'after-sales-table_item_cell'],
		['list.orderNumber', 'table-item-header_sn'],
		['list.applyTime', 'table-item-header_apply_time'],
		['list.refund', 'amount_refund'],
	])('%s is named when more than half of the rows lack it', (name, stem) => {
		rename(stem, 0.5);
		expect(drifted()).toEqual([]);
		rename(stem, 0.6);
		expect(drifted()).toEqual([name]);
	});

	it('are named when rows have more of them than they should', () => {
		for (const row of rows()) {
			const number = row.querySelector('[class*="table-item-header_sn"]');
			if (number) number.after(number.cloneNode(true));
		}
		expect(drifted()).toEqual(['list.orderNumber']);
	});

	it('are only missed where there should be rows: on a page that shows an order number', () => {
		expect(driftedAnchors(document.body, [], 'list.row', MAP)).toEqual(['list.row']);
		document.body.textContent = '没有符合条件的售后单';
		expect(driftedAnchors(document.body, [], 'list.row', MAP)).toEqual([]);
	});
});

describe('the fields of a reply', () => {
	const items = requests.slice(0, 9).map(({ json }) => json);

	it('are all in place on the sample console', () => {
		expect(driftedFields('requests', items, MAP)).toEqual([]);
		expect(
			driftedFields(
				'orders',
				orders.map(({ json }) => json),
				MAP,
			),
		).toEqual([]);
		expect(driftedFields('requests', [], MAP)).toEqual([]);
	});

	it('are named when more than half of the items lack them', () => {
		const without = items.map(({ afterSalesTitle, ...rest }) => ({ ...rest, title: afterSalesTitle }));
		expect(driftedFields('requests', [...without.slice(0, 4), ...items.slice(4)], MAP)).toEqual([]);
		expect(driftedFields('requests', [...without.slice(0, 5), ...items.slice(5)], MAP)).toEqual([
			'json.requests.status',
		]);
	});
});
