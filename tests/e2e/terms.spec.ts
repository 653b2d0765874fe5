import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { test } from './extension';
import { tick } from './tick';

test('the note and the picture for the product page say what the shop has in force, and are made in the browser', async ({
	extension,
}) => {
	await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const page = await extension.context.newPage();
	await page.goto(`chrome-extension://${extension.id}/options.html#shop`);
	await page.getByRole('switch', { name: /商家版极速退款/ }).click();
	await expect(page.getByText('已保存')).toBeVisible();
	await page.getByRole('link', { name: '规则', exact: true }).click();
	await page.getByRole('searchbox').fill('PDD-FR-02');
	await page.getByRole('navigation', { name: '规则列表' }).getByRole('button').click();
	await page.getByLabel('实付金额比多少').fill('288');
	await page.getByRole('button', { name: '检查并试用' }).click();
	await expect(page.getByRole('button', { name: '启用这些改动' })).toBeVisible();
	await expect(page.getByText('检查中…')).toBeHidden();
	const seen = page.getByRole('checkbox', { name: /仍然要启用/ });
	if (await seen.isVisible()) await tick(seen);
	await page.getByRole('button', { name: '启用这些改动' }).click();
	await expect(page.getByText('已启用')).toBeVisible();

	await page.getByRole('link', { name: '给买家看的说明' }).click();
	await expect(page.getByRole('heading', { level: 1, name: '给买家看的说明' })).toBeVisible();
	await page.getByRole('textbox').fill('小店极速退款');
	await page.getByRole('button', { name: '复制文字' }).click();
	await expect(page.getByText('已复制。')).toBeVisible();
	const note = await page.evaluate(() => navigator.clipboard.readText());
	expect(note).toContain('【小店极速退款】');
	expect(note).toContain('288');

	const picture = page.getByRole('link', { name: '下载 PNG' });
	await expect(picture).toHaveAttribute('aria-disabled', 'false');
	const [png] = await Promise.all([page.waitForEvent('download'), picture.click()]);
	expect(png.suggestedFilename()).toMatch(/^小店极速退款-square\.png$/);
	const bytes = await readFile(await png.path());
	expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
	expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([800, 800]);
	const [svg] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: '下载 SVG' }).click(),
	]);
	expect(await readFile(await svg.path(), 'utf8')).toContain('288');
	expect(extension.strays).toEqual([]);
});
