import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { test } from './firefox';
import { badgesReady, settled, turnTo } from './read-page';

const ROWS = 'div[class*="after-sales-table_order_item__"]';

/** What one row showed at some moment: its case, and the verdicts of its badges. */
interface Painted {
	row: string;
	verdict: string;
}

/** Records what every row shows after every batch of changes and before every paint, for as long as the page lives. */
async function record(page: Page): Promise<void> {
	await page.evaluate((rows) => {
		const painted = new Map<string, Painted>();
		const look = (): void => {
			for (const row of document.querySelectorAll(rows)) {
				const sn = row.querySelector('[class*="table-item-header_sn"]')?.textContent ?? '';
				const at = row.querySelector('[class*="table-item-header_apply_time"] span')?.textContent ?? '';
				const badges = [...row.querySelectorAll<HTMLElement>('rl-badge')];
				const verdict = badges.map(({ dataset }) => dataset.verdict).join('+') || 'none';
				painted.set(`${sn} ${at} ${verdict}`, { row: `${sn} ${at}`, verdict });
			}
		};
		const everything = { childList: true, subtree: true, characterData: true, attributes: true };
		new MutationObserver(look).observe(document, everything);
		const frame = (): void => {
			look();
			requestAnimationFrame(frame);
		};
		requestAnimationFrame(frame);
		Object.assign(window, { painted });
	}, ROWS);
}

function paintedOn(page: Page): Promise<Painted[]> {
	return page.evaluate(() => [...(window as unknown as { painted: Map<string, Painted> }).painted.values()]);
}

test('a recycled row never paints the badge of another case, through paging and sorting', async ({
	firefox,
}) => {
	const page = await firefox.open('/aftersales/aftersale_list?delay=30');
	await badgesReady(page, ROWS);
	await record(page);
	for (const number of [2, 3, 1, 5, 4, 2]) await turnTo(page, number);
	for (const mode of ['expire', 'apply'] as const) {
		await page.evaluate((by) => window.__console.resort(by), mode);
		await settled(page);
	}
	for (const number of [6, 1, 3]) await turnTo(page, number);

	const painted = await paintedOn(page);
	const { requests } = firefox.server.truth;
	const wrong = painted.filter(({ row, verdict }) => {
		const truth = requests.find(({ page: shown }) => `${shown.row.orderSn} ${shown.row.applyTime}` === row);
		// While the list is in flight a row may be read without its JSON for a moment; it is still its own case.
		const own: (string | undefined)[] = [truth?.expected.verdict, truth?.expectedWithoutJson?.verdict];
		return !truth || !(verdict === 'unclear' || own.includes(verdict));
	});
	expect(wrong).toEqual([]);
	expect(new Set(painted.map(({ row }) => row)).size).toBeGreaterThanOrEqual(60);
});
