import { expect, test } from '@playwright/test';
import type { Page as LivePage } from 'puppeteer-core';
import { lookAtCases, refresh, switchChats, walk } from '../soak/day';
import { type LiveBrowser, launchLiveBrowser } from '../soak/live-browser';
import { memoryOf, NO_MACHINE_CODE, tooMuch } from '../soak/memory';
import { listReady, rowsOf, settled } from './console-page';
import { type Extension, launchExtension } from './extension';
import { becomeTrue, expectTrue } from './true-rows';

const LIST = '/aftersales/aftersale_list';
const CHAT = '/chat-merchant/index.html';

test.describe('a long day on one page', () => {
	let extension: Extension;
	test.beforeEach(async () => {
		extension = await launchExtension({ switches: [NO_MACHINE_CODE] });
	});
	test.afterEach(() => extension.close());

	test('two hundred moves between pages leave nothing behind', async () => {
		test.setTimeout(900_000);
		const page = await extension.open(LIST);
		await listReady(page);
		const held = await memoryOf(page);
		await walk(page, 40);
		const start = await held();
		await walk(page, 200);
		expect(tooMuch(start, await held())).toEqual([]);
		await becomeTrue(() => rowsOf(page), extension.server);
	});

	test("eight hours' refreshes, changes and looks at cases leave nothing behind", async () => {
		test.setTimeout(900_000);
		const page = await extension.open(LIST);
		await listReady(page);
		const held = await memoryOf(page);
		await lookAtCases(page, 10);
		await refresh(page, 60);
		await page.waitForTimeout(1000);
		const start = await held();
		await refresh(page, 900);
		await lookAtCases(page, 30);
		await page.waitForTimeout(1000);
		expect(tooMuch(start, await held())).toEqual([]);
		await page.reload();
		await listReady(page);
		await becomeTrue(() => rowsOf(page), extension.server);
	});

	test('a hundred changes of the conversation leave nothing behind', async () => {
		const page = await extension.open(CHAT);
		await page.waitForSelector('rl-reply-button');
		const held = await memoryOf(page);
		await switchChats(page, 20);
		const start = await held();
		await switchChats(page, 100);
		expect(tooMuch(start, await held())).toEqual([]);
		await expect(page.locator('rl-reply-button')).toHaveCount(1);
	});
});

