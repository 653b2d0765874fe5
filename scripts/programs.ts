import { execFileSync } from 'node:child_process';
import { accessSync, constants, readFileSync, realpathSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * The first program of these names on the search path that runs, says that its major version is `oldest` or newer, and does not come from a snap:
 * such a one may read neither hidden folders, such as the build's, nor `/tmp`.
 */
export function findProgram(names: readonly string[], oldest: number): string | undefined {
	return names.flatMap(onPath).find((path) => isFit(path, oldest));
}

/** Whether a program is there, is no snap's, and is new enough. */
export function isFit(path: string, oldest: number): boolean {
	try {
		if (!isExecutable(path) || isFromSnap(path)) return false;
		const text = execFileSync(path, ['--version'], {
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'ignore'],
			timeout: 20_000,
		});
		return Number(/(\d+)\./.exec(text)?.[1] ?? 0) >= oldest;
	} catch {
		return false;
	}
}

export function isExecutable(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

/** Where a program of this name lies on the search path. */
function onPath(name: string): string[] {
	const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
	return folders.map((folder) => join(folder, name)).filter(isExecutable);
}

/** A link into a snap, or the small script that some systems put in place of the program to start the snap. */
function isFromSnap(path: string): boolean {
	const real = realpathSync(path);
	if (/\/snap\b/.test(real)) return true;
	return statSync(real).size < 10_000 && /^#!.*[\s\S]*\/snap\/bin\//.test(readFileSync(real, 'utf8'));
}
