import { expect, type Page } from '@playwright/test';
import { listReady, turnTo } from './console-page';
import { test } from './extension';

interface Painted {
	row: string;
	status: string;
	verdict: string;
}

/** Records what every row shows after every batch of changes and before every paint, for as long as the page lives. */
async function record(page: Page): Promise<void> {
	await page.evaluate(() => {
		const painted = new Map<string, Painted>();
		const look = (): void => {
			for (const row of document.querySelectorAll('div[class*="after-sales-table_order_item__"]')) {
				const sn = row.querySelector('[class*="table-item-header_sn"]')?.textContent ?? '';
				const at = row.querySelector('[class*="table-item-header_apply_time"] span')?.textContent ?? '';
				const status = row.querySelector('[class*="status_text"]')?.textContent ?? '';
				const badges = [...row.querySelectorAll<HTMLElement>('rl-badge')];
				const verdict = badges.map(({ dataset }) => dataset.verdict).join('+') || 'none';
				painted.set(`${sn} ${at} ${status} ${verdict}`, { row: `${sn} ${at}`, status, verdict });
			}
		};
		new MutationObserver(look).observe(document, {
			childList: true,
			subtree: true,
			characterData: true,
			attributes: true,
		});
		const frame = (): void => {
			look();
			requestAnimationFrame(frame);
		};
		requestAnimationFrame(frame);
		Object.assign(window, { painted });
	});
}

function paintedOn(page: Page): Promise<Painted[]> {
	return page.evaluate(() => [...(window as unknown as { painted: Map<string, Painted> }).painted.values()]);
}

test('a recycled row never paints the badge of another case, through paging, sorting and changes of status', async ({
	extension,
}) => {
	const page = await extension.open('/aftersales/aftersale_list?delay=30');
	await listReady(page);
	await record(page);
	for (const number of [2, 3, 1, 5, 4, 2]) await turnTo(page, number);
	await page.evaluate(() => window.__console.resort('expire'));
	await page.waitForTimeout(300);
	await page.evaluate(() => window.__console.resort('apply'));
	await turnTo(page, 1);
	const { requests } = extension.server.truth;
	const changed = requests.filter(({ expected }) => expected.verdict === 'agree').slice(0, 40);
	for (const { orderSn } of changed) {
		await page.evaluate(
			(sn) => window.__console.changeStatus(sn, { afterSalesTitle: '平台处理中', afterSalesStatus: 8 }),
			orderSn,
		);
	}
	await page.waitForTimeout(300);
	for (const number of [2, 3, 4, 1]) await turnTo(page, number);

	const painted = await paintedOn(page);
	const wrong = painted.filter(({ row, status, verdict }) => {
		const truth = requests.find(({ page: shown }) => `${shown.row.orderSn} ${shown.row.applyTime}` === row);
		if (!truth) return true;
		// While the list is in flight a row may be read without its JSON for a moment; it is still its own case.
		const own = [truth.expected.verdict, truth.expectedWithoutJson?.verdict, 'unclear'];
		const allowed = status === '平台处理中' ? ['wait', 'unclear'] : own;
		return !allowed.includes(verdict as never);
	});
	expect(wrong).toEqual([]);
	expect(painted.length).toBeGreaterThan(60);
	expect(painted.some(({ status, verdict }) => status === '平台处理中' && verdict === 'wait')).toBe(true);
});

test('a badge that the page throws out comes back, and a page that throws it out for ever is let have its way', async ({
	extension,
}) => {
	const page = await extension.open('/aftersales/aftersale_list');
	await listReady(page);
	await page.evaluate(() => document.querySelector('rl-badge')?.remove());
	await expect(page.locator('rl-badge')).toHaveCount(10);
	const removed = await page.evaluate(async () => {
		const row = document.querySelector('div[class*="after-sales-table_order_item__"]');
		let count = 0;
		for (let turn = 0; turn < 100; turn++) {
			const badge = row?.querySelector('rl-badge');
			if (badge) {
				badge.remove();
				count += 1;
			}
			await new Promise((resolve) => setTimeout(resolve, 5));
		}
		return count;
	});
	expect(removed).toBeLessThan(15);
	await expect(page.locator('rl-badge')).toHaveCount(9);
});

test('a list that changes its address without a load keeps what its JSON told', async ({ extension }) => {
	const page = await extension.open('/aftersales/aftersale_list');
	await listReady(page);
	const truth = extension.server.truth.requests.find(({ id }) => id === 'shipping-json-only');
	await page.fill('input[placeholder*="订单号"]', truth?.orderSn ?? '');
	await page.getByRole('button', { name: '查询' }).click();
	const verdict = () => page.evaluate(() => document.querySelector<HTMLElement>('rl-badge')?.dataset.verdict);
	await expect(page.locator('rl-badge')).toHaveCount(1);
	await expect.poll(verdict).toBe(truth?.expected.verdict);
	await page.evaluate(() => history.pushState({}, '', '?msfrom=mms_sidenav&pageNumber=1'));
	await page.waitForTimeout(1500);
	expect(await verdict()).toBe(truth?.expected.verdict);
	expect(await page.locator('rl-badge').count()).toBe(1);
});
