import { expect, type Page } from '@playwright/test';
import { faults } from './axe-faults';
import { consoleState } from './console-page';
import { type Extension, test } from './extension';
import { pressButton } from './reply-button';
import { ask } from './storage';

const SENTENCE = '亲，马上帮您催一下仓库';

async function openChat(extension: Extension): Promise<Page> {
	const page = await extension.open('/chat-merchant/index.html');
	await page.waitForSelector('rl-reply-button');
	return page;
}

/** The same once what counts is there: it comes with the first key, and a sentence that is sent before that is not counted. */
async function openCounted(extension: Extension): Promise<Page> {
	const page = await openChat(extension);
	await page.locator('#replyTextarea').click();
	await page.keyboard.type('加我微信');
	await expect(page.locator('rl-draft-mark')).toHaveCount(1);
	await page.keyboard.press('Control+a');
	await page.keyboard.press('Delete');
	await expect(page.locator('rl-draft-mark')).toHaveCount(0);
	return page;
}

/** Types into the conversation at this place of the list, and sends with the console's own key. */
async function say(page: Page, index: number, text: string): Promise<void> {
	await page.evaluate((at) => window.__console.openChat(at), index);
	await page.locator('#replyTextarea').click();
	await page.keyboard.type(text, { delay: 5 });
	const before = (await consoleState(page, 'sent')).length;
	await page.keyboard.press('Control+Enter');
	await expect.poll(async () => (await consoleState(page, 'sent')).length).toBe(before + 1);
	// It is believed once the box has stayed empty, by the clock of the page.
	await page.evaluate(() => new Promise((done) => setTimeout(done, 700)));
}

/** All that the background keeps until the browser is closed. */
const session = ({ worker }: Extension) =>
	worker.evaluate(async () => {
		const { chrome } = globalThis as unknown as { chrome: { storage: { session: { get(): unknown } } } };
		return JSON.stringify(await chrome.storage.session.get());
	});

test('a sentence typed in three conversations is offered as a reply, and kept nowhere that outlives the browser', async ({
	extension,
}) => {
	const page = await openCounted(extension);
	await say(page, 0, SENTENCE);
	await say(page, 1, SENTENCE);
	// The second time to the same buyer says nothing new, and until the third the words themselves are not kept.
	await say(page, 1, SENTENCE);
	await expect.poll(() => session(extension)).toContain('typed');
	expect(await session(extension)).not.toContain('催一下');
	const panel = await pressButton(page);
	await expect(panel.getByRole('option').first()).toBeVisible();
	await expect(panel.getByText('这句话今天打过')).toHaveCount(0);
	await page.keyboard.press('Escape');
	await say(page, 2, `${SENTENCE}！`);
	await expect.poll(() => session(extension)).toContain(SENTENCE);
	await pressButton(page);
	await expect(panel.getByText('这句话今天打过 3 次，存成话术？')).toBeVisible();
	expect(await faults(panel)).toEqual([]);
	const editor = extension.context.waitForEvent('page');
	await panel.getByRole('button', { name: '存成话术' }).click();
	await panel.getByRole('button', { name: '去设置里起名保存' }).click();
	const options = await editor;
	await expect(options.getByLabel('正文')).toHaveValue(`${SENTENCE}！`);
	const { res } = await ask(options, 'backup/export');
	expect((res as { text: string }).text).not.toContain('催一下');
	await options.getByRole('button', { name: '保存', exact: true }).click();
	await expect(options.getByText('已保存')).toBeVisible();
	await expect.poll(async () => (await ask(options, 'replies/typed-often')).res).toEqual([]);
	expect(extension.strays).toEqual([]);
});

test('what may be of a buyer leaves the page as variables or not at all, and a refused sentence is not offered again', async ({
	extension,
}) => {
	const page = await openCounted(extension);
	for (const index of [0, 1, 2]) {
		const { orderSn, nick } = extension.server.truth.chats[index] ?? {};
		await say(page, index, '您的电话是13800138000对不对呀');
		await say(page, index, `${nick}您好，已经帮您登记了`);
		await say(page, index, `订单${orderSn}马上帮您催`);
	}
	const bodies = async () => {
		const { typed = {} } = JSON.parse(await session(extension)) as {
			typed?: Record<string, { body?: string }>;
		};
		return Object.values(typed).map(({ body }) => body);
	};
	await expect.poll(bodies).toEqual(['订单{{订单号}}马上帮您催']);
	const panel = await pressButton(page);
	await panel.getByRole('button', { name: '不再提示' }).click();
	await expect(panel.getByText('这句话今天打过')).toHaveCount(0);
	await page.keyboard.press('Escape');
	for (const index of [0, 1, 2])
		await say(page, index, `订单${extension.server.truth.chats[index]?.orderSn}马上帮您催！`);
	expect(await session(extension)).not.toContain('马上帮您催');
});

test('nothing is counted with the check of drafts switched off', async ({ extension }) => {
	const options = await extension.context.newPage();
	await options.goto(`chrome-extension://${extension.id}/options.html`);
	const { res } = await ask(options, 'settings/read');
	const settings = res as { features: Record<string, boolean> };
	settings.features['draft-watch'] = false;
	await ask(options, 'settings/write', settings);
	const page = await openChat(extension);
	for (const index of [0, 1, 2]) await say(page, index, SENTENCE);
	expect(await session(extension)).not.toContain('typed');
});
