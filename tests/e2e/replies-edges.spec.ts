import { expect, type Page } from '@playwright/test';
import { consoleState, listReady, panelOf } from './console-page';
import { test } from './extension';
import { pressButton } from './reply-button';

async function openChat(open: (path: string) => Promise<Page>): Promise<Page> {
	const page = await open('/chat-merchant/index.html');
	await page.waitForSelector('rl-reply-button');
	await page.evaluate(() => window.__console.openChat(0));
	await page.waitForTimeout(300);
	await page.locator('#replyTextarea').click();
	return page;
}

const isOpen = (page: Page) =>
	page.evaluate(() => document.querySelector('rl-panel')?.hasAttribute('data-open') ?? false);

test('a list that is opened again starts with its own search, not with the last one', async ({
	extension,
}) => {
	const page = await openChat(extension.open);
	await page.keyboard.type('//afbwck', { delay: 20 });
	const panel = await panelOf(page);
	// Before it is known what the talk is about, Enter would ask for the goods.
	await expect(panel.getByRole('option').first()).toContainText(/安抚并问仓库.*「(?!〔)/);
	const searched = await panel.getByRole('option').count();
	await page.keyboard.press('Enter');
	await expect.poll(() => consoleState(page, 'draft')).not.toContain('//');
	await page.keyboard.type('//');
	await expect.poll(() => isOpen(page)).toBe(true);
	await expect(panel.getByRole('combobox')).toHaveValue('');
	await expect.poll(() => panel.getByRole('option').count()).toBeGreaterThan(searched);
});

test('where nothing is found Enter closes the list and leaves the text, and the list stays closed', async ({
	extension,
}) => {
	const page = await openChat(extension.open);
	await page.keyboard.type('//qqzzqq', { delay: 20 });
	const panel = await panelOf(page);
	await expect(panel.getByRole('option')).toHaveCount(0);
	await page.keyboard.press('Enter');
	await expect.poll(() => isOpen(page)).toBe(false);
	expect(await consoleState(page, 'draft')).toBe('//qqzzqq');
	expect(await consoleState(page, 'sent')).toEqual([]);
	await page.keyboard.type('q');
	await page.waitForTimeout(300);
	expect(await isOpen(page)).toBe(false);
});

test('Shift and Enter break the line and insert nothing', async ({ extension }) => {
	const page = await openChat(extension.open);
	await page.keyboard.type('//');
	await panelOf(page);
	await expect.poll(() => isOpen(page)).toBe(true);
	await page.keyboard.press('Shift+Enter');
	await expect.poll(() => consoleState(page, 'draft')).toBe('//\n');
	await expect.poll(() => isOpen(page)).toBe(false);
});

test('a click elsewhere on the page closes the list and the draft stays', async ({ extension }) => {
	const page = await openChat(extension.open);
	await page.keyboard.type('亲，//');
	await panelOf(page);
	await expect.poll(() => isOpen(page)).toBe(true);
	await page.locator('.chatWindowHeader .name').click();
	await expect.poll(() => isOpen(page)).toBe(false);
	expect(await consoleState(page, 'draft')).toBe('亲，//');
});

test('Escape in the panel gives the keyboard back to the box', async ({ extension }) => {
	const page = await openChat(extension.open);
	const panel = await pressButton(page);
	await panel.getByRole('combobox').press('Escape');
	await expect.poll(() => isOpen(page)).toBe(false);
	await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('replyTextarea');
});

test('on a page without a box a chosen reply is copied, as the panel says', async ({ extension }) => {
	const page = await extension.open('/aftersales/aftersale_list');
	await listReady(page);
	await page.locator('rl-badge').first().click();
	const panel = await panelOf(page);
	await panel.locator('.best button').first().click();
	await expect(panel.getByText('已复制到剪贴板')).toBeVisible();
});
