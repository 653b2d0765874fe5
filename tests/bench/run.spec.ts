import { test } from '@playwright/test';
import { benchAssess } from './assess';
import { benchRows } from './rows';
import { benchScripts } from './scripts';
import { benchSearch } from './search';

/** Not a test: Playwright runs the TypeScript. Figures are printed, never judged; `BENCH_ROUNDS` sets how many rounds. */
test('bench', async () => {
	test.setTimeout(1_800_000);
	const rounds = Number(process.env.BENCH_ROUNDS ?? 15) + 1;
	benchSearch();
	await benchAssess();
	await benchScripts(rounds);
	await benchRows(rounds);
});
