import { ALL, runAll } from './checks';
import { installBrowser } from './install-browser';

/** `npm test`: gets a browser and runs everything. The last line is `N passed, N failed`. */
export default async function test(): Promise<number> {
	// Without a browser the browser tests say so themselves; the rest is still worth running.
	await installBrowser();
	return runAll(ALL);
}
