import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Extension } from '../e2e/extension';
import type { Report } from './report';

/** What every scene of the tour is given. */
export interface Stage {
	extension: Extension;
	report: Report;
	/** Folder of the screenshots. */
	folder: string;
}

/** The looks that every page is photographed in. */
const LOOKS = [
	{ name: 'light', width: 1440, colorScheme: 'light' },
	{ name: 'dark', width: 1440, colorScheme: 'dark' },
	{ name: 'narrow', width: 1024, colorScheme: 'light' },
] as const;
const HEIGHT = 900;

/** Photographs a page at 1440 light and dark and at 1024, and leaves it as it was. */
export async function photograph(page: Page, name: string, stage: Stage): Promise<void> {
	for (const look of LOOKS) {
		await page.emulateMedia({ colorScheme: look.colorScheme });
		await page.setViewportSize({ width: look.width, height: HEIGHT });
		// The console and what stands at its boxes settle after a change of width.
		await page.waitForTimeout(350);
		await page.screenshot({ path: join(stage.folder, `${name}-${look.name}.png`) });
	}
	await page.emulateMedia({ colorScheme: 'light' });
	await page.setViewportSize({ width: 1440, height: HEIGHT });
}

/** Whether the panel is open, as the page can tell. */
export function isPanelOpen(page: Page): Promise<boolean> {
	return page.evaluate(() => document.querySelector('rl-panel[data-open]') !== null);
}
