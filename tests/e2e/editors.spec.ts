import { expect, test } from '@playwright/test';
import { consoleState } from './console-page';
import { caretTaken, LINES, launchWithReplies, ONE_LINE, openEditor } from './editors';
import type { Extension } from './extension';

let extension: Extension;
test.beforeAll(async () => {
	extension = await launchWithReplies();
});
test.afterAll(() => extension?.close());

const FIELDS = ['textarea', 'input', 'react-textarea', 'react-input', 'vue2', 'vue3'];
const EDITORS = [
	...['contenteditable', 'prosemirror', 'slate', 'draft', 'quill', 'lexical', 'ckeditor', 'codemirror'],
];

for (const editor of [...FIELDS, ...EDITORS])
	test(`a reply goes into ${editor} in place of the trigger, the draft around it stays, one undo takes it out, and another can follow`, async () => {
		const { page, errors, text, type, pick } = await openEditor(extension, editor);
		await type('亲您好，谢谢');
		await page.keyboard.press('ArrowLeft');
		await page.keyboard.press('ArrowLeft');
		await pick(ONE_LINE);
		const inserted = `亲您好，${ONE_LINE.text}谢谢`;
		await expect.poll(text).toBe(inserted);
		await page.keyboard.press('Control+z');
		await expect.poll(text).toBe(`亲您好，//${ONE_LINE.query}谢谢`);
		// A field selects again what was replaced; an editor puts the caret behind it.
		await page.keyboard.press('End');
		await caretTaken(page);
		for (let count = 2; count > 0; count--) await page.keyboard.press('ArrowLeft');
		await caretTaken(page);
		for (let count = `//${ONE_LINE.query}`.length; count > 0; count--) await page.keyboard.press('Backspace');
		await expect.poll(text).toBe('亲您好，谢谢');
		await pick(ONE_LINE);
		await expect.poll(text).toBe(inserted);
		// The caret stands right behind it.
		await pick(ONE_LINE, '、、');
		await expect.poll(text).toBe(`亲您好，${ONE_LINE.text}${ONE_LINE.text}谢谢`);
		await type('好');
		await expect.poll(text).toBe(`亲您好，${ONE_LINE.text}${ONE_LINE.text}好谢谢`);
		expect(await consoleState(page, 'sent')).toEqual([]);
		expect((await consoleState(page, 'keys')).filter(({ key }) => key === 'Enter')).toEqual([]);
		expect(errors).toEqual([]);
		await page.close();
	});

for (const editor of ['textarea', ...EDITORS])
	test(`several lines are lines of ${editor}'s own, the caret behind them, and one undo takes them all out`, async () => {
		const { page, errors, text, type, pick } = await openEditor(extension, editor);
		await type('您好。谢谢');
		for (const _sign of '谢谢') await page.keyboard.press('ArrowLeft');
		await pick(LINES);
		await expect.poll(text).toBe(`您好。${LINES.text}谢谢`);
		await page.keyboard.press('Control+z');
		await expect.poll(text).toBe(`您好。//${LINES.query}谢谢`);
		await page.keyboard.press('End');
		await caretTaken(page);
		// A trigger opens nothing right behind this sign, so a word stands between.
		await type('、您');
		await pick(LINES);
		await expect.poll(text).toBe(`您好。//${LINES.query}谢谢、您${LINES.text}`);
		await type('好');
		await expect.poll(text).toBe(`您好。//${LINES.query}谢谢、您${LINES.text}好`);
		expect(await consoleState(page, 'sent')).toEqual([]);
		expect(errors).toEqual([]);
		await page.close();
	});
