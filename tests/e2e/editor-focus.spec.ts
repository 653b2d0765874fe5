import { expect, type Page, test } from '@playwright/test';
import { consoleState } from './console-page';
import { caretTaken, isOpen, LINES, launchWithReplies, ONE_LINE, openEditor } from './editors';
import type { Extension } from './extension';
import { pressButton } from './reply-button';

declare global {
	interface Window {
		__leavings: number;
	}
}

let extension: Extension;
test.beforeAll(async () => {
	extension = await launchWithReplies();
});
test.afterAll(() => extension?.close());

const EDITORS = [
	...['textarea', 'contenteditable', 'prosemirror', 'slate', 'draft', 'quill', 'lexical', 'ckeditor'],
	'codemirror',
];

/** Counts how often the focus leaves something of the page. */
const leavings = (page: Page): Promise<void> =>
	page.evaluate(() => {
		window.__leavings = 0;
		document.addEventListener('focusout', () => window.__leavings++, true);
	});

/** The focus goes to the panel when an event of that kind meets a box with something selected: as when the page hears late of a click there. */
async function leaveOnce(page: Page, when: 'paste' | 'selectionchange'): Promise<void> {
	await leavings(page);
	await page.evaluate((kind) => {
		const leave = () => {
			const panel = document.querySelector<HTMLElement>('rl-panel');
			if (!panel || document.getSelection()?.isCollapsed) return;
			window.removeEventListener(kind, leave, true);
			panel.tabIndex = -1;
			panel.focus();
		};
		window.addEventListener(kind, leave, true);
	}, when);
}

/** Clicks the reply that a trigger in the midst of a draft finds, and goes on typing. Gives how often the focus left something of the page. */
async function clickInPlaceOfTrigger(editor: string, before: (page: Page) => Promise<void>): Promise<number> {
	const { page, errors, text, type, panel } = await openEditor(extension, editor);
	await type('亲您好，谢谢');
	for (const _sign of '谢谢') await page.keyboard.press('ArrowLeft');
	await type(`//${ONE_LINE.query}`);
	await expect.poll(() => isOpen(page)).toBe(true);
	const first = (await panel()).getByRole('option').first();
	await expect(first).toContainText(ONE_LINE.text);
	await before(page);
	await first.click();
	await expect.poll(text).toBe(`亲您好，${ONE_LINE.text}谢谢`);
	await expect.poll(() => isOpen(page)).toBe(false);
	await type('好');
	await expect.poll(text).toBe(`亲您好，${ONE_LINE.text}好谢谢`);
	const left = await page.evaluate(() => window.__leavings);
	expect(await consoleState(page, 'sent')).toEqual([]);
	expect(errors).toEqual([]);
	await page.close();
	return left;
}

for (const editor of EDITORS) {
	test(`a reply chosen in the panel's own search goes where the caret of ${editor} was, in place of what was selected there, and the caret stands behind it`, async () => {
		const { page, errors, text, type, panel } = await openEditor(extension, editor);
		await type('亲您好，谢谢您');
		await page.keyboard.press('ArrowLeft');
		for (const _sign of '谢谢') await page.keyboard.press('Shift+ArrowLeft');
		await caretTaken(page);
		await pressButton(page);
		const search = (await panel()).getByRole('combobox');
		await search.fill(LINES.query);
		await expect((await panel()).getByRole('option').first()).toContainText('先说一行');
		await search.press('Enter');
		await expect.poll(() => isOpen(page)).toBe(false);
		await expect.poll(text).toBe(`亲您好，${LINES.text}您`);
		await type('好');
		await expect.poll(text).toBe(`亲您好，${LINES.text}好您`);
		expect(await consoleState(page, 'sent')).toEqual([]);
		expect(errors).toEqual([]);
		await page.close();
	});

	test(`a reply clicked in the panel goes into ${editor} in place of the trigger`, async () => {
		expect(await clickInPlaceOfTrigger(editor, leavings)).toBe(0);
	});
}

for (const [editor, when] of [
	...[['ckeditor', 'paste'] as const, ['draft', 'paste'] as const],
	...['prosemirror', 'slate', 'draft', 'ckeditor', 'codemirror'].map(
		(one) => [one, 'selectionchange'] as const,
	),
]) {
	test(`a reply goes into ${editor} in place of the trigger, and the caret behind it, though the focus leaves the box once more (${when})`, async () => {
		expect(await clickInPlaceOfTrigger(editor, (page) => leaveOnce(page, when))).toBeGreaterThan(0);
	});
}
