import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';
import { listReady } from './console-page';
import { test } from './extension';
import { ask } from './storage';

const verdictOf = (page: Page, orderSn: string | undefined) =>
	page.evaluate(
		(sn) =>
			document
				.querySelector(`#copy[data-clipboard-text="${sn}"]`)
				?.closest('tr')
				?.querySelector<HTMLElement>('rl-badge')?.dataset.verdict,
		orderSn,
	);

test('a shop setting changed in the options re-badges the open console tab without a reload', async ({
	extension,
}) => {
	const page = await extension.open('/orders/list');
	await listReady(page);
	const order = extension.server.truth.orders.find(({ id }) => id === 'order-five-hours');
	await page.fill('input[placeholder*="订单号"]', order?.orderSn ?? '');
	await page.getByRole('button', { name: '查询' }).click();
	await expect.poll(() => verdictOf(page, order?.orderSn)).toBe('agree');
	const options = await extension.context.newPage();
	await options.goto(`chrome-extension://${extension.id}/options.html`);
	await options.getByText('店铺设置').first().click();
	await options
		.getByRole('switch', { name: /极速退款/ })
		.first()
		.click();
	await expect.poll(() => verdictOf(page, order?.orderSn)).toBe('auto-refund');
});

/** What the background says of what is stored. */
const told = async (page: Page) => {
	const { res } = await ask(page, 'storage/state');
	return (res ?? {}) as { counts?: { cases?: number } };
};

test('a backup made in the options brings everything back after a wipe, and a broken one changes nothing', async ({
	extension,
}) => {
	const page = await extension.open('/aftersales/aftersale_list');
	await listReady(page);
	const options = await extension.context.newPage();
	await options.goto(`chrome-extension://${extension.id}/options.html`);
	// What was seen is on its way until the background has it: some of it first, and then nothing more comes.
	await expect.poll(async () => (await told(options)).counts?.cases ?? 0).toBeGreaterThan(5);
	await page.close();
	let before: unknown;
	await expect(async () => {
		const was = before;
		before = await told(options);
		expect(before).toEqual(was);
	}).toPass({ intervals: [1000] });
	const value = (await ask(options, 'backup/export')).res as { text: string; counts: { cases: number } };
	expect(value.counts.cases).toBeGreaterThan(5);
	const broken = await ask(options, 'backup/import', { text: value.text.slice(0, -100) });
	expect(broken.err?.message).toBeTruthy();
	const newer = await ask(options, 'backup/import', {
		text: value.text.replace(/"schema":\d+/, '"schema":999'),
	});
	expect(newer.err?.message).toBeTruthy();
	expect(await told(options)).toEqual(before);
	await ask(options, 'data/wipe');
	expect(await told(options)).not.toEqual(before);
	const { res } = await ask(options, 'backup/import', { text: value.text });
	expect(res).toMatchObject({ counts: { cases: value.counts.cases } });
});

test('pop-up and options draw without an error and without a fault that axe can see, light and dark', async ({
	extension,
}) => {
	for (const colorScheme of ['light', 'dark'] as const) {
		for (const path of [
			'popup.html',
			'options.html',
			'options.html#replies',
			'options.html#shop',
			'options.html#console',
		]) {
			const page = await extension.context.newPage();
			const errors: string[] = [];
			page.on('pageerror', (error) => errors.push(error.message));
			await page.emulateMedia({ colorScheme });
			await page.goto(`chrome-extension://${extension.id}/${path}`);
			await expect(page.getByRole('heading').first()).toBeVisible();
			await expect(page.getByText('读取中…')).toHaveCount(0);
			await page.evaluate(axe.source);
			const found = await page.evaluate(async () => {
				const { violations } = await (
					window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: unknown[] }[] }> } }
				).axe.run();
				return violations.map(({ id, nodes }) => `${id} × ${nodes.length}`);
			});
			expect({ path, colorScheme, found, errors }).toEqual({ path, colorScheme, found: [], errors: [] });
			await page.close();
		}
	}
});
