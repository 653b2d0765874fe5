import { expect, type Page } from '@playwright/test';
import { shanghaiHour } from '../../utils/domain/clock';
import { VERDICT_LABELS } from '../../utils/domain/labels';
import type { ChatTruth } from '../console/truth/types';
import { closedTexts } from './closed-roots';
import { consoleState, listReady, panelOf, turnTo } from './console-page';
import { type Extension, test } from './extension';

const CHAT = '/chat-merchant/index.html';

function chatOf({ server }: Extension, id: string): { index: number; chat: ChatTruth } {
	const index = server.truth.chats.findIndex((chat) => chat.id === id);
	const chat = server.truth.chats[index];
	if (!chat) throw new Error(`no chat ${id}`);
	return { index, chat };
}

async function openChat(extension: Extension, page: Page, id: string): Promise<ChatTruth> {
	const { index, chat } = chatOf(extension, id);
	await page.evaluate((at) => window.__console.openChat(at), index);
	return chat;
}

/** The list in a tab of its own, every page of it turned to. */
async function readWholeList(extension: Extension): Promise<void> {
	const page = await extension.open('/aftersales/aftersale_list');
	await listReady(page);
	const pages = Math.ceil(extension.server.truth.requests.length / 10);
	for (let number = 2; number <= pages; number++) await turnTo(page, number);
}

/** Whether the platform counts at this time of the day; the pure tests of the clock hold its edges. */
const isCounted = () => shanghaiHour(Date.now()) >= 8 && shanghaiHour(Date.now()) < 23;

const badge = (page: Page) => page.locator('rl-badge');
const waiting = async (page: Page) => (await closedTexts(page, 'rl-waiting'))[0] ?? '';

async function boxOf(page: Page) {
	const box = await page.locator('rl-waiting').boundingBox();
	if (!box) throw new Error('nobody waits');
	return box;
}

/** Opens the panel with the badge, which is to be about this order. */
async function expectInPanel(page: Page, orderSn: string): Promise<void> {
	await badge(page).click();
	const panel = await panelOf(page);
	await expect(panel.locator('.head-order')).toHaveText(orderSn);
}

test('the open conversation has the badge of its own order, in the task that opens it, and none where it names none', async ({
	extension,
}) => {
	const page = await extension.open(CHAT);
	await expect(badge(page)).toHaveCount(1);
	const { chat } = chatOf(extension, 'chat-refund-now');
	await expectInPanel(page, chat.orderSn ?? '');
	for (const id of ['chat-no-card', 'chat-wait-five-minutes']) {
		await openChat(extension, page, id);
		await expect(badge(page)).toHaveCount(0);
	}
	for (const id of [
		'chat-two-cards',
		'chat-number-in-text',
		'chat-in-transit',
		'chat-number-in-text-request',
	]) {
		const { orderSn } = await openChat(extension, page, id);
		await expect(badge(page)).toHaveCount(1);
		await expectInPanel(page, orderSn ?? '');
		await page.keyboard.press('Escape');
	}
	const { index } = chatOf(extension, 'chat-no-card');
	const stayed = await page.evaluate((at) => {
		window.__console.openChat(at);
		return Promise.resolve().then(() =>
			Promise.resolve().then(() => document.querySelectorAll('rl-badge').length),
		);
	}, index);
	await expect(badge(page)).toHaveCount(0);
	expect(stayed).toBeLessThanOrEqual(1);
	expect((await consoleState(page, 'clicks')).filter(({ isTrusted }) => !isTrusted)).toEqual([]);
	expect(await consoleState(page, 'sent')).toEqual([]);
});

