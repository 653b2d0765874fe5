import type { Page } from 'puppeteer-core';
import { expect, vi } from 'vitest';
import { test } from './firefox';
import { badgesReady, consoleState, findPanel, isPanelOpen } from './read-page';

const ROWS = 'div[class*="after-sales-table_order_item__"]';
const WAIT = { timeout: 20_000, interval: 50 };

/** What the panel says; nothing until it is drawn. */
async function panelText(page: Page): Promise<string> {
	const panel = await findPanel(page);
	return panel ? panel.evaluate(() => document.body.textContent ?? '') : '';
}

test('a click on a badge opens the panel on that case and clicks nothing of the page', async ({
	firefox,
}) => {
	const page = await firefox.open('/aftersales/aftersale_list');
	await badgesReady(page, ROWS);
	expect(await isPanelOpen(page)).toBe(false);
	const orders = await page.$$eval(`${ROWS} [class*="table-item-header_sn"]`, (all) =>
		all.map(({ textContent }) => textContent ?? ''),
	);
	const badges = await page.$$('rl-badge');
	// Not the first, so that a panel which always shows the first case is found out.
	await badges[2]?.click();
	await vi.waitFor(async () => expect(await panelText(page)).toContain(orders[2]), WAIT);
	expect(await isPanelOpen(page)).toBe(true);
	expect(await consoleState(page, 'clicks')).toEqual([]);
});

test('typing // in the chat opens the list, Enter puts the first reply in place of the trigger, and one undo takes it out', async ({
	firefox,
}) => {
	const page = await firefox.open('/chat-merchant/index.html');
	await page.waitForSelector('rl-reply-button');
	await page.evaluate(() => window.__console.openChat(0));
	await page.click('#replyTextarea');
	await page.keyboard.type('亲您好，//');
	await vi.waitFor(async () => expect(await isPanelOpen(page)).toBe(true), WAIT);
	await page.keyboard.type('afbwck', { delay: 20 });
	// Before it is known what the talk is about, Enter would ask for the goods.
	const firstReply = /安抚并问仓库.*「(?!〔)/;
	await vi.waitFor(async () => {
		const panel = await findPanel(page);
		const options = await panel?.$$eval('[role="option"]', (all) =>
			all.map(({ textContent }) => textContent),
		);
		expect(options?.[0]).toMatch(firstReply);
	}, WAIT);
	expect(await consoleState(page, 'draft')).toBe('亲您好，//afbwck');

	await page.keyboard.press('Enter');
	await vi.waitFor(async () => expect(await consoleState(page, 'draft')).not.toContain('//'), WAIT);
	const draft = await consoleState(page, 'draft');
	expect(draft.startsWith('亲您好，')).toBe(true);
	expect(draft.length).toBeGreaterThan(20);
	expect(draft).not.toMatch(/[{}〔〕]/);
	expect(await page.$eval('#replyTextarea', (box) => (box as HTMLTextAreaElement).value)).toBe(draft);

	const modifier = process.platform === 'darwin' ? 'Meta' : 'Control';
	await page.focus('#replyTextarea');
	await page.keyboard.down(modifier);
	await page.keyboard.press('z');
	await page.keyboard.up(modifier);
	await vi.waitFor(async () => expect(await consoleState(page, 'draft')).toBe('亲您好，//afbwck'), WAIT);
	expect(await consoleState(page, 'sent')).toEqual([]);
	expect((await consoleState(page, 'clicks')).filter(({ isTrusted }) => !isTrusted)).toEqual([]);
	const keys = await consoleState(page, 'keys');
	expect(keys.filter(({ isTrusted }) => !isTrusted)).toEqual([]);
	expect(keys.some(({ key }) => key === 'Enter')).toBe(false);
});
