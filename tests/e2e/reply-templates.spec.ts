import { test as base, expect, type Frame, type Page } from '@playwright/test';
import { consoleState, listReady, panelOf } from './console-page';
import { type Extension, launchExtension } from './extension';
import { pressButton } from './reply-button';
import { askUntil } from './storage';

/** Replies of the agent's own, so that what must stand in the box is known to the letter. */
const OWN = [
	{
		id: 'mine-asks',
		title: '试问三样',
		scenario: 'explain',
		body: '{{称呼}}，{{到货日}}前给您{{办法}}。',
		fields: [
			{ name: '称呼', kind: 'text', hint: '怎么叫对方' },
			{ name: '办法', kind: 'choice', choices: ['补一件', '换一件'] },
			{ name: '到货日', kind: 'date' },
		],
	},
	{
		id: 'mine-branch',
		title: '试分两路',
		scenario: 'explain',
		body: '{% if 未发货 %}东西还在仓库。{% else %}东西已经出门。{% endif %}',
	},
	{ id: 'mine-plain', title: '试选次序甲', scenario: 'greeting', body: '排在后面的一句。' },
	{ id: 'mine-pinned', title: '试选次序乙', scenario: 'greeting', body: '排在前面的一句。', pinned: true },
	{
		id: 'mine-stops',
		title: '试停几处',
		scenario: 'explain',
		body: '头一处{% 光标 "写甲" %}，第二处{% 光标 "写乙" %}，末了{% 光标 %}。',
	},
].map((reply) => ({ tone: 'concise', tags: [], origin: 'mine', ...reply }));

const test = base.extend<{ extension: Extension }>({
	// biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern.
	extension: async ({}, use) => {
		const extension = await launchExtension();
		const options = await extension.context.newPage();
		await options.goto(`chrome-extension://${extension.id}/options.html`);
		for (const reply of OWN) await askUntil(options, 'replies/save', reply);
		await options.close();
		await use(extension);
		await extension.close();
	},
});

/** The list above the box of the chat, searched for one of the replies. */
async function listed(extension: Extension, query: string, first: string): Promise<[Page, Frame]> {
	const page = await extension.open('/chat-merchant/index.html');
	await page.waitForSelector('rl-reply-button');
	await page.evaluate(() => window.__console.openChat(0));
	await page.locator('#replyTextarea').click();
	await page.keyboard.type('//');
	const panel = await panelOf(page);
	await page.keyboard.type(query, { delay: 20 });
	await expect(panel.getByRole('option').first()).toContainText(first);
	return [page, panel];
}

test('what the case does not know is asked for as text, choice and date, with the text as it will be beside it', async ({
	extension,
}) => {
	const [page, panel] = await listed(extension, 'swsy', '试问三样');
	await page.keyboard.press('Enter');
	const preview = panel.locator('figure.preview');
	await expect(preview).toContainText('〔称呼〕，〔到货日〕前给您〔办法〕。');
	const insert = panel.getByRole('button', { name: '插入到回复框' });
	await expect(insert).toBeDisabled();
	const name = panel.getByLabel('称呼');
	await expect(name).toHaveAttribute('placeholder', '怎么叫对方');
	await name.fill('王女士');
	await expect(preview).toContainText('王女士，〔到货日〕前给您〔办法〕。');
	await panel.getByLabel('办法').selectOption('换一件');
	await expect(preview).toContainText('前给您换一件。');
	await expect(insert).toBeDisabled();
	await panel.getByLabel('到货日').fill('2026-12-05');
	await expect(preview).toContainText('王女士，12月5日前给您换一件。');
	expect(await consoleState(page, 'draft')).toBe('//swsy');
	await insert.click();
	await expect.poll(() => consoleState(page, 'draft')).toBe('王女士，12月5日前给您换一件。');
	expect(await consoleState(page, 'sent')).toEqual([]);
});

