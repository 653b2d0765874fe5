import { expect, type Page } from '@playwright/test';
import type { Expected, RequestTruth } from '../console/truth/types';
import { type Face, faceOf, listReady, panelOf, settled } from './console-page';
import { test } from './extension';

interface Shown {
	id: string;
	expected: Expected;
	/** The badges of its row, or of the whole page. */
	badges: Face[];
}

/** So many pages of one case are opened at least; each is a load of its own. */
const SAMPLE = 14;

/** Every n-th, so that the sample holds some of everything. */
function sample<T>(all: readonly T[], count = SAMPLE): T[] {
	const step = Math.max(1, Math.floor(all.length / count));
	return all.filter((_one, index) => index % step === 0);
}

const badgesIn = (page: Page, selector: string): Promise<{ text: string; badges: Face[] }[]> =>
	page.evaluate(
		(rows) =>
			[...document.querySelectorAll(rows)].map((row) => ({
				text: row.textContent ?? '',
				badges: [...row.querySelectorAll<HTMLElement>('rl-badge')].map(
					({ dataset }) =>
						({ verdict: dataset.verdict, speed: dataset.speed, basis: dataset.basis }) as never,
				),
			})),
		selector,
	);

/** A page of one case has less to draw than a list, and nothing to recycle. */
const QUIET = 250;

async function pageReady(page: Page): Promise<void> {
	await page.waitForFunction(() => document.querySelector('rl-badge[data-verdict]') !== null);
	await settled(page, QUIET);
}

/** What is wrong among the cases: none means that each has one badge, and the right one. */
const wrongOf = (shown: readonly Shown[]) =>
	shown.filter(({ expected, badges }) => JSON.stringify(badges) !== JSON.stringify([faceOf(expected)]));

for (const [query, count] of [
	['', SAMPLE],
	['&layout=table', 6],
	['&rename=all', 6],
] as const) {
	test(`the page of an order has one badge for that order (${query || 'as it is'})`, async ({
		extension,
	}) => {
		test.setTimeout(300_000);
		const { orders, requests } = extension.server.truth;
		const page = await extension.context.newPage();
		const shown: Shown[] = [];
		for (const { id, orderSn, orderDetail } of [...sample(orders, count), ...sample(requests, count)]) {
			await page.goto(`https://mms.pinduoduo.com/orders/detail?sn=${encodeURIComponent(orderSn)}${query}`);
			await pageReady(page);
			const [whole] = await badgesIn(page, 'html');
			shown.push({ id, expected: orderDetail.expected, badges: whole?.badges ?? [] });
		}
		expect(wrongOf(shown)).toEqual([]);
		expect(shown.length).toBeGreaterThanOrEqual(2 * count);
	});
}

const WORK_ROWS = { list: '[class*="listItem_item__"]', table: 'tr[data-testid="beast-core-table-body-tr"]' };
for (const layout of ['list', 'table'] as const) {
	test(`every work order has one badge that claims no state of a request (${layout})`, async ({
		extension,
	}) => {
		const page = await extension.open(`/aftersales/work_order/list?layout=${layout}`);
		await listReady(page);
		const { workOrders } = extension.server.truth;
		const seen: string[] = [];
		for (const number of [1, 2]) {
			await page.evaluate((n) => window.__console.setPage(n), number);
			await settled(page);
			for (const { text, badges } of await badgesIn(page, WORK_ROWS[layout])) {
				const truth = workOrders.find(({ workOrderId }) => text.includes(workOrderId));
				expect([truth?.id, badges]).toEqual([truth?.id, truth && [faceOf(truth.expected)]]);
				seen.push(truth?.id ?? '');
			}
		}
		expect(seen.sort()).toEqual(workOrders.map(({ id }) => id).sort());
	});
}

test('the page of a work order has one badge for its order', async ({ extension }) => {
	const page = await extension.context.newPage();
	for (const { workOrderId, expected } of sample(extension.server.truth.workOrders, 3)) {
		await page.goto(`https://mms.pinduoduo.com/aftersales/work_order/tododetail?id=${workOrderId}`);
		await pageReady(page);
		expect((await badgesIn(page, 'html')).map(({ badges }) => badges)).toEqual([[faceOf(expected)]]);
	}
});

