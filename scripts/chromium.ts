import { execFileSync } from 'node:child_process';
import { accessSync, constants, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

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
	found ??= SYSTEM.flatMap(onPath).find(isFit);
	if (found) return found;
	const own = chromium.executablePath();
	if (isExecutable(own)) found = own;
	return found;
}

/** Where a program of this name lies on the search path. */
function onPath(name: string): string[] {
	const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
	return folders.map((folder) => join(folder, name)).filter(isExecutable);
}

/** Runs and is new enough. One from a snap may read neither hidden folders, such as the build's, nor `/tmp`. */
function isFit(path: string): boolean {
	try {
		if (/\/snap\b/.test(realpathSync(path))) return false;
		const text = execFileSync(path, ['--version'], {
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'ignore'],
			timeout: 20_000,
		});
		return Number(/(\d+)\./.exec(text)?.[1] ?? 0) >= OLDEST;
	} catch {
		return false;
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
