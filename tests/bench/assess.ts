import { chromium } from '@playwright/test';
import { chromiumPath } from '../../scripts/chromium';
import { bundleForPage } from './bundle';
import type * as Page from './page/assess';

/** What judging a case and checking a pack cost in a page of Chromium: nothing but the pure core, bundled as it is shipped. */
export async function benchAssess(): Promise<void> {
	const browser = await chromium.launch({ executablePath: await chromiumPath(), chromiumSandbox: false });
	try {
		const page = await browser.newPage();
		await page.addScriptTag({ content: await bundleForPage('tests/bench/page/assess.ts') });
		const assessed = await page.evaluate(() =>
			(globalThis as unknown as { core: typeof Page }).core.measureAssess(),
		);
		console.log('\nassess, per case');
		for (const { open, different, micros } of assessed) {
			console.log(
				`  ${open ? 'undecided' : 'decided  '}  ${micros.toFixed(2)} µs (${different} different cases)`,
			);
		}
		const checked = await page.evaluate(() =>
			(globalThis as unknown as { core: typeof Page }).core.measureChecks(),
		);
		console.log('\nall checks of the pack');
		for (const { what, findings, first, next } of checked) {
			console.log(
				`  ${what}: ${first.toFixed(0)} ms at first, ${next.toFixed(0)} ms after (${findings} findings)`,
			);
		}
	} finally {
		await browser.close();
	}
}
