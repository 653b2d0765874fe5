import { expect, type Page } from '@playwright/test';
import type { Expected } from '../console/truth/types';
import { test } from './extension';

interface Shown {
	orderSn: string;
	applied: string;
	badges: { verdict: string; speed: string; basis: string }[];
}

/** Every row of the list page with the badges inside it. */
function rowsOf(page: Page): Promise<Shown[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll('div[class*="after-sales-table_order_item__"]')].map((row) => ({
			orderSn: row.querySelector('[class*="table-item-header_sn"]')?.textContent ?? '',
			applied: row.querySelector('[class*="table-item-header_apply_time"] span')?.textContent ?? '',
			badges: [...row.querySelectorAll<HTMLElement>('rl-badge')].map(({ dataset }) => ({
				verdict: dataset.verdict ?? '',
				speed: dataset.speed ?? '',
				basis: dataset.basis ?? '',
			})),
		})),
	);
}

async function ready(page: Page): Promise<void> {
	await page.waitForFunction(
		() => (window as unknown as { __console: { loads: number } }).__console?.loads >= 1,
	);
	await page.waitForFunction(() => document.querySelector('rl-badge') !== null);
	await page.waitForTimeout(400);
}

/** Turns to a page of the list, as the pager does. */
async function turnTo(page: Page, number: number): Promise<void> {
	if (number === 1) return;
	await page.evaluate(
		(n) => (window as unknown as { __console: { setPage(n: number): Promise<void> } }).__console.setPage(n),
		number,
	);
	await page.waitForTimeout(400);
}

const plain = ({ verdict, speed, basis }: Expected) => ({ verdict, speed, basis });

test('every row of every page of the list has exactly one badge, with the verdict and speed state of its case', async ({
	extension,
}) => {
	const page = await extension.open('/aftersales/aftersale_list');
	await ready(page);
	const { requests } = extension.server.truth;
	const pages = Math.ceil(requests.length / 10);
	const wrong: unknown[] = [];
	let seen = 0;
	for (let number = 1; number <= pages; number++) {
		await turnTo(page, number);
		for (const row of await rowsOf(page)) {
			seen += 1;
			const truth = requests.find(
				({ page: shown }) => shown.row.orderSn === row.orderSn && shown.row.applyTime === row.applied,
			);
			const expected = truth && plain(truth.expected);
			if (row.badges.length !== 1 || JSON.stringify(row.badges[0]) !== JSON.stringify(expected))
				wrong.push({ id: truth?.id, why: truth?.why, expected, got: row.badges });
		}
	}
	expect(wrong).toEqual([]);
	expect(seen).toBe(requests.length);
});

test('every order has one badge that says what a refund request made now would meet, in both layouts', async ({
	extension,
}) => {
	for (const layout of ['', '?layout=2021']) {
		const page = await extension.open(`/orders/list${layout}`);
		await ready(page);
		const { orders } = extension.server.truth;
		const wrong: unknown[] = [];
		let seen = 0;
		for (let number = 1; number <= Math.ceil(orders.length / 10); number++) {
			await turnTo(page, number);
			const rows = await page.evaluate(() =>
				[
					...document.querySelectorAll(
						'tr[data-testid="beast-core-table-body-tr"], .package-center-table > .old-order',
					),
				].map((row) => ({
					orderSn: row.querySelector('#copy')?.getAttribute('data-clipboard-text') ?? '',
					badges: [...row.querySelectorAll<HTMLElement>('rl-badge')].map(({ dataset }) => ({ ...dataset })),
				})),
			);
			for (const row of rows) {
				seen += 1;
				const truth = orders.find(({ orderSn }) => orderSn === row.orderSn);
				const expected = truth && plain(truth.expected);
				if (row.badges.length !== 1 || JSON.stringify(row.badges[0]) !== JSON.stringify(expected))
					wrong.push({ id: truth?.id, why: truth?.why, expected, got: row.badges });
			}
		}
		expect(wrong).toEqual([]);
		expect(seen).toBe(orders.length);
	}
});

test('the detail page, opened alone, says what it knows of the request', async ({ extension }) => {
	const page = await extension.open('/aftersales/aftersale_list');
	const wrong: unknown[] = [];
	for (const truth of extension.server.truth.requests) {
		await page.goto(
			`https://mms.pinduoduo.com/aftersales-ssr/detail?id=${truth.afterSalesId}&orderSn=${encodeURIComponent(truth.orderSn)}`,
		);
		await page.waitForFunction(() => document.querySelector('rl-badge[data-verdict]') !== null);
		await page.waitForTimeout(250);
		const badges = await page.evaluate(() =>
			[...document.querySelectorAll<HTMLElement>('rl-badge')].map(({ dataset }) => ({ ...dataset })),
		);
		const expected = plain(truth.expectedDetail ?? truth.expectedWithoutJson ?? truth.expected);
		if (badges.length !== 1 || JSON.stringify(badges[0]) !== JSON.stringify(expected))
			wrong.push({ id: truth.id, why: truth.why, expected, got: badges });
	}
	expect(wrong).toEqual([]);
});
