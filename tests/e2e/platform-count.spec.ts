import { expect } from '@playwright/test';
import { test } from './extension';

test('what the console counts above its list is set against what was seen here, on the dashboard', async ({
	extension,
}) => {
	test.setTimeout(120_000);
	const list = await extension.open('/aftersales/aftersale_list');
	const words = list.getByText('24小时内平台同意退款');
	await expect(words).toBeVisible();
	const count = /(\d+)\s*$/.exec(((await words.textContent()) ?? '').trim())?.[1];
	expect(count).toBeDefined();
	const board = await extension.context.newPage();
	await board.goto(`chrome-extension://${extension.id}/dashboard.html`);
	await expect(board.locator('.reconcile')).toHaveCount(0);
	// The list is looked at while it is in front, once it has come to rest.
	await list.bringToFront();
	await expect(async () => {
		await board.reload();
		await expect(board.locator('.keys')).toBeVisible();
		const told = board.locator('.reconcile');
		await expect(told).toContainText(`24 小时内平台同意退款 ${count} 单`, { timeout: 500 });
		await expect(told).toContainText(/一致|那几页没有打开过|这里多看到/);
	}).toPass({ timeout: 90_000 });
});
