import type { Frame, Page } from '@playwright/test';
import type { ConsoleApi } from '../console/api';
import type { Expected } from '../console/truth/types';

export type Face = Pick<Expected, 'verdict' | 'speed' | 'basis'>;

export interface ShownRow {
	orderSn: string;
	applied: string;
	badges: Face[];
}

/** The parts of an expectation that a badge's attributes carry. */
export const faceOf = ({ verdict, speed, basis }: Expected): Face => ({ verdict, speed, basis });

/** How long a page must have left its badges alone to be done with them, and how long it may take at most (ms of the page's own clock). */
const QUIET = 600;
const PATIENCE = 15_000;

/** Waits until the list has drawn its rows and what the JSON adds has been drawn too. */
export async function listReady(page: Page): Promise<void> {
	await page.waitForFunction(
		() => window.__console?.loads >= 1 && document.querySelector('rl-badge') !== null,
	);
	await settled(page);
}

/** Turns to a page of the list, as the pager does. */
export async function turnTo(page: Page, number: number): Promise<void> {
	await page.evaluate((n) => window.__console.setPage(n), number);
	await settled(page);
}

/** Waits until the badges of the page have come to rest: a recycled row without JSON says nothing until it has stood still. */
export async function settled(page: Page, quiet = QUIET): Promise<void> {
	await page.evaluate(
		({ still, patience }) =>
			new Promise<void>((resolve) => {
				const done = (): void => {
					observer.disconnect();
					resolve();
				};
				let rest = setTimeout(done, still);
				setTimeout(done, patience);
				const observer = new MutationObserver(() => {
					clearTimeout(rest);
					rest = setTimeout(done, still);
				});
				const attributeFilter = ['data-verdict', 'data-speed', 'data-basis'];
				observer.observe(document, { subtree: true, childList: true, attributeFilter });
			}),
		{ still: quiet, patience: PATIENCE },
	);
}

/** Every row of the after-sales list with the badges inside it. */
export function rowsOf(page: Page): Promise<ShownRow[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll('div[class*="after-sales-table_order_item__"]')].map((row) => ({
			orderSn: row.querySelector('[class*="table-item-header_sn"]')?.textContent ?? '',
			applied: row.querySelector('[class*="table-item-header_apply_time"] span')?.textContent ?? '',
			badges: [...row.querySelectorAll<HTMLElement>('rl-badge')].map(
				({ dataset }) => ({ verdict: dataset.verdict, speed: dataset.speed, basis: dataset.basis }) as never,
			),
		})),
	);
}

/** The framed panel, once it shows something. */
export async function panelOf(page: Page): Promise<Frame> {
	for (let tries = 0; tries < 600; tries++) {
		const frame = page
			.frames()
			.find((candidate) => /^chrome-extension:.*\/panel\.html/.test(candidate.url()));
		if (frame && (await frame.locator('.panel').count()) > 0) return frame;
		await page.waitForTimeout(50);
	}
	throw new Error('The panel did not open.');
}

/** A value of the console's own state. */
export function consoleState<K extends keyof ConsoleApi>(page: Page, name: K): Promise<ConsoleApi[K]> {
	return page.evaluate((key) => window.__console[key] as never, name);
}
