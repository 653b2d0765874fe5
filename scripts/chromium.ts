import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { chromium } from '@playwright/test';

const SYSTEM = ['chromium', 'chromium-browser', 'google-chrome-for-testing'];

/**
 * A Chromium that takes unpacked extensions from the command line: the system's, else the one Playwright downloaded. Branded Chrome no longer does.
 * Throws where there is none; `scripts/install-browser.ts` gets one.
 */
export async function chromiumPath(): Promise<string> {
	const found = findChromium();
	if (found) return found;
	throw new Error('没有找到 Chromium。请先运行 npm start 或 npm test，它们会安装。');
}

export function findChromium(): string | undefined {
	for (const name of SYSTEM) {
		const path = which(name);
		if (path) return path;
	}
	const own = chromium.executablePath();
	return isExecutable(own) ? own : undefined;
}

function which(name: string): string | undefined {
	try {
		return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() || undefined;
	} catch {
		return undefined;
	}
}

function isExecutable(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
