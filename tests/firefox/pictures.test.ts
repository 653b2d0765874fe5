import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, ElementHandle, Frame, Page } from 'puppeteer-core';
import { expect, vi } from 'vitest';
import { makePng } from '../fixtures/png';
import { HAS_SCREEN, test } from './firefox';
import { consoleState, findPanel } from './read-page';

const WAIT = { timeout: 20_000, interval: 50 };
const SIZE = { width: 60, height: 40 };
const SAID = '亲，按图上的步骤来就好。';
const TITLE = '试图文步骤';

test('a picture is added to a reply, and a reply chosen in the panel puts it on the clipboard and the text into the box', async ({
	firefox,
}) => {
	const page = await firefox.open('/chat-merchant/index.html');
	const options = await keepTyped(await panelByButton(page), firefox.browser);
	await addPicture(options);
	await options.close();

	await page.bringToFront();
	await page.reload();
	await notePasted(page);
	const panel = await panelByButton(page);
	await panel.type('input[role="combobox"]', 'stwbz');
	const shown = (words: string) =>
		vi.waitFor(
			async () => expect(await panel.evaluate(() => document.body.textContent)).toContain(words),
			WAIT,
		);
	await shown(TITLE);
	await panel.click('[role="option"]');
	await shown('图片已复制');
	await shown('文字已放进输入框');
	expect(await consoleState(page, 'draft')).toBe(SAID);
	// Without a screen this browser says that it copied a picture and has nothing to paste.
	if (HAS_SCREEN) {
		const ends = { corner: [0, 0, 0], far: [157, 195, 98] };
		expect(await paste(page)).toEqual({ type: 'image/png', ...SIZE, ...ends });
		expect(await consoleState(page, 'draft')).toBe(SAID);
	}
	expect(await consoleState(page, 'sent')).toEqual([]);
	expect(firefox.strays).toEqual([]);
});

/** The panel that the button beside the reply box opens. */
async function panelByButton(page: Page): Promise<Frame> {
	// This click waits until the button stands still: it follows its box.
	await page.locator('rl-reply-button').click();
	return vi.waitFor(async () => {
		const panel = await findPanel(page);
		expect(await panel?.$('.keep-reply summary')).toBeTruthy();
		return panel as Frame;
	}, WAIT);
}

/** Keeps a typed text as a reply, which opens the editor on it in a tab of its own: no test may go to a page of an extension by itself. */
async function keepTyped(panel: Frame, browser: Browser): Promise<Page> {
	await panel.click('.keep-reply summary');
	await panel.type('.keep-reply textarea', SAID);
	await panel.click('.keep-reply button');
	return vi.waitFor(async () => {
		for (const page of await browser.pages()) {
			if (await page.evaluate(() => location.pathname === '/options.html')) return page;
		}
		throw new Error('The options did not open.');
	}, WAIT);
}

/** Names the reply, gives it a picture and saves it. */
async function addPicture(options: Page): Promise<void> {
	const name = await options.waitForSelector('.editor-top input');
	await name?.click({ count: 3 });
	await name?.type(TITLE);
	const folder = await mkdtemp(join(tmpdir(), 'refund-lens-'));
	const file = join(folder, 'steps.png');
	await writeFile(file, makePng(SIZE.width, SIZE.height));
	const choose = await options.waitForSelector('.reply-picture input[type="file"]');
	await (choose as ElementHandle<HTMLInputElement>).uploadFile(file);
	await options.waitForSelector('.reply-picture img');
	await rm(folder, { recursive: true });
	await options.click('.editor button[type="submit"]');
	await vi.waitFor(
		async () => expect(await options.evaluate(() => document.body.textContent)).toContain('已保存'),
		WAIT,
	);
}

interface Pasted {
	type: string;
	width: number;
	height: number;
	/** Red, green and blue of the first and the last pixel. */
	corner: number[];
	far: number[];
}

/** As a chat takes a pasted picture for itself: reading the clipboard in any other way takes a leave that agents do not give. */
async function notePasted(page: Page): Promise<void> {
	await page.evaluate(() => {
		document.addEventListener('paste', async (event) => {
			const file = event.clipboardData?.files[0];
			if (!file) return;
			event.preventDefault();
			const picture = await createImageBitmap(file);
			const { width, height } = picture;
			const pen = new OffscreenCanvas(width, height).getContext('2d');
			pen?.drawImage(picture, 0, 0);
			const colours = pen?.getImageData(0, 0, width, height).data ?? [];
			const [corner, far] = [[...colours].slice(0, 3), [...colours].slice(-4, -1)];
			Object.assign(window, { pasted: { type: file.type, width, height, corner, far } });
		});
	});
}

async function paste(page: Page): Promise<Pasted> {
	await page.click('#replyTextarea');
	await page.keyboard.down('Control');
	await page.keyboard.press('v');
	await page.keyboard.up('Control');
	await page.waitForFunction(() => 'pasted' in window);
	return page.evaluate(() => (window as unknown as { pasted: Pasted }).pasted);
}
