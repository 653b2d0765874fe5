import { expect, type Page, test } from '@playwright/test';
import { consoleState } from './console-page';
import { type EditorPage, isOpen, LINES, launchWithReplies, ONE_LINE, openEditor } from './editors';
import type { Extension } from './extension';

let extension: Extension;
test.beforeAll(async () => {
	extension = await launchWithReplies();
});
test.afterAll(() => extension?.close());

const TYPED = `您好。//${ONE_LINE.query}`;

/** Types a draft and the trigger with what finds the reply, and waits until the list shows it first. */
async function search({ page, panel, type }: EditorPage): Promise<void> {
	await type(TYPED);
	await expect.poll(() => isOpen(page)).toBe(true);
	await expect((await panel()).getByRole('option').first()).toContainText(ONE_LINE.text);
}

/** What is on the clipboard, by pasting it as the agent would: leave to read it would take away the leave to write it. */
async function pasted(page: Page): Promise<string> {
	const other = await page.context().newPage();
	await other.goto('https://mms.pinduoduo.com/chat-merchant/index.html?editor=textarea');
	await other.waitForFunction(() => window.__console?.loads === 1);
	await other.locator('textarea').click();
	await other.keyboard.press('Control+v');
	// The clipboard is the browser's: what it holds comes a moment after the key.
	await expect(other.locator('textarea')).not.toHaveValue('');
	const text = await other.locator('textarea').inputValue();
	await other.close();
	return text;
}

for (const editor of ['refusing', 'reverting', 'reverting-textarea'])
	test(`a box that throws the text away (${editor}) has the reply copied, the agent is told so, and the draft is as it was`, async () => {
		const opened = await openEditor(extension, editor);
		const { page, text, panel } = opened;
		await search(opened);
		await page.keyboard.press('Enter');
		await expect((await panel()).getByRole('status').last()).toContainText('已复制到剪贴板');
		expect(await isOpen(page)).toBe(true);
		expect(await text()).toBe(TYPED);
		expect(await consoleState(page, 'sent')).toEqual([]);
		// What was said stays until the agent goes on.
		await page.keyboard.press('Escape');
		await expect.poll(() => isOpen(page)).toBe(false);
		expect(await text()).toBe(TYPED);
		expect(await pasted(page)).toBe(ONE_LINE.text);
		await page.close();
	});

test('a box that cuts long texts off later, and the end of the draft with them, has its draft put back and the reply copied', async () => {
	const opened = await openEditor(extension, 'textarea');
	const { page, text, panel, type } = opened;
	const most = TYPED.length + 6;
	await page.locator('textarea').evaluate((box: HTMLTextAreaElement, length) => {
		box.addEventListener('input', () =>
			setTimeout(() => {
				if (box.value.length > length) box.value = box.value.slice(0, length);
			}),
		);
	}, most);
	await type('谢谢您');
	await page.keyboard.press('Home');
	await search(opened);
	await page.keyboard.press('Enter');
	await expect((await panel()).getByRole('status').last()).toContainText('已复制到剪贴板');
	expect(await text()).toBe(`${TYPED}谢谢您`);
	await page.keyboard.press('Escape');
	await expect.poll(() => isOpen(page)).toBe(false);
	await type('好');
	await expect.poll(text).toBe(`${TYPED}好谢谢您`);
	expect(await pasted(page)).toBe(ONE_LINE.text);
	await page.close();
});

test('a box that was locked while the list stood open has the reply copied, and the agent is told so', async () => {
	const opened = await openEditor(extension, 'textarea');
	const { page, text, panel } = opened;
	await search(opened);
	await page.locator('textarea').evaluate((box: HTMLTextAreaElement) => {
		box.readOnly = true;
	});
	await page.keyboard.press('Enter');
	const said = (await panel()).getByRole('status').last();
	await expect(said).toContainText('已复制到剪贴板');
	await expect(said).toContainText('现在不能写');
	expect(await text()).toBe(TYPED);
	expect(await pasted(page)).toBe(ONE_LINE.text);
	await page.close();
});

test('what was copied instead keeps its lines', async () => {
	const { page, type, panel } = await openEditor(extension, 'refusing');
	await type(`//${LINES.query}`);
	await expect.poll(() => isOpen(page)).toBe(true);
	await expect((await panel()).getByRole('option').first()).toContainText('先说一行');
	await page.keyboard.press('Enter');
	await expect((await panel()).getByRole('status').last()).toContainText('已复制到剪贴板');
	expect(await pasted(page)).toBe(LINES.text);
	await page.close();
});
