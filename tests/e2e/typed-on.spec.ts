import { expect, type Frame, test } from '@playwright/test';
import { consoleState } from './console-page';
import { type EditorPage, isOpen, launchWithReplies, ONE_LINE, openEditor } from './editors';
import type { Extension } from './extension';

let extension: Extension;
test.beforeAll(async () => {
	extension = await launchWithReplies();
});
test.afterAll(() => extension?.close());

/** Holds back what the panel says, as if it had not come to it yet. What comes back lets it all go. */
async function holdPanel(panel: Frame): Promise<() => Promise<void>> {
	await panel.evaluate(() => {
		const own = MessagePort.prototype.postMessage;
		const held: (() => void)[] = [];
		MessagePort.prototype.postMessage = function (...given: [unknown]) {
			held.push(() => own.apply(this, given));
		};
		Object.assign(window, {
			letGo() {
				MessagePort.prototype.postMessage = own;
				for (const go of held) go();
			},
		});
	});
	return () => panel.evaluate(() => (window as unknown as { letGo(): void }).letGo());
}

/** Types a draft with the trigger in the middle of it, and waits until the list shows the reply first. */
async function search({ page, type, panel }: EditorPage): Promise<Frame> {
	await type('亲，谢谢');
	for (const _sign of '谢谢') await page.keyboard.press('ArrowLeft');
	await type(`//${ONE_LINE.query}`);
	await expect.poll(() => isOpen(page)).toBe(true);
	const list = await panel();
	await expect(list.getByRole('option').first()).toContainText(ONE_LINE.text);
	return list;
}

const EDITORS = [
	...['textarea', 'react-textarea', 'contenteditable', 'prosemirror', 'slate', 'draft', 'quill', 'lexical'],
	...['ckeditor', 'codemirror'],
];

for (const editor of EDITORS)
	for (const pace of [0, 60])
		test(`an agent who types on in ${editor} right after Enter, ${pace} ms a key, has the reply in place of the trigger and the words behind it`, async () => {
			const opened = await openEditor(extension, editor);
			const { page, errors, text, type, panel } = opened;
			await search(opened);
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

/** With blanks, and longer than anything that is searched for. */
const MORE = '好的 这就帮您去问一问仓库那边，请您稍等片刻 一有消息就说';

for (const editor of ['textarea', 'contenteditable', 'prosemirror', 'codemirror'])
	test(`an agent who types on in ${editor} while the panel takes its time has the reply in place of the trigger and the words behind it`, async () => {
		const opened = await openEditor(extension, editor);
		const { page, errors, text } = opened;
		const letGo = await holdPanel(await search(opened));
		await page.keyboard.press('Enter');
		await page.keyboard.type(MORE);
		// As long as a panel may take on a slow computer that loads it.
		await page.waitForTimeout(2500);
		expect(await text()).toBe(`亲，//${ONE_LINE.query}${MORE}谢谢`);
		expect(await isOpen(page)).toBe(true);
		await letGo();
		await expect.poll(text).toBe(`亲，${ONE_LINE.text}${MORE}谢谢`);
		await expect.poll(() => isOpen(page)).toBe(false);
		expect(await consoleState(page, 'sent')).toEqual([]);
		expect(errors).toEqual([]);
		await page.close();
	});

test('an agent who types on in the box when a reply asks for something first searches with it, as ever', async () => {
	const opened = await openEditor(extension, 'textarea');
	const { page, text, type, panel } = opened;
	await type('//退款金额');
	await expect.poll(() => isOpen(page)).toBe(true);
	const list = await panel();
	await expect(list.getByRole('option').first()).toContainText('退款金额');
	const letGo = await holdPanel(list);
	await page.keyboard.press('Enter');
	// The form takes the keyboard; the agent goes back to the box.
	await expect(list.locator('form input').first()).toBeFocused();
	await page.locator('textarea').click();
	await type('q');
	await letGo();
	await expect(list.getByRole('combobox')).toHaveValue('退款金额q');
	expect(await text()).toBe('//退款金额q');
	await page.close();
});

test("a list that the page threw out and put back finds the replies of one's own, as before", async () => {
	const opened = await openEditor(extension, 'textarea');
	const { page, panel, text } = opened;
	await search(opened);
	await page.evaluate(() => {
		const frame = document.querySelector('rl-panel');
		frame?.remove();
		if (frame) document.documentElement.append(frame);
	});
	// The frame that is going may still be met.
	const first = async () => (await panel()).getByRole('option').first().textContent({ timeout: 2000 });
	await expect.poll(() => first().catch(() => '')).toContain(ONE_LINE.text);
	await page.keyboard.press('Enter');
	await expect.poll(text).toBe(`亲，${ONE_LINE.text}谢谢`);
	await page.close();
});
