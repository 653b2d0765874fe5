import type { Page } from 'puppeteer-core';
import { expect, vi } from 'vitest';
import { BUILT_IN_REPLIES } from '../../utils/replies/built-in';
import { testInOne as test } from './firefox';
import { consoleState, findPanel, isPanelOpen } from './read-page';

const WAIT = { timeout: 20_000, interval: 50 };
const EDITORS = ['textarea', 'contenteditable', 'prosemirror'];

/** A reply that hangs on no case, so that what must stand in the box is known to the letter; its initials find it. */
const REPLY = { title: '在途拦截：已通知快递召回', initials: 'ztljytzkdzh' };
const TEXT = BUILT_IN_REPLIES.find(({ title }) => title === REPLY.title)?.body ?? '';

test.for(EDITORS)(
	'a reply goes into %s in place of the trigger, the draft around it stays, and one undo takes it out',
	async (editor, { firefox }) => {
		expect(TEXT).toMatch(/^[^{}\n]{20,}$/);
		const page = await firefox.open(`/chat-merchant/index.html?editor=${editor}`);
		const errors: unknown[] = [];
		page.on('pageerror', (error) => errors.push(error));
		const drafted = (text: string) =>
			vi.waitFor(async () => expect(await consoleState(page, 'draft')).toBe(text), WAIT);
		await page.waitForFunction(() => window.__console?.loads === 1);
		await page.click('.reply-box textarea, .reply-box [contenteditable="true"]');
		// Only when the script is there is the trigger heard of.
		await page.waitForSelector('rl-reply-button');
		await page.keyboard.type('亲您好，谢谢');
		for (const _sign of '谢谢') await page.keyboard.press('ArrowLeft');
		await pick(page);
		await drafted(`亲您好，${TEXT}谢谢`);
		await undo(page);
		await drafted(`亲您好，//${REPLY.initials}谢谢`);
		expect(await consoleState(page, 'sent')).toEqual([]);
		const keys = await consoleState(page, 'keys');
		expect(keys.filter(({ key, isTrusted }) => key === 'Enter' || !isTrusted)).toEqual([]);
		expect(errors).toEqual([]);
		await page.close();
	},
);

/** Types the trigger and what finds the reply, waits until the list shows it first, and presses Enter. */
async function pick(page: Page): Promise<void> {
	await page.keyboard.type(`//${REPLY.initials}`, { delay: 20 });
	await vi.waitFor(async () => {
		const panel = await findPanel(page);
		const options = await panel?.$$eval('[role="option"]', (all) => all.map((one) => one.textContent));
		expect(options?.[0]).toContain(REPLY.title);
	}, WAIT);
	await page.keyboard.press('Enter');
	await vi.waitFor(async () => expect(await isPanelOpen(page)).toBe(false), WAIT);
}

async function undo(page: Page): Promise<void> {
	const modifier = process.platform === 'darwin' ? 'Meta' : 'Control';
	await page.keyboard.down(modifier);
	await page.keyboard.press('z');
	await page.keyboard.up(modifier);
}
