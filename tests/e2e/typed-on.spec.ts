import { expect, test } from '@playwright/test';
import { consoleState } from './console-page';
import { isOpen, launchWithReplies, ONE_LINE, openEditor } from './editors';
import type { Extension } from './extension';

let extension: Extension;
test.beforeAll(async () => {
	extension = await launchWithReplies();
});
test.afterAll(() => extension?.close());

const EDITORS = [
	...['textarea', 'react-textarea', 'contenteditable', 'prosemirror', 'slate', 'draft', 'quill', 'lexical'],
	...['ckeditor', 'codemirror'],
];

for (const editor of EDITORS)
	for (const pace of [0, 60])
		test(`an agent who types on in ${editor} right after Enter, ${pace} ms a key, has the reply in place of the trigger and the words behind it`, async () => {
			const { page, errors, text, type, panel } = await openEditor(extension, editor);
			await type('亲，谢谢');
			for (const _sign of '谢谢') await page.keyboard.press('ArrowLeft');
			await type(`//${ONE_LINE.query}`);
			await expect.poll(() => isOpen(page)).toBe(true);
			await expect((await panel()).getByRole('option').first()).toContainText(ONE_LINE.text);
			// An editor that puts what is typed soon after each other into one step of undo is waited for, which gives the agent time.
			await type('h');
			await page.keyboard.press('Backspace');
			await expect((await panel()).getByRole('option').first()).toContainText(ONE_LINE.text);
			await page.keyboard.press('Enter');
			await page.keyboard.type('好的', { delay: pace });
			await expect.poll(text).toBe(`亲，${ONE_LINE.text}好的谢谢`);
			await expect.poll(() => isOpen(page)).toBe(false);
			await type('呢');
			await expect.poll(text).toBe(`亲，${ONE_LINE.text}好的呢谢谢`);
			expect(await consoleState(page, 'sent')).toEqual([]);
			expect(errors).toEqual([]);
			await page.close();
		});
