import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { closedTexts } from './closed-roots';
import { listReady, panelOf, rowsOf } from './console-page';
import { type Extension, launchExtension } from './extension';
import { countsIn } from './storage';
import { tick } from './tick';

/** Has the list show nothing but one case, and returns the way to the verdict that its row shows. */
async function showCase(extension: Extension, page: Page, id: string): Promise<() => Promise<unknown>> {
	const truth = extension.server.truth.requests.find((request) => request.id === id);
	await page.fill('input[placeholder*="订单号"]', truth?.orderSn ?? '');
	await page.getByRole('button', { name: '查询' }).click();
	await expect
		.poll(async () => (await rowsOf(page)).map(({ orderSn, badges }) => [orderSn, badges.length]))
		.toEqual([[truth?.orderSn, 1]]);
	return async () => (await rowsOf(page))[0]?.badges[0]?.verdict;
}

async function openList(extension: Extension): Promise<Page> {
	const page = await extension.open('/aftersales/aftersale_list');
	await listReady(page);
	return page;
}

test('an answered question settles the verdict at once, in every open tab, and is still there after the browser was restarted', async () => {
	const profile = await mkdtemp(join(tmpdir(), 'refund-lens-'));
	const now = Date.now();
	let extension = await launchExtension({ profile, now });
	let page = await openList(extension);
	let verdict = await showCase(extension, page, 'verify-bare-shipped');
	const other = await openList(extension);
	const elsewhere = await showCase(extension, other, 'verify-bare-shipped');
	await expect.poll(verdict).toBe('verify');
	await page.bringToFront();
	await page.locator('rl-badge').click();
	const panel = await panelOf(page);
	await panel.getByRole('radio', { name: '已签收' }).click();
	await expect.poll(verdict).toBe('negotiate');
	await expect.poll(elsewhere).toBe('negotiate');
	await tick(panel.getByRole('checkbox').first());
	const options = await extension.context.newPage();
	await options.goto(`chrome-extension://${extension.id}/options.html`);
	await expect.poll(() => countsIn(options, ['ticks'])).toEqual({ ticks: 2 });
	await extension.close();

	extension = await launchExtension({ profile, now });
	page = await openList(extension);
	verdict = await showCase(extension, page, 'verify-bare-shipped');
	await expect.poll(verdict).toBe('negotiate');
	await page.locator('rl-badge').click();
	const again = await panelOf(page);
	await expect(again.getByRole('checkbox').first()).toBeChecked();
	await expect(again.getByRole('radio', { name: '已签收' })).toBeChecked();
	await extension.close();
	await rm(profile, { recursive: true, force: true });
});

test('badge and panel can be used without a mouse, and Escape gives the page back', async () => {
	const extension = await launchExtension();
	const page = await openList(extension);
	await page.locator('rl-badge').first().click();
	const panel = await panelOf(page);
	await expect(panel.locator('.panel')).toBeVisible();
	await panel.locator('.panel').press('Escape');
	await expect
		.poll(() => page.evaluate(() => document.querySelector('rl-panel')?.hasAttribute('data-open')))
		.toBe(false);
	await extension.close();
});

test("the badge's text holds the verdict's label and the time that the page shows", async () => {
	const extension = await launchExtension();
	const page = await openList(extension);
	const texts = await closedTexts(page, 'rl-badge');
	expect(texts).toHaveLength(10);
	for (const [index, row] of (await rowsOf(page)).entries()) {
		const truth = extension.server.truth.requests.find(
			({ page: shown }) => shown.row.orderSn === row.orderSn && shown.row.applyTime === row.applied,
		);
		expect(texts[index]).toMatch(
			/已完结|去举证|等待中|系统自动退|建议同意|先拦截|验货后退|先协商|按约处理|待核实|看不清/,
		);
		const open =
			truth?.page.row.bracket && truth.expected.verdict !== 'unclear' && truth.expected.verdict !== 'closed';
		if (open) expect(texts[index]).toMatch(/剩 \S+|已到时限/);
	}
	await extension.close();
});
