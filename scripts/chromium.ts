import { chromium } from '@playwright/test';
import { findProgram, isExecutable } from './programs';

const SYSTEM = ['chromium', 'chromium-browser', 'google-chrome-for-testing'];

/** Below this `world: "MAIN"` and the rest of what the extension uses are not all there. */
const OLDEST = 120;

let found: string | undefined;

/**
 * A Chromium that takes unpacked extensions from the command line: the system's, else the one Playwright downloaded. Branded Chrome no longer does.
 * Throws where there is none; `install-browser.ts` gets one.
 */
export async function chromiumPath(): Promise<string> {
	const path = findChromium();
	if (path) return path;
	throw new Error('没有找到 Chromium。请先运行 npm start 或 npm test，它们会安装。');
}

export function findChromium(): string | undefined {
	found ??= findProgram(SYSTEM, OLDEST);
	if (found) return found;
	const own = chromium.executablePath();
	if (isExecutable(own)) found = own;
	return found;
}
