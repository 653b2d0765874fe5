import type { Frame, Page } from 'puppeteer-core';
import type { ConsoleApi } from '../console/api';
import type { Expected } from '../console/truth/types';

/** What the attributes of a badge say. */
export type Face = Pick<Expected, 'verdict' | 'speed' | 'basis'>;

/** An element in a row and what of it is read: an attribute, or else its text. */
export interface KeyPart {
	selector: string;
	attribute?: string;
}

export interface ShownRow {
	key: string;
	/** The attributes of every badge in the row. */
	badges: Record<string, string | undefined>[];
}

/** How long a page must have left its badges alone to be done with them, and how long it may take at most (ms). */
const QUIET = 1_000;
const PATIENCE = 10_000;

/** Waits until the first row has a badge and what the JSON adds has been drawn too. */
export async function badgesReady(page: Page, rows: string): Promise<void> {
	await page.waitForSelector(`${rows} rl-badge[data-verdict]`);
	await settled(page);
}

/** Turns to a page of the list, as the pager does. */
export async function turnTo(page: Page, number: number): Promise<void> {
	await page.evaluate((n) => window.__console.setPage(n), number);
	await settled(page);
}

/** Waits until the page has come to rest. */
export async function settled(page: Page): Promise<void> {
	await page.evaluate(
		(quiet, patience) =>
			new Promise<void>((resolve) => {
				const done = (): void => {
					observer.disconnect();
					resolve();
				};
				let rest = setTimeout(done, quiet);
				setTimeout(done, patience);
				const observer = new MutationObserver(() => {
					clearTimeout(rest);
					rest = setTimeout(done, quiet);
				});
				const attributeFilter = ['data-verdict', 'data-speed', 'data-basis'];
				observer.observe(document, { subtree: true, childList: true, attributeFilter });
			}),
		QUIET,
		PATIENCE,
	);
}

/** Every row of the page with the badges inside it, top to bottom. */
export function rowsOf(page: Page, rows: string, key: readonly KeyPart[]): Promise<ShownRow[]> {
	return page.evaluate(
		(selector, parts) =>
			[...document.querySelectorAll(selector)].map((row) => ({
				key: parts
					.map((part) => {
						const element = row.querySelector(part.selector);
						return (part.attribute ? element?.getAttribute(part.attribute) : element?.textContent) ?? '';
					})
					.join(' '),
				badges: [...row.querySelectorAll<HTMLElement>('rl-badge')].map(({ dataset }) => ({ ...dataset })),
			})),
		rows,
		[...key],
	);
}

/** A value of the console's own state. */
export function consoleState<K extends keyof ConsoleApi>(page: Page, name: K): Promise<ConsoleApi[K]> {
	return page.evaluate((key) => window.__console[key], name) as Promise<ConsoleApi[K]>;
}

/** Whether the page shows the panel. */
export function isPanelOpen(page: Page): Promise<boolean> {
	return page.evaluate(() => document.querySelector('rl-panel')?.hasAttribute('data-open') ?? false);
}

/** The framed panel. Firefox does not tell its address, so it is known by what it holds. Undefined until it is drawn. */
export async function findPanel(page: Page): Promise<Frame | undefined> {
	for (const frame of page.frames()) {
		if (frame !== page.mainFrame() && (await frame.$('.panel'))) return frame;
	}
	return undefined;
}