const APPEAL_ROWS = {
	table: 'tr[data-testid="beast-core-table-body-tr"]',
	cards: '[class*="appeal-list_item"]',
};
for (const layout of ['table', 'cards'] as const) {
	test(`every appeal has one badge that says how its request ended (${layout})`, async ({ extension }) => {
		const page = await extension.open(`/orders/appeals/aftersale/order?layout=${layout}`);
		await listReady(page);
		const { appeals } = extension.server.truth;
		const shown: Shown[] = [];
		for (const tab of [2, 1, 5, 7]) {
			await page.evaluate((n) => window.__console.showAppeals(n, 0), tab);
			await settled(page);
			for (const { text, badges } of await badgesIn(page, APPEAL_ROWS[layout])) {
				const truth = appeals.find((appeal) => appeal.tab === tab && text.includes(appeal.orderSn));
				if (truth) shown.push({ id: truth.id, expected: truth.expected, badges });
			}
		}
		expect(wrongOf(shown)).toEqual([]);
		expect(shown.length).toBe(appeals.length);
	});
}

test('beside the form of an appeal stands a note that goes with the form and blocks nothing', async ({
	extension,
}) => {
	const page = await extension.open('/orders/appeals/aftersale/order');
	await listReady(page);
	await page.getByText('去申诉').first().click();
	await expect(page.locator('rl-notice')).toHaveCount(1);
	await page.locator('[role="dialog"] textarea').fill('说明');
	expect(await page.evaluate(() => window.__console.appeal)).toBe('说明');
	await page.getByText('取消').click();
	await expect(page.locator('rl-notice')).toHaveCount(0);
});

const openable = (requests: readonly RequestTruth[]) =>
	requests.filter(({ orderSn }) => /^\d{6}-\d{15}$/.test(orderSn));

for (const query of ['', '&layout=rows', '&tracking=tabs']) {
	test(`the detail over the list has one badge, that of its request, and takes it along (${query || 'as it is'})`, async ({
		extension,
	}) => {
		const page = await extension.open(`/aftersales/aftersale_list?detail=modal${query}`);
		await listReady(page);
		const requests = openable(extension.server.truth.requests);
		for (const index of [0, 2, 5]) {
			const row = page.locator('div[class*="after-sales-table_order_item__"]').nth(index);
			const text = (await row.textContent()) ?? '';
			await row.getByText('查看详情').click();
			const dialog = page.locator('[role="dialog"]');
			await expect(dialog.locator('rl-badge')).toHaveCount(1);
			await settled(page);
			const truth = requests.find(
				({ orderSn, page: { row: shown } }) => text.includes(orderSn) && text.includes(shown.applyTime),
			);
			const allowed = [truth?.expected, truth?.expectedDetail].flatMap((each) =>
				each ? [JSON.stringify([faceOf(each)])] : [],
			);
			const [shown] = await badgesIn(page, '[role="dialog"]');
			expect(allowed, truth?.id).toContain(JSON.stringify(shown?.badges));
			await page.locator('[data-testid="beast-core-modal-close-button"]').click();
			await expect(page.locator('[role="dialog"]')).toHaveCount(0);
			await expect(page.locator('rl-badge')).toHaveCount(10);
		}
	});
}

for (const query of ['&layout=rows', '&tracking=tabs', '&rename=all']) {
	test(`the detail page in another form says the same (${query})`, async ({ extension }) => {
		test.setTimeout(300_000);
		const page = await extension.context.newPage();
		const shown: Shown[] = [];
		for (const truth of sample(extension.server.truth.requests, 12)) {
			const address = `?id=${truth.afterSalesId}&orderSn=${encodeURIComponent(truth.orderSn)}${query}`;
			await page.goto(`https://mms.pinduoduo.com/aftersales-ssr/detail${address}`);
			await pageReady(page);
			const [whole] = await badgesIn(page, 'html');
			const expected = truth.expectedDetail ?? truth.expectedWithoutJson ?? truth.expected;
			shown.push({ id: truth.id, expected, badges: whole?.badges ?? [] });
		}
		expect(wrongOf(shown)).toEqual([]);
	});
}

test('what one parcel tab showed is still known when the other is chosen', async ({ extension }) => {
	const page = await extension.context.newPage();
	const truth = extension.server.truth.requests.find(({ page: { detail } }) => detail.trackingNumber !== '');
	if (!truth) throw new Error('No request of the truth has a parcel.');
	const { detail } = truth.page;
	// No request of the truth has two parcels.
	detail.returnTrackingNumber = 'ZT0000000000001';
	detail.returnLogistics = [{ title: '已揽件', content: '', time: truth.page.row.applyTime }];
	const address = `?id=${truth.afterSalesId}&orderSn=${truth.orderSn}&tracking=tabs`;
	await page.goto(`https://mms.pinduoduo.com/aftersales-ssr/detail${address}`);
	await pageReady(page);
	await page.getByRole('tab', { name: '退货物流' }).click();
	await settled(page);
	await page.getByRole('tab', { name: '发货物流' }).click();
	await settled(page);
	await page.locator('rl-badge').click();
	const panel = await panelOf(page);
	await expect(panel.getByText('退货寄出')).toBeVisible();
});
