import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** What axe finds wrong with a page, each fault with its places. */
export async function faults(page: Page): Promise<string[]> {
	await page.evaluate(axe.source);
	const { violations } = await page.evaluate(() =>
		(
			window as unknown as {
				axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
			}
		).axe.run(),
	);
	return violations.map(
		({ id, nodes }) =>
			`${id}: ${nodes
				.map(({ html }) => html)
				.join(' ')
				.slice(0, 400)}`,
	);
}