test('a condition follows the case of the row: one reply says one thing before shipping and another after', async ({
	extension,
}) => {
	const page = await extension.open('/aftersales/aftersale_list');
	await listReady(page);
	for (const [state, said] of [
		['未发货', '东西还在仓库。'],
		['已发货', '东西已经出门。'],
	] as const) {
		const row = page
			.locator('div[class*="after-sales-table_order_item__"]')
			.filter({ has: page.getByText(new RegExp(`^${state}`)) })
			.first();
		await row.getByText('添加备注').click();
		const box = page.locator('textarea[data-testid="beast-core-textArea-htmlInput"]');
		await box.click();
		await page.keyboard.type('//sfll', { delay: 20 });
		const panel = await panelOf(page);
		await expect(panel.getByRole('option').first()).toContainText('试分两路');
		await expect(panel.getByRole('option').first()).toContainText(said);
		await page.keyboard.press('Enter');
		await expect.poll(() => consoleState(page, 'remark')).toBe(said);
		await page.keyboard.press('Escape');
		await page.reload();
		await listReady(page);
	}
});

/** The list of the button beside the box, with its own box to search in. */
async function fromButton(extension: Extension): Promise<[Page, Frame]> {
	const page = await extension.open('/chat-merchant/index.html');
	await page.waitForSelector('rl-reply-button');
	await page.evaluate(() => window.__console.openChat(0));
	return [page, await pressButton(page)];
}

test('a pinned reply stands before its equals, and Alt with a digit picks the one with that number', async ({
	extension,
}) => {
	const [page, panel] = await fromButton(extension);
	await panel.getByRole('combobox').fill('sxcx');
	await expect(panel.getByRole('option').first()).toContainText('试选次序乙');
	await expect(panel.getByRole('option').nth(1)).toContainText('试选次序甲');
	await panel.getByRole('combobox').press('Alt+2');
	await expect.poll(() => consoleState(page, 'draft')).toBe('排在后面的一句。');
});

test('a digit alone picks while nothing is searched for', async ({ extension }) => {
	const [page, panel] = await fromButton(extension);
	const previews = panel.locator('.reply-preview');
	await expect(previews.nth(8)).toBeVisible();
	// The list is ranked anew when the shop's own replies are there, and when it is known what the talk is about.
	await expect(panel.getByText('试选次序乙')).toBeAttached();
	await expect(panel.locator('.head-order')).toBeVisible();
	const texts = (await previews.allTextContents()).slice(0, 9);
	// One that the case fills by itself goes straight into the box.
	const at = texts.findIndex((text) => !/[〔〕]/.test(text) && text.length < 100);
	await panel.getByRole('combobox').press(String(at + 1));
	await expect.poll(async () => (await consoleState(page, 'draft')).replace(/\s+/g, ' ')).toBe(texts[at]);
	expect(await consoleState(page, 'sent')).toEqual([]);
});

test('Tab walks the places that have to be written over, and the text is held until they are', async ({
	extension,
}) => {
	const [page, panel] = await listed(extension, 'stjc', '试停几处');
	await page.keyboard.press('Enter');
	const text = panel.getByRole('textbox');
	const selected = () =>
		text.evaluate((box: HTMLTextAreaElement) => box.value.slice(box.selectionStart, box.selectionEnd));
	await expect(text).toHaveValue('头一处〔写甲〕，第二处〔写乙〕，末了。');
	await expect.poll(selected).toBe('〔写甲〕');
	const insert = panel.getByRole('button', { name: '插入到回复框' });
	await expect(insert).toBeDisabled();
	await page.keyboard.type('一');
	await page.keyboard.press('Tab');
	await expect.poll(selected).toBe('〔写乙〕');
	await page.keyboard.press('Shift+Tab');
	await page.keyboard.press('Tab');
	await expect.poll(selected).toBe('〔写乙〕');
	await page.keyboard.type('二');
	await page.keyboard.press('Tab');
	await page.keyboard.type('三');
	await expect(text).toHaveValue('头一处一，第二处二，末了三。');
	await expect(insert).toBeEnabled();
	await insert.click();
	await expect.poll(() => consoleState(page, 'draft')).toBe('头一处一，第二处二，末了三。');
});
