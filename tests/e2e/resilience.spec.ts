import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { faceOf, listReady, panelOf, rowsOf } from './console-page';
import { launchExtension } from './extension';
import { tick } from './tick';

/** How often a box is clicked and the worker stopped. */
const TURNS = 12;

/** What the database holds of each box, the box that was clicked first before the others: its tick, or that it was taken back. */
function ticksKept(page: Page): Promise<boolean[]> {
	return page.evaluate(async () => {
		const asked = <T>(request: IDBRequest<T>) =>
			new Promise<T>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error);
			});
		const database = await asked(indexedDB.open('refund-lens'));
		const rows = await asked(database.transaction('ticks').objectStore('ticks').getAll());
		database.close();
		return rows.sort((one, other) => one.at - other.at).map(({ value }) => value !== null);
	});
}

test('with a database that will not open, badges and checklist still work and the panel says that ticks are not kept', async () => {
	const profile = await mkdtemp(join(tmpdir(), 'refund-lens-'));
	let extension = await launchExtension({ profile });
	const options = await extension.context.newPage();
	await options.goto(`chrome-extension://${extension.id}/options.html`);
	await options.evaluate(async () => {
		await new Promise((resolve) => {
			const gone = indexedDB.deleteDatabase('refund-lens');
			gone.onsuccess = gone.onerror = gone.onblocked = resolve;
		});
		await new Promise((resolve) => {
			const newer = indexedDB.open('refund-lens', 999);
			newer.onsuccess = newer.onerror = resolve;
		});
	});
	await extension.close();

	extension = await launchExtension({ profile });
	const page = await extension.open('/aftersales/aftersale_list');
	await listReady(page);
	const { requests } = extension.server.truth;
	const rows = await rowsOf(page);
	for (const row of rows) {
		const truth = requests.find(
			({ page: { row: shown } }) => shown.orderSn === row.orderSn && shown.applyTime === row.applied,
		);
		expect(row.badges).toEqual(truth && [faceOf(truth.expected)]);
	}
	const place = rows.findIndex(({ badges }) => badges[0]?.verdict === 'intercept');
	await page.locator('rl-badge').nth(place).click();
	const panel = await panelOf(page);
	await tick(panel.getByRole('checkbox').first());
	await expect(panel.getByText('勾选暂时没存上')).toBeVisible();
	await expect(panel.getByRole('checkbox').first()).toBeChecked();
	const popup = await extension.context.newPage();
	await popup.goto(`chrome-extension://${extension.id}/popup.html`);
	await expect(popup.locator('body')).toContainText('记录没能保存');
	await extension.close();
	await rm(profile, { recursive: true, force: true });
});

test('a worker that is stopped again and again loses no tick', async () => {
	const extension = await launchExtension();
	const page = await extension.open('/aftersales/aftersale_list');
	await listReady(page);
	const options = await extension.context.newPage();
	await options.goto(`chrome-extension://${extension.id}/options.html`);
	const stopper = await extension.context.newCDPSession(options);
	await stopper.send('ServiceWorker.enable');
	await page.bringToFront();
	const place = (await rowsOf(page)).findIndex(({ badges }) => badges[0]?.verdict === 'intercept');
	await page.locator('rl-badge').nth(place).click();
	const panel = await panelOf(page);
	const boxes = panel.getByRole('checkbox');
	await expect(boxes.first()).toBeVisible();
	const count = await boxes.count();
	for (let turn = 0; turn < TURNS; turn++) {
		await boxes.nth(turn % count).click();
		await stopper.send('ServiceWorker.stopAllWorkers').catch(() => undefined);
	}
	// Each click ticks a box or takes its tick back.
	const wanted = Array.from({ length: count }, (_, index) => Math.ceil((TURNS - index) / count) % 2 === 1);
	const first = TURNS % count;
	const isTicked = (all: Locator) =>
		all.evaluateAll((each) => each.map((box) => (box as HTMLInputElement).checked));
	await expect.poll(() => isTicked(boxes)).toEqual(wanted);
	// What was given up with its worker is sent again, all of it before the page is left.
	await expect.poll(() => ticksKept(options)).toEqual([...wanted.slice(first), ...wanted.slice(0, first)]);
	await page.reload();
	await listReady(page);
	await page.locator('rl-badge').nth(place).click();
	const again = (await panelOf(page)).getByRole('checkbox');
	await expect.poll(() => isTicked(again)).toEqual(wanted);
	await extension.close();
});

test('the master switch takes every badge off the page and puts it back, without a reload', async () => {
	const extension = await launchExtension();
	const page = await extension.open('/aftersales/aftersale_list');
	await listReady(page);
	const options = await extension.context.newPage();
	await options.goto(`chrome-extension://${extension.id}/popup.html`);
	await options.getByRole('switch').first().click();
	await expect.poll(() => page.locator('rl-badge').count()).toBe(0);
	await options.getByRole('switch').first().click();
	await expect.poll(() => page.locator('rl-badge').count()).toBe(10);
	await extension.close();
});
