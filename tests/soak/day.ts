import type { Page } from '@playwright/test';
import { panelOf } from '../e2e/console-page';

/** The console's pages that one moves between without a load. */
const ROUTE = [
	'/aftersales/aftersale_list',
	'/orders/list',
	'/aftersales/work_order/list',
	'/orders/appeals/aftersale/order',
] as const;

/** Moves on through the console's pages `times` times and ends on the after-sales list. Each page has loaded before the next is opened. */
export async function walk(page: Page, times: number): Promise<void> {
	for (let step = 1; step <= times; step++) {
		const path = step === times ? ROUTE[0] : (ROUTE[step % ROUTE.length] ?? ROUTE[0]);
		await page.evaluate((to) => window.__console.go(to), path);
		// A page that is left before its badges are there ends its features while they start; every third one is. On a slow machine all would be that are left
		// after a time, and what the others begin with would be taken for something that was left behind.
		if (step % 3 !== 0) await page.waitForFunction(() => document.querySelector('rl-badge') !== null);
	}
	await page.waitForFunction(() => window.__console.loads >= 1);
}

/** Has the list asked for again `times` times, as it is every 30 seconds, and every so often one order change its state in place. */
export async function refresh(page: Page, times: number): Promise<void> {
	await page.evaluate(async (count) => {
		const titles = ['待商家处理', '退款成功', '待买家处理'];
		let began = performance.now();
		for (let turn = 0; turn < count; turn++) {
			await window.__console.reload();
			if (turn % 19 === 0) {
				const rows = document.querySelectorAll('[class*="table-item-header_sn"]');
				const orderSn = rows[turn % rows.length]?.textContent ?? '';
				window.__console.changeStatus(orderSn, { afterSalesTitle: titles[turn % 3] ?? '' });
			}
			// As slow as the extension may be expected to follow: a real list does this twice a minute. Whatever a machine makes of it, the extension's
			// part of each second stays as small; where it is more for half a minute, it gives the page up.
			if (turn % 5 !== 0) continue;
			const rest = Math.max(50, 2 * (performance.now() - began));
			await new Promise((resolve) => setTimeout(resolve, rest));
			began = performance.now();
		}
	}, times);
}

/** Opens the panel on one row after the other and closes it with the keyboard, `times` times. */
export async function lookAtCases(page: Page, times: number): Promise<void> {
	for (let turn = 0; turn < times; turn++) {
		await page
			.locator('rl-badge')
			.nth(turn % 10)
			.click();
		const panel = await panelOf(page);
		await panel.locator('.panel').press('Escape');
		await page.waitForFunction(() => !document.querySelector('rl-panel[data-open]'));
	}
}

/** Opens one conversation after the other, `times` times. */
export async function switchChats(page: Page, times: number): Promise<void> {
	for (let turn = 0; turn < times; turn++) {
		await page.evaluate((at) => window.__console.openChat(at), turn % 4);
		await page.waitForTimeout(20);
	}
}
