import { expect, type Page, test } from '@playwright/test';
import { consoleState, panelOf } from './console-page';
import { isOpen, LINES, launchWithReplies, ONE_LINE, openEditor } from './editors';
import type { Extension } from './extension';
import { ask } from './storage';

let extension: Extension;
let options: Page;
test.beforeEach(async () => {
	extension = await launchWithReplies();
	options = await extension.context.newPage();
	await options.goto(`chrome-extension://${extension.id}/options.html#replies`);
});
test.afterEach(() => extension?.close());

/** How often a reply was inserted, and what was seen to become of it. */
async function used(id: string): Promise<unknown> {
	const { res } = await ask(options, 'replies/list');
	const { times, edits } = (res as { usage: Record<string, Record<string, unknown>> }).usage[id] ?? {};
	return { times, edits };
}

async function openChat(): Promise<{ page: Page; insert: (reply?: typeof ONE_LINE) => Promise<void> }> {
	const page = await extension.open('/chat-merchant/index.html');
	await page.waitForSelector('rl-reply-button');
	const insert = async ({ query, text } = ONE_LINE) => {
		await page.locator('#replyTextarea').click();
		await page.keyboard.type(`//${query}`, { delay: 10 });
		await expect((await panelOf(page)).getByRole('option').first()).toContainText(text.split('\n')[0] ?? '');
		await page.keyboard.press('Enter');
		await expect.poll(() => isOpen(page)).toBe(false);
	};
	return { page, insert };
}

const draft = (page: Page) => consoleState(page, 'draft');

test('what became of inserted replies is counted when they are sent, and what cannot be told is not', async () => {
	const { page, insert } = await openChat();
	// As it was.
	await insert();
	await page.keyboard.press('Control+Enter');
	await expect.poll(() => used('mine-one-line')).toEqual({ times: 1, edits: { unchanged: 1 } });
	// Changed, and two in one text.
	await insert();
	for (let count = 4; count > 0; count--) await page.keyboard.press('Backspace');
	await page.keyboard.type('别急。');
	await insert(LINES);
	await page.locator('.send-btn').first().click();
	await expect.poll(() => used('mine-one-line')).toEqual({ times: 2, edits: { unchanged: 1, slight: 1 } });
	await expect.poll(() => used('mine-lines')).toEqual({ times: 1, edits: { unchanged: 1 } });
	expect((await consoleState(page, 'sent')).map(({ by }) => by)).toEqual(['key', 'click']);
	// Thrown away; undone; left for another conversation.
	await insert();
	await page.keyboard.press('Control+a');
	await page.keyboard.press('Delete');
	await insert();
	await page.keyboard.press('Control+z');
	await page.keyboard.press('Control+a');
	await page.keyboard.type('您是要退货还是换一件呢');
	await page.keyboard.press('Control+Enter');
	await insert();
	await page.evaluate(() => window.__console.openChat(1));
	await expect.poll(() => draft(page)).toBe('');
	await page.locator('#replyTextarea').click();
	await page.keyboard.type('在的');
	await page.keyboard.press('Control+Enter');
	await page.waitForTimeout(3000);
	await expect.poll(() => used('mine-one-line')).toEqual({ times: 5, edits: { unchanged: 1, slight: 1 } });
	expect((await consoleState(page, 'clicks')).filter(({ isTrusted }) => !isTrusted)).toEqual([]);
	expect(extension.strays).toEqual([]);
	await options.reload();
	await options.getByRole('button', { name: /^试插一行/ }).click();
	await expect(options.getByText('发出前改过 1 次 / 看到 2 次')).toBeVisible();
	await expect(options.getByText('看到不到 20 次，不算比例')).toBeVisible();
});

for (const editor of ['contenteditable', 'prosemirror', 'slate'])
	test(`in ${editor} too, where the page empties the editor's elements`, async () => {
		const { page, type, pick } = await openEditor(extension, editor);
		await type('您好。');
		await pick(ONE_LINE);
		await type('谢谢');
		await page.keyboard.press('Enter');
		expect(await consoleState(page, 'sent')).toHaveLength(1);
		await page.evaluate(() => document.querySelector('[contenteditable=true]')?.replaceChildren());
		await expect.poll(() => used('mine-one-line')).toEqual({ times: 1, edits: { unchanged: 1 } });
	});