test("the list in one tab tells the chat in another which case is the buyer's, and of several the agent chooses", async ({
	extension,
}) => {
	await readWholeList(extension);
	const page = await extension.open(CHAT);
	await expect(badge(page)).toHaveCount(1);
	const one = await openChat(extension, page, 'chat-buyer-one');
	await expect(badge(page)).toHaveCount(1);
	await expectInPanel(page, one.orderSn ?? '');
	await page.keyboard.press('Escape');

	const two = await openChat(extension, page, 'chat-buyer-two');
	await expect.poll(() => closedTexts(page, 'rl-badge')).toEqual(['2 个售后，选一个']);
	await expect(badge(page)).toHaveAttribute('data-verdict', 'unclear');
	await badge(page).click();
	const panel = await panelOf(page);
	const choices = panel.locator('.choice');
	await expect(choices).toHaveCount(2);
	await expect(panel.locator('.head-order')).toHaveCount(0);
	const orders = extension.server.truth.requests
		.filter(({ id }) => two.openRequests.includes(id))
		.map(({ orderSn }) => orderSn);
	expect((await choices.locator('.choice-order').allTextContents()).sort()).toEqual(orders.sort());
	const chosen = await choices.first().locator('.choice-order').textContent();
	await choices.first().click();
	await expect(panel.locator('.head-order')).toHaveText(chosen ?? '');
	await expect.poll(() => closedTexts(page, 'rl-badge')).not.toEqual(['2 个售后，选一个']);
	expect(Object.values(VERDICT_LABELS)).toContain((await closedTexts(page, 'rl-badge'))[0]);

	await openChat(extension, page, 'chat-no-card');
	await expect(badge(page)).toHaveCount(0);
	await openChat(extension, page, 'chat-buyer-two');
	await expect(badge(page)).toHaveCount(1);
	await expectInPanel(page, chosen ?? '');
	const html = await page.content();
	const own = html.match(/<rl-[^>]*>/g) ?? [];
	expect(own.filter((tag) => tag.includes(two.uid))).toEqual([]);
});

test('who waits stands in a list, robots do not answer for people, and a click only finds the row', async ({
	extension,
}) => {
	const page = await extension.open(CHAT);
	const { chats } = extension.server.truth;
	const signed = chats.filter((chat) => chat.waited !== null);
	await expect.poll(() => waiting(page)).toContain(`等回复 ${signed.length}`);
	const before = await page.evaluate(() => document.querySelector('.chatWindowHeader .name')?.textContent);

	await openChat(extension, page, 'chat-robot-counted');
	await expect.poll(() => waiting(page)).toContain(`等回复 ${signed.length + 1}`);

	const { index } = chatOf(extension, 'chat-person-answered');
	await page.evaluate((at) => window.__console.buyerWrites(at, '在吗'), index);
	await expect.poll(() => waiting(page)).toContain(`等回复 ${signed.length + 2}`);
	await expect
		.poll(() => waiting(page))
		.toMatch(isCounted() ? /晴\*\*\*天 (约 )?[23]:\d\d/ : /晴\*\*\*天 8:00 起算/);
	await openChat(extension, page, 'chat-person-answered');
	await page.evaluate((at) => window.__console.robotWrites(at, '亲，请稍等'), index);
	await page.waitForTimeout(500);
	// Neither robot has answered for a person: the history that was read tells so, though the rows say nothing of it.
	await expect.poll(() => waiting(page)).toContain(`等回复 ${signed.length + 2}`);
	await page.locator('#replyTextarea').fill('亲，我在');
	await page.locator('.send-btn').click();
	await expect.poll(() => waiting(page)).toContain(`等回复 ${signed.length + 1} `);

	await openChat(extension, page, 'chat-refund-now');
	const folded = await boxOf(page);
	await page.mouse.click(folded.x + 40, folded.y + 14);
	await expect.poll(async () => (await boxOf(page)).height).toBeGreaterThan(folded.height);
	const list = await boxOf(page);
	await page.mouse.click(list.x + 40, list.y + list.height - 16);
	expect(await page.evaluate(() => document.querySelector('.chatWindowHeader .name')?.textContent)).toBe(
		before,
	);
	await page.mouse.click(list.x + 40, list.y + 14);
	await expect.poll(async () => (await boxOf(page)).height).toBeLessThan(list.height);
});

test('the list and the badge can each be switched off', async ({ extension }) => {
	const page = await extension.open(CHAT);
	await expect(badge(page)).toHaveCount(1);
	await expect(page.locator('rl-waiting')).toHaveCount(1);
	const options = await extension.context.newPage();
	await options.goto(`chrome-extension://${extension.id}/options.html`);
	for (const name of ['聊天里的徽标', '谁在等回复']) {
		await options.getByRole('switch', { name }).click();
	}
	await expect(page.locator('rl-waiting')).toHaveCount(0);
	await expect(badge(page)).toHaveCount(0);
});
