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
	await page.waitForFunction(() => (window as unknown as { __console: { loads: number } }).__console?.loads >= 1);
	await page.waitForFunction(() => document.querySelector('rl-badge') !== null);
	await page.waitForTimeout(400);
}

const plain = ({ verdict, speed, basis }: Expected) => ({ verdict, speed, basis });

test('every row of every page of the list has exactly one badge, with the verdict and speed state of its case', async ({ extension }) => {
	const page = await extension.open('/aftersales/aftersale_list');
	await ready(page);
	const { requests } = extension.server.truth;
	const pages = Math.ceil(requests.length / 10);
	const wrong: unknown[] = [];
	let seen = 0;
	for (let number = 1; number <= pages; number++) {
		if (number > 1) {
			await page.evaluate((n) => (window as unknown as { __console: { setPage(n: number): Promise<void> } }).__console.setPage(n), number);
			await page.waitForTimeout(400);
		}
		for (const row of await rowsOf(page)) {
			seen += 1;
			const truth = requests.find(({ page: shown }) => shown.row.orderSn === row.orderSn && shown.row.applyTime === row.applied);
			const expected = truth && plain(truth.expected);
			if (row.badges.length !== 1 || JSON.stringify(row.badges[0]) !== JSON.stringify(expected)) wrong.push({ id: truth?.id, why: truth?.why, expected, got: row.badges });
		}
	}
	expect(wrong).toEqual([]);
	expect(seen).toBe(requests.length);
});
