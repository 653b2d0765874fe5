import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { shanghaiDay } from '../../utils/domain/clock';
import type { Sighting } from '../../utils/domain/sighting';
import { plan } from '../sim/plan';
import { looksAt, toSighting } from '../sim/visits';
import { faults } from './axe-faults';
import { type Extension, launchExtension, test } from './extension';

/** A busy machine takes its time over the axe runs. */
test.setTimeout(600_000);

const DAYS = 45;
const shop = () =>
	plan({
		seed: 'dashboard',
		perDay: 20,
		days: DAYS,
		products: 8,
		firstDay: shanghaiDay(Date.now()) - DAYS + 1,
		plants: [{ kind: 'spike', product: 2, times: 10, from: DAYS - 2, to: DAYS - 1 }],
	});

/** Days ago on which nobody opened a page. */
const AWAY = [4, 13, 14];

/** What somebody saw who opened every page four times a day, until now, but for a few days. */
function sightings(): Sighting[] {
	const now = Date.now();
	const looks = [...looksAt(shop(), { share: 1, hours: [0.5, 9, 15, 21.5], changesOnly: true })];
	return looks
		.flat()
		.filter(({ at }) => at <= now && !AWAY.includes(shanghaiDay(now) - shanghaiDay(at)))
		.map(toSighting);
}

async function openBoard(extension: Extension, hash = ''): Promise<Page> {
	const page = await extension.context.newPage();
	await page.goto(`chrome-extension://${extension.id}/dashboard.html${hash}`);
	return page;
}

/** Puts what was seen into the real database, the way an open page does. */
async function fill(extension: Extension, seen: readonly Sighting[]): Promise<void> {
	const page = await openBoard(extension);
	for (let from = 0; from < seen.length; from += 200) {
		const kept = await page.evaluate(add, seen.slice(from, from + 200));
		expect(kept).toBe(Math.min(200, seen.length - from));
	}
	await page.close();
}

async function add(sightings: unknown): Promise<number> {
	interface Runtime {
		sendMessage(message: unknown): Promise<{ res?: { kept: string[] }; err?: { message: string } }>;
	}
	const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome;
	const data = { sightings };
	const answer = await runtime.sendMessage({ id: 1, type: 'sightings/add', data, timestamp: Date.now() });
	if (answer.err) throw new Error(answer.err.message);
	return answer.res?.kept.length ?? 0;
}

const MONEY = '每天退给买家的钱';

const trend = (page: Page, name: string) => page.getByRole('region', { name });

/** Money of yesterday as the pages had it, its cases, and a day on which nobody looked. */
async function expectTrends(page: Page, ends: Iterable<Sighting>): Promise<void> {
	const paid = [...ends].filter(
		({ outcome, at }) =>
			['fast', 'platform', 'timeout', 'merchant'].includes(outcome ?? '') &&
			shanghaiDay(at) === shanghaiDay(Date.now()) - 1,
	);
	const rows = trend(page, MONEY).locator('tbody tr');
	const money = paid.reduce((sum, { refundAmount = 0 }) => sum + refundAmount, 0) / 100;
	await expect(rows.nth(1).locator('td').first()).toHaveText(String(paid.length));
	await expect(rows.nth(1).locator('td').last()).toHaveText(
		`¥${money.toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`,
	);
	await expect(rows.nth(AWAY[0] ?? 0)).toContainText('这天没看过');
	await rows.nth(1).locator('.figure').last().click();
	await expect(page.getByRole('dialog').locator('tbody tr')).toHaveCount(paid.length);
	await page.keyboard.press('Escape');
	const times = trend(page, '每天的处理用时').locator('tbody tr').nth(1).locator('.figure');
	await expect(times.first()).toHaveText(/^\d+$/);
}

const shots = process.env.DASHBOARD_SHOTS;

