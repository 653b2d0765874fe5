import { expect, type Frame, type Page } from '@playwright/test';
import { consoleState, panelOf } from './console-page';
import { type Extension, launchExtension } from './extension';
import { askUntil } from './storage';

/** Replies of the agent's own, so that what must stand in the box is known to the letter. */
export const ONE_LINE = { query: 'scyh', text: '一行话术：已经在查了，请稍等。' };
export const LINES = { query: 'scdh', text: '先说一行\n再说一行\n末了一行' };

const OWN = [
	{ id: 'mine-one-line', title: '试插一行', body: ONE_LINE.text },
	{ id: 'mine-lines', title: '试插多行', body: LINES.text },
].map((reply) => ({
	...{ scenario: 'ship_urge', tone: 'concise', tags: [], origin: 'mine' },
	...reply,
}));

/** A browser whose extension has these replies. */
export async function launchWithReplies(): Promise<Extension> {
	const extension = await launchExtension();
	const options = await extension.context.newPage();
	await options.goto(`chrome-extension://${extension.id}/options.html`);
	// The first time the database is still being made, which on a busy machine takes longer than it is waited for.
	for (const data of OWN) await askUntil(options, 'replies/save', data);
	await options.close();
	return extension;
}

export interface EditorPage {
	page: Page;
	/** What the page's scripts threw. */
	errors: string[];
	text(): Promise<string>;
	panel(): Promise<Frame>;
	/** Types into the box with real keys. */
	type(text: string): Promise<void>;
	/** Types the trigger and what finds a reply, waits until the list shows it first, and presses Enter. */
	pick(reply: { query: string; text: string }, trigger?: string): Promise<void>;
}

/** A chat with this editor for its reply box, the caret in it. `query` is added to the address. */
export async function openEditor(extension: Extension, editor: string, query = ''): Promise<EditorPage> {
	const page = await extension.context.newPage();
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(String(error)));
	await page.goto(`https://mms.pinduoduo.com/chat-merchant/index.html?editor=${editor}${query}`);
	await page.waitForFunction(() => window.__console?.loads === 1);
	const place = query.includes('host=frame') ? page.frameLocator('.reply-box iframe') : page;
	await place
		.locator('textarea, input[type="text"], input:not([type]), [contenteditable="true"]')
		.first()
		.click();
	// Only when the script is there is the trigger heard of.
	await page.waitForSelector('rl-reply-button', { state: 'attached' });
	return {
		page,
		errors,
		text: () => consoleState(page, 'draft'),
		panel: () => panelOf(page),
		type: (text) => page.keyboard.type(text, { delay: 5 }),
		async pick({ query: words, text }, trigger = '//') {
			await page.keyboard.type(trigger + words, { delay: 5 });
			await expect.poll(() => isOpen(page)).toBe(true);
			const first = (await panelOf(page)).getByRole('option').first();
			await expect(first).toContainText(text.split('\n')[0] ?? '');
			await page.keyboard.press('Enter');
			await expect.poll(() => isOpen(page)).toBe(false);
		},
	};
}

export const isOpen = (page: Page): Promise<boolean> =>
	page.evaluate(() => document.querySelector('rl-panel')?.hasAttribute('data-open') ?? false);

/** An editor hears of a moved caret after the key, on a busy machine after the next one; Slate looks at most every 100 ms. */
export const caretTaken = (page: Page): Promise<void> =>
	page.evaluate(
		() =>
			new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 250)))),
	);
