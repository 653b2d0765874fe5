import { expect, type Page } from '@playwright/test';
import { consoleState, listReady, panelOf } from './console-page';
import { test } from './extension';
import { pressButton } from './reply-button';

async function openChat(open: (path: string) => Promise<Page>, index = 0): Promise<Page> {
	const page = await open('/chat-merchant/index.html');
	await page.waitForSelector('rl-reply-button');
	await page.evaluate((at) => window.__console.openChat(at), index);
	await page.waitForTimeout(300);
	await page.locator('#replyTextarea').click();
	return page;
}

const isOpen = (page: Page) =>
	page.evaluate(() => document.querySelector('rl-panel')?.hasAttribute('data-open') ?? false);

test('typing // in the chat opens the list, pinyin searches it, Enter puts the reply in place of the trigger, and one undo takes it out', async ({
	extension,
}) => {
	const page = await openChat(extension.open);
	await page.keyboard.type('亲您好，//');
	const panel = await panelOf(page);
	await expect.poll(() => isOpen(page)).toBe(true);
	await page.keyboard.type('afbwck', { delay: 20 });
	// Before it is known what the talk is about, Enter would ask for the goods.
	await expect(panel.getByRole('option').first()).toContainText(/安抚并问仓库.*「(?!〔)/);
	expect(await consoleState(page, 'draft')).toBe('亲您好，//afbwck');
	await page.keyboard.press('Enter');
	await expect.poll(() => consoleState(page, 'draft')).not.toContain('//');
	const draft = await consoleState(page, 'draft');
	expect(draft.startsWith('亲您好，')).toBe(true);
	expect(draft.length).toBeGreaterThan(20);
	expect(draft).not.toMatch(/[{}〔〕]/);
	expect(await page.locator('#replyTextarea').inputValue()).toBe(draft);
	await page.locator('#replyTextarea').press('Control+z');
	await expect.poll(() => consoleState(page, 'draft')).toBe('亲您好，//afbwck');
	expect(await consoleState(page, 'sent')).toEqual([]);
	expect((await consoleState(page, 'clicks')).filter(({ isTrusted }) => !isTrusted)).toEqual([]);
	const keys = await consoleState(page, 'keys');
	expect(keys.filter(({ isTrusted }) => !isTrusted)).toEqual([]);
	expect(keys.some(({ key }) => key === 'Enter')).toBe(false);
});

test('the Chinese trigger 、、 works too, arrows move in the list and not in the conversations, and Escape leaves the box as it was', async ({
	extension,
}) => {
	const page = await openChat(extension.open);
	const header = page.locator('.chatWindowHeader .name');
	const before = await header.textContent();
	await page.keyboard.type('、、');
	const panel = await panelOf(page);
	await expect(panel.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
	await page.keyboard.press('ArrowDown');
	await expect(panel.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowUp');
	expect(await header.textContent()).toBe(before);
	await page.keyboard.press('Escape');
	await expect.poll(() => isOpen(page)).toBe(false);
	expect(await consoleState(page, 'draft')).toBe('、、');
	await page.keyboard.type('http://');
	await page.waitForTimeout(300);
	expect(await isOpen(page)).toBe(false);
});

test('nothing opens or inserts while an input method composes', async ({ extension }) => {
	const page = await openChat(extension.open);
	const session = await page.context().newCDPSession(page);
	await session.send('Input.imeSetComposition', { text: '//', selectionStart: 2, selectionEnd: 2 });
	await page.waitForTimeout(300);
	expect(await isOpen(page)).toBe(false);
	await session.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
	await page.keyboard.type('//');
	await panelOf(page);
	await expect.poll(() => isOpen(page)).toBe(true);
	await session.send('Input.imeSetComposition', { text: 'tui', selectionStart: 3, selectionEnd: 3 });
	const draft = await consoleState(page, 'draft');
	await page.keyboard.press('Enter');
	await page.waitForTimeout(300);
	expect((await page.locator('#replyTextarea').inputValue()).length).toBeLessThan(12);
	expect(draft.length).toBeLessThan(12);
	expect(await consoleState(page, 'sent')).toEqual([]);
});

test('a missing value is asked for and never inserted empty', async ({ extension }) => {
	const page = await openChat(extension.open, 5);
	await page.keyboard.type('//');
	const panel = await panelOf(page);
	await page.keyboard.type('退款金额');
	await expect(panel.getByRole('option').first()).toContainText('退款金额');
	await page.keyboard.press('Enter');
	await expect(panel.locator('form, .form').first()).toBeVisible();
	expect(await consoleState(page, 'draft')).toBe('//退款金额');
});

test('the button beside the box opens the list; switching the conversation closes it and nothing is inserted', async ({
	extension,
}) => {
	const page = await openChat(extension.open);
	const panel = await pressButton(page);
	await expect(panel.getByRole('option').first()).toBeVisible();
	await page.evaluate(() => window.__console.openChat(1));
	await expect.poll(() => isOpen(page)).toBe(false);
	expect(await page.locator('#replyTextarea').inputValue()).toBe('');
	expect(await consoleState(page, 'sent')).toEqual([]);
});

test("a reply goes into the remark dialog's React state, one undo takes it out, and the button stays outside the page's tree", async ({
	extension,
}) => {
	const page = await extension.open('/aftersales/aftersale_list');
	await listReady(page);
	await page.getByText('添加备注').first().click();
	const box = page.locator('textarea[data-testid="beast-core-textArea-htmlInput"]');
	await box.click();
	await page.keyboard.type('//已停止');
	const panel = await panelOf(page);
	await expect(panel.getByRole('option').first()).toContainText('已停止');
	await page.keyboard.press('Enter');
	await expect.poll(() => consoleState(page, 'remark')).not.toContain('//');
	const remark = await consoleState(page, 'remark');
	expect(remark.length).toBeGreaterThan(10);
	expect(await box.inputValue()).toBe(remark);
	await box.press('Control+z');
	await expect.poll(() => consoleState(page, 'remark')).toBe('//已停止');
	expect(await consoleState(page, 'remarks')).toEqual([]);
	const outside = await page.evaluate(
		() => document.querySelector('rl-reply-button')?.parentElement === document.documentElement,
	);
	expect(outside).toBe(true);
});

test("the chat wipes what does not belong to it and the extension's button is still there", async ({
	extension,
}) => {
	const page = await openChat(extension.open);
	await page.waitForSelector('rl-reply-button');
	await page.evaluate(() => {
		for (let turn = 0; turn < 5; turn++) window.__console.receive(`第 ${turn} 条`);
	});
	await page.evaluate(() => window.__console.openChat(2));
	await page.waitForTimeout(500);
	await expect(page.locator('rl-reply-button')).toHaveCount(1);
});
