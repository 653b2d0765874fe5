import type { Page } from 'puppeteer-core';
import { expect, vi } from 'vitest';
import { faceOf } from '../e2e/console-page';
import { test } from './firefox';
import { badgesReady, consoleState, findPanel, settled } from './read-page';

const WAIT = { timeout: 20_000, interval: 50 };
const ROWS = 'div[class*="after-sales-table_order_item__"]';
const DIALOG = '[role="dialog"]';

async function panelText(page: Page): Promise<string> {
	const panel = await findPanel(page);
	return panel ? panel.evaluate(() => document.body.textContent ?? '') : '';
}

function badgesIn(page: Page, place: string): Promise<Record<string, string | undefined>[]> {
	return page.$$eval(`${place} rl-badge`, (all) => all.map((each) => ({ ...(each as HTMLElement).dataset })));
}

test('the open conversation has the badge of its own order, and none where it names none', async ({
	firefox,
}) => {
	const page = await firefox.open('/chat-merchant/index.html');
	const { chats } = firefox.server.truth;
	const countsTo = (count: number) =>
		vi.waitFor(async () => expect(await badgesIn(page, 'html')).toHaveLength(count), WAIT);
	await countsTo(1);
	for (const id of ['chat-no-card', 'chat-two-cards', 'chat-number-in-text', 'chat-wait-five-minutes']) {
		const index = chats.findIndex((chat) => chat.id === id);
		const orderSn = chats[index]?.orderSn ?? null;
		await page.evaluate((at) => window.__console.openChat(at), index);
		await countsTo(orderSn === null ? 0 : 1);
		if (orderSn === null) continue;
		await settled(page);
		await page.locator('rl-badge').click();
		await vi.waitFor(async () => expect(await panelText(page), id).toContain(orderSn), WAIT);
	}
	await page.waitForSelector('rl-waiting');
	expect(await consoleState(page, 'sent')).toEqual([]);
	expect(firefox.strays).toEqual([]);
});

test('the detail over the list has one badge, that of its request, and takes it along', async ({
	firefox,
}) => {
	const { requests } = firefox.server.truth;
	const page = await firefox.open('/aftersales/aftersale_list?detail=modal');
	await badgesReady(page, ROWS);
	for (const index of [0, 3]) {
		const text = await page.evaluate(
			(rows, at) => {
				const row = document.querySelectorAll(rows)[at];
				const link = [...(row?.querySelectorAll<HTMLElement>('a, button') ?? [])].find(
					({ textContent }) => textContent?.trim() === '查看详情',
				);
				link?.click();
				return row?.textContent ?? '';
			},
			ROWS,
			index,
		);
		await vi.waitFor(async () => expect(await badgesIn(page, DIALOG)).toHaveLength(1), WAIT);
		await settled(page);
		const truth = requests.find(
			({ orderSn, page: { row } }) => text.includes(orderSn) && text.includes(row.applyTime),
		);
		const allowed = [truth?.expected, truth?.expectedDetail].flatMap((each) => (each ? [faceOf(each)] : []));
		expect(allowed, truth?.id).toContainEqual((await badgesIn(page, DIALOG))[0]);
		await page.click('[data-testid="beast-core-modal-close-button"]');
		await vi.waitFor(async () => expect(await page.$(DIALOG)).toBeNull(), WAIT);
		await vi.waitFor(async () => expect(await badgesIn(page, 'html')).toHaveLength(10), WAIT);
	}
});
