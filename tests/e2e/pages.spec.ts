import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';
import { listReady } from './console-page';
import { test } from './extension';

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

test('a backup made in the options brings everything back after a wipe, and a broken one changes nothing', async ({
	extension,
}) => {
	const page = await extension.open('/aftersales/aftersale_list');
	await listReady(page);
	await page.waitForTimeout(1500);
	const options = await extension.context.newPage();
	await options.goto(`chrome-extension://${extension.id}/options.html`);
	const ask = (type: string, data?: unknown) =>
		options.evaluate(
			async ([name, payload]) => {
				const answer = await (
					globalThis as unknown as {
						chrome: {
							runtime: { sendMessage(m: unknown): Promise<{ res?: unknown; err?: { message: string } }> };
						};
					}
				).chrome.runtime.sendMessage({
					id: 1,
					type: name,
					data: payload,
					timestamp: Date.now(),
				});
				return answer.err ? { error: answer.err.message } : { value: answer.res };
			},
			[type, data] as const,
		) as Promise<{ value?: never; error?: string }>;
	const before = await ask('storage/state');
	const { value } = (await ask('backup/export')) as { value?: { text: string; counts: { cases: number } } };
	expect(value?.counts.cases).toBeGreaterThan(5);
	const broken = await ask('backup/import', { text: value?.text.slice(0, -100) });
	expect(broken.error).toBeTruthy();
	const newer = await ask('backup/import', { text: value?.text.replace(/"schema":\d+/, '"schema":999') });
	expect(newer.error).toBeTruthy();
	expect(await ask('storage/state')).toEqual(before);
	await page.close();
	await ask('data/wipe');
	expect(await ask('storage/state')).not.toEqual(before);
	const restored = (await ask('backup/import', { text: value?.text })) as {
		value?: { counts: { cases: number } };
	};
	expect(restored.value?.counts.cases).toBe(value?.counts.cases);
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
			await page.waitForTimeout(700);
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
