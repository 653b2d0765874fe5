import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import readXlsxFile from 'read-excel-file/node';
import { REASONS } from '../console/truth/wording';
import { faults } from './axe-faults';
import { listReady, turnTo } from './console-page';
import { type Extension, test } from './extension';

/** A busy machine takes its time over the axe runs. */
test.setTimeout(600_000);

const shots = process.env.DASHBOARD_SHOTS;

const ABOUT_GOODS = ['QUALITY', 'DAMAGED', 'NOT_AS_DESCRIBED', 'WRONG_ITEM', 'SHORT', 'COUNTERFEIT'];

/** How many complaints of which product the sample console's list holds. */
function complaints({ server }: Extension): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { page } of server.truth.requests) {
		const { goodsName, reason } = page.row;
		if (!ABOUT_GOODS.includes(REASONS[reason]?.group ?? '')) continue;
		counts.set(goodsName, (counts.get(goodsName) ?? 0) + 1);
	}
	return counts;
}

async function download(page: Page, button: string): Promise<string> {
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: button }).click(),
	]);
	return file.path();
}

test('a complaint that was seen leads to a record of its product, which keeps what is noted and makes a file for the supplier', async ({
	extension,
}) => {
	const list = await extension.open('/aftersales/aftersale_list');
	await listReady(list);
	const pages = Math.ceil(extension.server.truth.requests.length / 10);
	for (let number = 2; number <= pages; number++) await turnTo(list, number);
	const [goods = '', most = 0] = [...complaints(extension)].sort((a, b) => b[1] - a[1])[0] ?? [];
	expect(most).toBeGreaterThan(1);

	const page = await extension.context.newPage();
	await page.goto(`chrome-extension://${extension.id}/dashboard.html#quality`);
	const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: goods, exact: true }) });
	// What was seen is on its way until the background has it.
	await expect(async () => {
		await page.reload();
		await expect(page.locator('.quality')).toBeVisible();
		await expect(row.locator('td').first()).toHaveText(String(most), { timeout: 500 });
	}).toPass();
	await expect(row).toContainText('待处理');

	// By keyboard: open, tick, write, act.
	await page.getByRole('link', { name: goods, exact: true }).focus();
	await page.keyboard.press('Enter');
	const cases = page.getByRole('region', { name: '质量类的单' });
	await expect(cases.locator('tbody tr')).toHaveCount(most);
	await cases
		.getByRole('checkbox', { name: /有批次号$/ })
		.first()
		.focus();
	await page.keyboard.press('Space');
	const note = page.getByRole('textbox', { name: '给供应商的备注' });
	await note.fill('  杯口掉漆，附照片 ');
	await page.keyboard.press('Tab');
	await expect(page.getByText('已保存')).toBeVisible();
	await page.getByLabel('做了什么').selectOption('batch-withdrawn');
	await page.getByRole('button', { name: '记下' }).press('Enter');
	await expect(row).toContainText('观察中');
	await expect(page.getByText(/观察中，.* 过完看结果/)).toBeVisible();

	// A number of an order is no word for a supplier.
	await note.fill('看 261123-123456789012345');
	await page.getByRole('button', { name: '保存' }).press('Enter');
	await expect(page.getByRole('alert')).toContainText('没有保存');

	await page.reload();
	await expect(page.getByRole('textbox', { name: '给供应商的备注' })).toHaveValue('杯口掉漆，附照片');
	await expect(page.getByText('停发这一批').first()).toBeVisible();
	await expect(cases.getByRole('checkbox', { checked: true })).toHaveCount(1);
	await expect(row.locator('td').nth(2)).toHaveText('1');

	for (const scheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme: scheme });
		for (const width of [1440, 1024]) {
			await page.setViewportSize({ width, height: 900 });
			expect(await faults(page)).toEqual([]);
			if (shots) await page.screenshot({ path: `${shots}/quality-${scheme}-${width}.png`, fullPage: true });
		}
	}

	const [summary, , sheet] = await readXlsxFile(await download(page, '给供应商的 Excel'));
	expect(summary?.data[1]).toContain('杯口掉漆，附照片');
	expect(sheet?.data).toHaveLength(most + 1);
	const csv = (await readFile(await download(page, '给供应商的 CSV'))).toString();
	expect(csv.trim().split('\r\n')).toHaveLength(most + 1);
	expect(csv).toContain(goods);
	// Neither file names a buyer or an order.
	const told = csv + JSON.stringify([summary, sheet]);
	for (const { page: shown } of extension.server.truth.requests) {
		expect(told).not.toContain(shown.row.orderSn);
		expect(told).not.toContain(shown.row.nick);
	}
	expect(extension.strays).toEqual([]);
});
