import { expect, test } from '@playwright/test';
import { consoleState } from './console-page';
import { caretTaken, LINES, launchWithReplies, ONE_LINE, openEditor } from './editors';
import type { Extension } from './extension';

let extension: Extension;
test.beforeAll(async () => {
	extension = await launchWithReplies();
});
test.afterAll(() => extension?.close());

/** Where a box can stand. Rich editors that look for the selection in the document itself do not work in a shadow root, with or without us. */
const PLACES: readonly [query: string, words: string, editors: readonly string[]][] = [
	['&host=shadow', 'an open shadow root', ['textarea', 'contenteditable', 'prosemirror', 'codemirror']],
	[
		...(['&host=frame', 'a frame of the same origin'] as const),
		['textarea', 'contenteditable', 'prosemirror'],
	],
	[
		...(['&csp=strict', 'a page with a strict policy and Trusted Types'] as const),
		['textarea', 'contenteditable', 'prosemirror', 'slate'],
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
			await caretTaken(page);
			for (let count = `//${ONE_LINE.query}`.length; count > 0; count--)
				await page.keyboard.press('Backspace');
			await pick(LINES);
			await expect.poll(text).toBe(`您好。${LINES.text}`);
			expect(await consoleState(page, 'sent')).toEqual([]);
			expect(errors).toEqual([]);
			await page.close();
		});
