import { expect, type Page } from '@playwright/test';
import { test } from './extension';

const ready = (page: Page) => page.waitForFunction(() => window.__console?.loads >= 1);

/** Class names and test ids of the console's own elements, without the suffixes that change anyway. */
const stemsOf = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const own = [...document.querySelectorAll('#__next *')].filter((each) => !each.closest('rl-badge'));
		const tokens = own.flatMap((each) => [...each.classList, each.getAttribute('data-testid') ?? '']);
		return [...new Set(tokens.map((token) => token.replace(/__[\w-]{5}$|_5-188-0$/, '')).filter(Boolean))];
	});

test('a build of the sample console with other names keeps none of its stems and test ids', async ({
	extension,
}) => {
	for (const path of ['/aftersales/aftersale_list?', '/orders/list?', '/orders/list?layout=2021&']) {
		const usual = await extension.open(path);
		await ready(usual);
		const known = new Set(await stemsOf(usual));
		const other = await extension.open(`${path}rename=all&fields=renamed`);
		await ready(other);
		const renamed = await stemsOf(other);
		expect(known.size).toBeGreaterThan(20);
		expect({ path, kept: renamed.filter((stem) => known.has(stem)) }).toEqual({ path, kept: [] });
		await usual.close();
		await other.close();
	}
});

test('the side bar of the sample console moves between its pages without a load', async ({ extension }) => {
	const page = await extension.open('/aftersales/aftersale_list');
	await ready(page);
	await page.evaluate(() => Object.assign(window, { stayed: true }));
	const old = page.locator('#mf-mms-aftersales-container');
	await page.getByRole('link', { name: '订单查询' }).click();
	await ready(page);
	expect(new URL(page.url()).pathname).toBe('/orders/list');
	await expect(old).toBeEmpty();
	await page.evaluate(() => window.__console.go('/aftersales/work_order/list'));
	await expect(page.locator('[class*="listItem_itemHeader__"]')).toHaveCount(10);
	await expect(page.locator('#mf-mms-orders-container')).toBeEmpty();
	await page.getByRole('link', { name: '申诉中心' }).click();
	await ready(page);
	await page.goBack();
	await expect(page.locator('[class*="listItem_itemHeader__"]')).toHaveCount(10);
	expect(await page.evaluate(() => 'stayed' in window)).toBe(true);
});

test('the sample list opens a detail in a modal, and closing takes it away', async ({ extension }) => {
	const page = await extension.open('/aftersales/aftersale_list?detail=modal');
	await ready(page);
	const address = page.url();
	await page.locator('[data-tracking="87003"]').first().click();
	const modal = page.locator('[data-testid="beast-core-modal"]');
	await expect(modal).toContainText('退款申请单');
	expect(page.url()).toBe(address);
	await page.locator('[data-testid="beast-core-modal-close-button"]').click();
	await expect(modal).toHaveCount(0);
});