test.describe('in a browser that hides, keeps and updates as people have it', () => {
	let live: LiveBrowser;
	test.beforeEach(async () => {
		live = await launchLiveBrowser();
	});
	test.afterEach(() => live.close());

	/** `rowsOf` for the other driver. */
	const rows = (page: LivePage) => rowsOf(page as never);
	const ready = async (page: LivePage): Promise<void> => {
		await page.waitForFunction(
			() => window.__console?.loads >= 1 && document.querySelectorAll('rl-badge').length === 10,
		);
		await settled(page as never);
	};

	test('a tab that was open before the installation gets its badges', async () => {
		const page = await live.open(LIST);
		await live.install('1.0.0');
		await ready(page);
		const shown = await rows(page);
		expect(shown.every(({ badges }) => badges.length === 1)).toBe(true);
		await page.click('rl-badge');
		await panelShown(page);
	});

	test('an update replaces badges and panel in open tabs, one badge a row, and leaves a half typed answer alone', async () => {
		await live.install('1.0.0');
		const page = await live.open(LIST);
		await ready(page);
		const chat = await live.open(CHAT);
		await chat.waitForSelector('rl-reply-button');
		await chat.evaluate(() => window.__console.openChat(0));
		await chat.type('#replyTextarea', '亲，您的包裹');
		await page.bringToFront();
		await page.click('rl-badge');
		await panelShown(page);
		await page.evaluate(() => {
			for (const badge of document.querySelectorAll('rl-badge')) badge.setAttribute('data-old', '');
		});
		await live.install('1.0.1');
		await page.waitForFunction(
			() =>
				document.querySelectorAll('rl-badge').length === 10 &&
				document.querySelectorAll('rl-badge[data-old], rl-panel').length === 0,
		);
		await settled(page as never);
		await becomeTrue(() => rows(page), live.server);
		await page.click('rl-badge');
		await panelShown(page);
		expect(await page.$$eval('rl-panel', (all) => all.length)).toBe(1);
		await page.evaluate(() => window.__console.setPage(2));
		await becomeTrue(() => rows(page), live.server);
		await chat.bringToFront();
		await chat.waitForFunction(() => document.querySelectorAll('rl-reply-button').length === 1);
		expect(
			await chat.evaluate(() => ({
				box: document.querySelector<HTMLTextAreaElement>('#replyTextarea')?.value,
				draft: window.__console.draft,
			})),
		).toEqual({ box: '亲，您的包裹', draft: '亲，您的包裹' });
	});

	test('a page that comes back from the cache of visited pages has its badges, and its panel opens', async () => {
		await live.install('1.0.0');
		const page = await live.open(LIST);
		await ready(page);
		await page.evaluate(() => {
			(window as { kept?: boolean }).kept = true;
		});
		const why: unknown[] = [];
		const session = await page.createCDPSession();
		await session.send('Page.enable');
		session.on('Page.backForwardCacheNotUsed', ({ notRestoredExplanations }) =>
			why.push(...notRestoredExplanations),
		);
		await page.goto('https://mms.pinduoduo.com/orders/list');
		await page.waitForSelector('rl-badge');
		await page.goBack();
		// Without this the page would simply have been loaded anew.
		expect(await page.evaluate(() => (window as { kept?: boolean }).kept), JSON.stringify(why)).toBe(true);
		await page.evaluate(() => window.__console.setPage(2));
		await becomeTrue(() => rows(page), live.server);
		await page.click('rl-badge');
		await panelShown(page);
	});

	test('a page that comes back from the cache of visited pages has no badges where they were switched off meanwhile', async () => {
		const id = await live.install('1.0.0');
		const page = await live.open(LIST);
		await ready(page);
		await page.evaluate(() => Object.assign(window, { kept: true }));
		await page.goto('https://mms.pinduoduo.com/orders/list');
		await page.waitForSelector('rl-badge');
		const popup = await live.openOwn(`chrome-extension://${id}/popup.html`);
		await popup.waitForSelector('[role=switch]');
		await popup.click('[role=switch]');
		await page.waitForFunction(() => !document.querySelector('rl-badge'), { polling: 50 });
		await page.bringToFront();
		await page.goBack();
		expect(await page.evaluate(() => 'kept' in window)).toBe(true);
		await page.waitForFunction(() => !document.querySelector('rl-badge'), { polling: 50 });
	});

	test('a tab whose list changed while it was hidden shows no old badge when it is shown', async () => {
		await live.install('1.0.0');
		const page = await live.open(LIST);
		await ready(page);
		const other = await live.open('/orders/list');
		await other.bringToFront();
		await page.waitForFunction(() => document.visibilityState === 'hidden', { polling: 50 });
		await page.evaluate(async () => {
			await window.__console.setPage(2);
			const seen = { first: '' };
			Object.assign(window, { seen });
			addEventListener('visibilitychange', () => {
				// Before the first frame, and after everybody who listens at the document.
				const faces = [...document.querySelectorAll<HTMLElement>('rl-badge')].map(
					({ dataset }) => dataset.verdict,
				);
				seen.first ||= faces.join();
			});
		});
		await page.bringToFront();
		await page.waitForFunction(() => (window as { seen?: { first: string } }).seen?.first, { polling: 50 });
		const shown = await rows(page);
		expectTrue(shown, live.server);
		const first = await page.evaluate(() => (window as { seen?: { first: string } }).seen?.first);
		expect(first).toBe(shown.map(({ badges }) => badges[0]?.verdict).join());
	});
});

async function panelShown(page: LivePage): Promise<void> {
	await expect
		.poll(async () => {
			const frame = page.frames().find((one) => one.url().startsWith('chrome-extension:'));
			return frame ? (await frame.$$('.panel')).length : 0;
		})
		.toBe(1);
}
