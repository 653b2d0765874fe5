import { BUILDS } from './builds';
import { installBrowser } from './install-browser';
import { runTool } from './tool';

/** `npm run bench`: builds what is shipped and measures it. Figures are printed, never judged. */
export default async function bench(): Promise<number> {
	if (!(await installBrowser())) return 1;
	for (const build of [BUILDS.console, BUILDS.chrome]) {
		const code = await build();
		if (code !== 0) return code;
	}
	return runTool('playwright', ['test', '--config', 'tests/bench/playwright.config.ts'], {
		limitMs: 60 * 60_000,
	});
}
