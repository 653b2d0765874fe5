import { openSample } from '../tests/tour/open-sample';
import { tour } from '../tests/tour/tour';
import { BUILDS } from './builds';
import { installBrowser } from './install-browser';

/** `npm start`: builds, then opens the browser on the sample console; without a display, or with `--tour`, walks through it and reports. */
export default async function start(args: string[]): Promise<number> {
	if (!(await installBrowser())) return 1;
	for (const build of [BUILDS.console, BUILDS.chrome]) {
		const code = await build();
		if (code !== 0) return code;
	}
	if (args.includes('--tour') || !hasDisplay()) {
		return tour({ forDocs: args.includes('--docs') });
	}
	await openSample();
	return 0;
}

function hasDisplay(): boolean {
	if (process.env.CI) return false;
	if (process.platform !== 'linux') return true;
	return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
