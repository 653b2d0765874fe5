import { type CDPSession, expect, test } from '@playwright/test';
import { consoleState } from './console-page';
import { type EditorPage, isOpen, launchWithReplies, ONE_LINE, openEditor } from './editors';
import type { Extension } from './extension';

let extension: Extension;
test.beforeAll(async () => {
	extension = await launchWithReplies();
});
test.afterAll(() => extension?.close());

interface Typing extends EditorPage {
	ime: CDPSession;
	/** Letters that an input method shows in the box and has not decided on. */
	compose(text: string): Promise<void>;
	/** A key that the input method takes for itself, as the browser tells of it. */
	taken(key: string): Promise<void>;
	enters(): Promise<number>;
}

async function open(editor: string): Promise<Typing> {
	const opened = await openEditor(extension, editor);
	const ime = await opened.page.context().newCDPSession(opened.page);
	return {
		...opened,
		ime,
		compose: (text) =>
			ime.send('Input.imeSetComposition', {
				...{ text, selectionStart: text.length, selectionEnd: text.length },
			}) as Promise<never>,
		async taken(key) {
			const code = { windowsVirtualKeyCode: 229, key, code: key };
			await ime.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...code });
			await ime.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code: key, windowsVirtualKeyCode: 13 });
		},
		enters: async () => (await consoleState(opened.page, 'keys')).filter(({ key }) => key === 'Enter').length,
	};
}

for (const editor of ['textarea', 'vue3', 'prosemirror']) {
	test(`in ${editor} the Enter that ends a pinyin composition inserts nothing and sends nothing, and the next Enter inserts`, async () => {
		const { page, ime, text, type, compose, taken, panel } = await open(editor);
		await type('您好。//');
		await expect.poll(() => isOpen(page)).toBe(true);
		await compose('scyh');
		await taken('Enter');
		expect(await isOpen(page)).toBe(true);
		await ime.send('Input.insertText', { text: 'scyh' });
		await expect.poll(text).toBe('您好。//scyh');
		await expect((await panel()).getByRole('option').first()).toContainText(ONE_LINE.text);
		expect(await consoleState(page, 'sent')).toEqual([]);
		// Some browsers tell the end of the composition before they tell of the key that ended it; this editor takes such a key for its own new line.
		if (editor !== 'prosemirror') await taken('Enter');
		expect(await text()).toBe('您好。//scyh');
		await page.keyboard.press('Enter');
		await expect.poll(text).toBe(`您好。${ONE_LINE.text}`);
		expect(await consoleState(page, 'sent')).toEqual([]);
		await page.close();
	});

	test(`in ${editor} 、、 that comes out of an input method opens the list, and not before it is decided on`, async () => {
		const { page, ime, compose } = await open(editor);
		await compose('、、');
		expect(await isOpen(page)).toBe(false);
		await ime.send('Input.insertText', { text: '、、' });
		await expect.poll(() => isOpen(page)).toBe(true);
		await page.close();
	});
}

test("Escape during a composition is the input method's own, the next one closes the list", async () => {
	const { page, ime, text, type, compose, taken } = await open('textarea');
	await type('//');
	await expect.poll(() => isOpen(page)).toBe(true);
	await compose('tui');
	await taken('Escape');
	expect(await isOpen(page)).toBe(true);
	await compose('');
	await ime.send('Input.insertText', { text: '' }).catch(() => undefined);
	expect(await isOpen(page)).toBe(true);
	await page.keyboard.press('Escape');
	await expect.poll(() => isOpen(page)).toBe(false);
	expect(await text()).toBe('//');
	await page.close();
});

test("with the list closed a plain Enter is the page's own, also right after a composition", async () => {
	const { page, ime, text, type, compose, enters } = await open('textarea');
	await type('您好');
	await page.keyboard.press('Enter');
	expect(await consoleState(page, 'sent')).toHaveLength(1);
	await compose('xie');
	await ime.send('Input.insertText', { text: '谢' });
	await page.keyboard.press('Enter');
	expect(await consoleState(page, 'sent')).toHaveLength(2);
	await type('//');
	await expect.poll(() => isOpen(page)).toBe(true);
	await page.keyboard.press('Escape');
	await expect.poll(() => isOpen(page)).toBe(false);
	await page.keyboard.press('Enter');
	expect(await consoleState(page, 'sent')).toHaveLength(3);
	expect(await enters()).toBe(3);
	expect(await text()).toBe('您好谢//');
	await page.close();
});
