import { expect, test } from '@playwright/test';
import { consoleState } from './console-page';
import { LINES, launchWithReplies, ONE_LINE, openEditor } from './editors';
import type { Extension } from './extension';

let extension: Extension;
test.beforeAll(async () => {
	extension = await launchWithReplies();
});
test.afterAll(() => extension?.close());

/** Where a box can stand. Rich editors that look for the selection in the document itself do not work in a shadow root, with or without us. */
const PLACES: readonly [query: string, words: string, editors: readonly string[]][] = [
	['&host=shadow', 'an open shadow root', ['textarea', 'contenteditable', 'prosemirror', 'codemirror']],
	['&host=frame', 'a frame of the same origin', ['textarea', 'contenteditable', 'prosemirror', 'codemirror']],
	[
		'&csp=strict',
		'a page with a strict policy and Trusted Types',
		['textarea', 'contenteditable', 'prosemirror'],
	],
];

for (const [query, words, editors] of PLACES)
	for (const editor of editors)
		test(`in ${words} a reply goes into ${editor}, with one undo, and nothing is sent`, async () => {
			const { page, errors, text, type, pick } = await openEditor(extension, editor, query);
			await type('您好。');
			await pick(ONE_LINE);
			await expect.poll(text).toBe(`您好。${ONE_LINE.text}`);
			await page.keyboard.press('Control+z');
			await expect.poll(text).toBe(`您好。//${ONE_LINE.query}`);
			await page.keyboard.press('End');
			for (let count = `//${ONE_LINE.query}`.length; count > 0; count--)
				await page.keyboard.press('Backspace');
			await pick(LINES);
			await expect.poll(text).toBe(`您好。${LINES.text}`);
			expect(await consoleState(page, 'sent')).toEqual([]);
			expect(errors).toEqual([]);
			await page.close();
		});

test('an editor that takes no text leaves the box as it was, and the panel says that the reply was copied', async () => {
	const { page, text, type, panel } = await openEditor(extension, 'contenteditable');
	await type('您好。');
	await page.evaluate(() => {
		for (const kind of ['paste', 'beforeinput'])
			document.querySelector('.editable')?.addEventListener(kind, (event) => {
				if ((event as InputEvent).inputType !== 'insertText' || (event as InputEvent).data?.length !== 1)
					event.preventDefault();
			});
	});
	await type(`//${ONE_LINE.query}`);
	await expect((await panel()).getByRole('option').first()).toContainText(ONE_LINE.text);
	await page.keyboard.press('Enter');
	await expect((await panel()).getByText('已复制到剪贴板')).toBeVisible();
	expect(await text()).toBe(`您好。//${ONE_LINE.query}`);
	await page.close();
});

test('a reply that was chosen for one conversation does not go into the editor of another', async () => {
	const { page, text, type, panel } = await openEditor(extension, 'quill');
	await type(`您好。//${ONE_LINE.query}`);
	await expect((await panel()).getByRole('option').first()).toContainText(ONE_LINE.text);
	// The page turns to another buyer in the same moment as the key is pressed.
	await page.evaluate(() =>
		addEventListener('keydown', () => window.__console.openChat(1), { capture: true }),
	);
	await page.keyboard.press('Enter');
	await expect((await panel()).getByText('会话已经切换')).toBeAttached();
	expect(await text()).toBe(`您好。//${ONE_LINE.query}`);
	await page.close();
});
