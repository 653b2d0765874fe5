import { expect, type Page, test } from '@playwright/test';
import { DEFAULT_SETTINGS } from '../../utils/domain/settings';
import { closedTexts } from './closed-roots';
import { consoleState } from './console-page';
import { launchWithReplies, openEditor } from './editors';
import type { Extension } from './extension';
import { askUntil } from './storage';

let extension: Extension;
test.beforeAll(async () => {
	extension = await launchWithReplies();
});
test.afterAll(() => extension?.close());

const DRAFT = '亲，马上给您查。加我微信';
const CALMER = '亲，马上给您查。您直接在这里留言就可以，我看到就回您';
const MARK = 'rl-draft-mark';

/** Walks with Tab from the box to the mark and unfolds it. */
async function unfoldByKey(page: Page): Promise<void> {
	const at = () => page.evaluate(() => document.activeElement?.localName);
	for (let tries = 0; tries < 6 && (await at()) !== MARK; tries++) await page.keyboard.press('Tab');
	expect(await at()).toBe(MARK);
	await page.keyboard.press('Enter');
	await expect.poll(async () => (await closedTexts(page, MARK))[0]).toContain('换成稳妥的说法');
}

for (const editor of ['textarea', 'contenteditable', 'prosemirror'])
	test(`the calmer wording takes the place of a draft in ${editor} by keys alone, one undo brings the draft back, and nothing is sent`, async () => {
		const { page, errors, text, type } = await openEditor(extension, editor);
		await type(DRAFT);
		await expect(page.locator(MARK)).toHaveCount(1);
		await unfoldByKey(page);
		await page.keyboard.press('Enter');
		await expect.poll(text).toBe(CALMER);
		await expect(page.locator(MARK)).toHaveCount(0);
		await page.keyboard.press('Control+z');
		await expect.poll(text).toBe(DRAFT);
		expect(await consoleState(page, 'sent')).toEqual([]);
		expect(errors).toEqual([]);
		await page.close();
	});

test('switched off in the options no draft is marked', async () => {
	const options = await extension.context.newPage();
	await options.goto(`chrome-extension://${extension.id}/options.html`);
	const set = async (on: boolean) => {
		const settings = { ...DEFAULT_SETTINGS, features: { ...DEFAULT_SETTINGS.features, 'draft-watch': on } };
		await askUntil(options, 'settings/write', settings);
	};
	const marked = async (within: number) => {
		const { page, type } = await openEditor(extension, 'textarea');
		await type(DRAFT);
		const found = await page
			.waitForSelector(MARK, { state: 'attached', timeout: within })
			.then(() => true)
			.catch(() => false);
		await page.close();
		return found;
	};
	await set(false);
	// Far longer than a draft waits to be looked at.
	expect(await marked(4000)).toBe(false);
	await set(true);
	expect(await marked(30_000)).toBe(true);
	await options.close();
});