test('the dashboard shows the truth of what was seen, leads to the cases, and is clean in light and dark', async () => {
	const seen = sightings();
	const extension = await launchExtension();
	try {
		await fill(extension, seen);
		const page = await openBoard(extension, '#week');
		await expect(page.locator('.forecast')).toBeVisible();
		const today = shanghaiDay(Date.now());
		const cases = new Map(seen.map((one) => [one.caseKey, one]));
		const filed = [...cases.values()].filter(({ requestedAt }) => {
			const day = shanghaiDay(requestedAt ?? 0);
			return day > today - 7 && day <= today;
		});
		await expect(page.locator('.keys dd').first()).toHaveText(String(filed.length));
		const firstEnd = new Map<string, Sighting>();
		for (const one of seen) if (one.outcome && !firstEnd.has(one.caseKey)) firstEnd.set(one.caseKey, one);
		const timeouts = [...firstEnd.values()].filter(
			({ outcome, at }) => outcome === 'timeout' && shanghaiDay(at) > today - 7,
		);
		await expect(page.locator('.who tr[data-outcome=timeout] .number').first()).toHaveText(
			String(timeouts.length),
		);
		await expect(page.locator('.alert').first()).toContainText('样品 3 号');

		await expectTrends(page, firstEnd.values());

		// With the keyboard from a figure to its cases and back.
		const figure = page.locator('.who tr[data-outcome=timeout] .figure');
		await figure.focus();
		await page.keyboard.press('Enter');
		await expect(page.getByRole('dialog').locator('tbody tr')).toHaveCount(timeouts.length);
		await expect(page.getByRole('dialog').getByRole('heading')).toContainText(`${timeouts.length} 单`);
		await page.keyboard.press('Escape');
		await expect(page.getByRole('dialog')).toHaveCount(0);
		await expect(figure).toBeFocused();

		for (const scheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme: scheme });
			for (const width of [1440, 1024]) {
				await page.setViewportSize({ width, height: 900 });
				expect(await faults(page)).toEqual([]);
				if (shots) await page.screenshot({ path: `${shots}/${scheme}-${width}.png`, fullPage: true });
			}
		}
		await figure.click();
		await expect(page.getByRole('dialog').locator('tbody tr').first()).toBeVisible();
		expect(await faults(page)).toEqual([]);
		if (shots) await page.screenshot({ path: `${shots}/dialog.png` });
		await page.keyboard.press('Escape');

		// On paper every day is there, on white.
		await page.emulateMedia({ media: 'print' });
		await expect(trend(page, MONEY).locator('tbody tr:visible')).toHaveCount(30);
		await expect(page.locator('html')).toHaveCSS('color-scheme', 'light');
		await page.setViewportSize({ width: 794, height: 1123 });
		// The charts follow the width when the browser next tells them of it.
		await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(794);
		if (shots) await page.screenshot({ path: `${shots}/paper.png`, fullPage: true });
		await page.emulateMedia({ media: 'screen' });
		await page.setViewportSize({ width: 1440, height: 900 });

		await page.getByRole('link', { name: '近 30 天' }).click();
		await expect(page).toHaveURL(/#month$/);
		if (shots) await page.screenshot({ path: `${shots}/month.png`, fullPage: true });

		// What is taken along is made here.
		const files: Record<string, Buffer> = {};
		for (const [name, button] of [
			['xlsx', page.getByRole('button', { name: '导出 Excel' })],
			['html', page.getByRole('button', { name: '存周报' })],
			['csv', page.getByRole('button', { name: 'CSV' }).first()],
		] as const) {
			const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
			files[name] = await readFile(await download.path());
		}
		expect(files.xlsx?.subarray(0, 2).toString()).toBe('PK');
		expect(files.csv?.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
		expect(files.csv?.toString()).toContain('超时自动退');
		const report = files.html?.toString() ?? '';
		expect(report).toContain('退款周报');
		expect(report).not.toMatch(/<script|src=|href=/);
		expect(extension.strays).toEqual([]);
	} finally {
		await extension.close();
	}
});

test('an empty dashboard says what to do and guesses nothing', async ({ extension }) => {
	const page = await openBoard(extension, '#today');
	await expect(page.getByText('这段时间还没有看到售后')).toBeVisible();
	await expect(page.locator('.keys dd').first()).toHaveText('没看过');
	await expect(page.getByText('有没有退的不知道')).toBeVisible();
	await expect(page.getByText('看过的天数还太少')).toBeVisible();
	await expect(page.getByText('记录还太少，推算不了')).toBeVisible();
	expect(await faults(page)).toEqual([]);
	if (shots) await page.screenshot({ path: `${shots}/empty.png`, fullPage: true });
});
