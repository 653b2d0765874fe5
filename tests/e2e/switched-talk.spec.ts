import { expect, test } from '@playwright/test';
import { consoleState } from './console-page';
import { isOpen, launchWithReplies, ONE_LINE, openEditor } from './editors';
import type { Extension } from './extension';

let extension: Extension;
test.beforeAll(async () => {
	extension = await launchWithReplies();
});
test.afterAll(() => extension?.close());

const EDITORS = ['textarea', 'contenteditable', 'prosemirror'];
const TYPED = `您好。//${ONE_LINE.query}`;

for (const editor of EDITORS) {
	test(`a reply chosen in ${editor} at the moment the conversation changes is refused with a word that stays, and goes nowhere`, async () => {
		// Before any listener of ours: the conversation changes with the very key that chooses.
		const switches = await extension.context.addInitScript(() =>
			window.addEventListener('keydown', ({ key }) => key === 'Enter' && window.__console.openChat(1), true),
		);
		const { page, errors, text, type, panel } = await openEditor(extension, editor);
		await switches.dispose();
		await type(TYPED);
		await expect.poll(() => isOpen(page)).toBe(true);
		await expect((await panel()).getByRole('option').first()).toContainText(ONE_LINE.text);
		await page.keyboard.press('Enter');
		const said = (await panel()).getByRole('status').last();
		await expect(said).toContainText('会话已经切换');
		await page.waitForTimeout(600);
		expect(await isOpen(page)).toBe(true);
		// Chosen again it is still about the conversation before.
		await page.keyboard.press('Enter');
		await expect(said).toContainText('会话已经切换');
		expect(await text()).toBe(TYPED);
		await page.keyboard.press('Escape');
		await expect.poll(() => isOpen(page)).toBe(false);
		expect(await text()).toBe(TYPED);
		expect(await consoleState(page, 'sent')).toEqual([]);
		expect(errors).toEqual([]);
		await page.close();
	});

	test(`the list at ${editor} closes when the conversation changes, inserts nothing there, and opens anew on the next trigger`, async () => {
		const { page, text, type, pick } = await openEditor(extension, editor);
		await type(TYPED);
		await expect.poll(() => isOpen(page)).toBe(true);
		await page.evaluate(() => window.__console.openChat(1));
		await expect.poll(() => isOpen(page)).toBe(false);
		expect(await text()).toBe(TYPED);
		for (let count = TYPED.length; count > 0; count--) await page.keyboard.press('Backspace');
		await pick(ONE_LINE);
		await expect.poll(text).toBe(ONE_LINE.text);
		expect(await consoleState(page, 'sent')).toEqual([]);
		await page.close();
	});
}
