import type { Page } from '@playwright/test';
import { listReady, panelOf } from '../e2e/console-page';
import { masked } from './report';
import { isPanelOpen, photograph, type Stage } from './stage';

const DRAFT = '您好，';

/** What the page's own state holds of a box, and what the page saw that could have sent it. */
interface BoxState {
	text: string;
	sent: number;
}

/** In the chat: the trigger, a search by pinyin, Enter, and one undo. */
export async function replyInChat(stage: Stage): Promise<void> {
	stage.report.title('客服会话');
	const page = await stage.extension.open('/chat-merchant/index.html');
	await page.waitForFunction(() => window.__console !== undefined);
	const box = '#replyTextarea';
	const read = () =>
		page.evaluate(() => ({ text: window.__console.draft, sent: window.__console.sent.length }));
	await page.locator(box).click();
	await insertReply(page, box, 'chat', 'tuikuan', read, stage);
	await page.close();
}

/** In the remark dialog of the after-sales list: the same by initials. */
export async function replyInRemark(stage: Stage): Promise<void> {
	stage.report.title('备注窗口');
	const page = await stage.extension.open('/aftersales/aftersale_list');
	await listReady(page);
	await page.getByText('添加备注', { exact: true }).first().click();
	const box = 'textarea[data-testid="beast-core-textArea-htmlInput"]';
	const read = () =>
		page.evaluate(() => ({ text: window.__console.remark, sent: window.__console.remarks.length }));
	await page.locator(box).click();
	await insertReply(page, box, 'remark', 'tk', read, stage);
	await page.close();
}

async function insertReply(
	page: Page,
	box: string,
	name: string,
	query: string,
	read: () => Promise<BoxState>,
	stage: Stage,
): Promise<void> {
	const { report } = stage;
	await page.waitForSelector('rl-reply-button');
	await page.keyboard.type(`${DRAFT}//${query}`, { delay: 40 });
	const panel = await panelOf(page);
	await panel.waitForSelector('.reply[aria-selected=true]');
	await page.waitForTimeout(300);
	const order =
		(await panel.locator('.head-order').count()) > 0 ? await panel.locator('.head-order').textContent() : '';
	report.saw(`话术列表认得这一单：${order ? masked(order) : '没有认出'}`, Boolean(order));
	const hits = await panel.locator('[role=option]').count();
	const first = (await panel.locator('[aria-selected=true] .reply-title strong').textContent()) ?? '';
	report.saw(`打「//${query}」，找到 ${hits} 条，第一条：${first}`, hits > 0 && (await isPanelOpen(page)));
	await photograph(page, `${name}-replies`, stage);

	await page.keyboard.press('Enter');
	await submitAsked(panel, page, report);
	await page.waitForTimeout(300);
	const { text, sent } = await read();
	const body = text.startsWith(DRAFT) ? text.slice(DRAFT.length) : '';
	report.saw(
		`插入后，后台自己的状态里是：${text.slice(0, 40)}…（${text.length} 字）`,
		body.length > 5 && !/\/\/|\{\{|\}\}/.test(body) && text === (await page.locator(box).inputValue()),
	);
	await photograph(page, `${name}-inserted`, stage);

	await page.locator(box).focus();
	await page.keyboard.press('Control+z');
	await page.waitForTimeout(200);
	const undone = await read();
	report.saw(`撤销一次之后：${undone.text}`, undone.text.startsWith(DRAFT) && !undone.text.includes(body));
	report.saw(`发出去的：${sent + undone.sent} 条`, sent + undone.sent === 0);
}

/** Where the reply has a gap or a word to look at, the panel asks first. */
async function submitAsked(
	panel: Awaited<ReturnType<typeof panelOf>>,
	page: Page,
	report: Stage['report'],
): Promise<void> {
	await page.waitForTimeout(300);
	for (let stop = 0; stop < 3 && (await isPanelOpen(page)); stop++) {
		const fields = panel.locator('.desk .field input.input');
		for (let index = 0; index < (await fields.count()); index++) {
			if ((await fields.nth(index).inputValue()) === '') await fields.nth(index).fill('今天');
		}
		report.note('面板先问了一句，补上后继续');
		await panel.locator('.desk button[type=submit]').click();
		await page.waitForTimeout(300);
	}
}
