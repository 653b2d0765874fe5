import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { findChromium } from './chromium';
import { findFirefox } from './firefox';
import { runTool } from './tool';

/**
 * Makes sure that there is a Chromium: the system's, else Debian's package where we may install it, else Playwright's own download. Chinese glyphs
 * come along where we may install them. False where no way led to a browser.
 */
export async function installBrowser(): Promise<boolean> {
	const packages = [...(findChromium() ? [] : ['chromium']), ...(hasChineseFont() ? [] : ['fonts-noto-cjk'])];
	if (packages.length > 0 && isRootOnDebian()) await install(packages);
	if (findChromium()) return true;
	console.log('下载 Chromium（Playwright）…');
	await runTool('playwright', ['install', '--no-shell', 'chromium']);
	if (findChromium()) return true;
	console.error('没有装上 Chromium。请手动安装 chromium，再运行一次。');
	return false;
}

/**
 * Makes sure that there is a Firefox: the system's, else Debian's package where we may install it. Asked for by the tests only. False where no way
 * led to one.
 */
export async function installFirefox(): Promise<boolean> {
	if (!findFirefox() && isRootOnDebian()) await install(['firefox-esr']);
	return findFirefox() !== undefined;
}

async function install(packages: readonly string[]): Promise<void> {
	console.log(`安装 ${packages.join('、')}（apt-get）…`);
	const env = { DEBIAN_FRONTEND: 'noninteractive' };
	await runTool('apt-get', ['update', '-qq'], { env });
	await runTool('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env });
}

/** Debian itself: its relatives have no `chromium` package, or one that only points to a snap. */
function isRootOnDebian(): boolean {
	try {
		return process.getuid?.() === 0 && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
	} catch {
		return false;
	}
}

/** Without one every screenshot shows boxes. Elsewhere than on Linux the system has one. */
function hasChineseFont(): boolean {
	if (process.platform !== 'linux') return true;
	try {
		return execFileSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).trim() !== '';
	} catch {
		return false;
	}
}
