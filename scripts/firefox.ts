import { findProgram, isFit } from './programs';

const SYSTEM = ['firefox-esr', 'firefox'];
/** Where it lies on a Mac, whose programs are not on the search path. */
const ON_MAC = '/Applications/Firefox.app/Contents/MacOS/firefox';

/** As the manifest demands in `strict_min_version`. */
export const OLDEST_FIREFOX = 140;

let found: string | undefined;

/** A Firefox that takes the build. Throws where there is none; `install-browser.ts` gets one where it may. */
export function firefoxPath(): string {
	const path = findFirefox();
	if (path) return path;
	throw new Error(`没有找到 Firefox ${OLDEST_FIREFOX} 或更新的版本。`);
}

export function findFirefox(): string | undefined {
	found ??= findProgram(SYSTEM, OLDEST_FIREFOX) ?? [ON_MAC].find((path) => isFit(path, OLDEST_FIREFOX));
	return found;
}
