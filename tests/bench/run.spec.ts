import { test } from '@playwright/test';
import { benchAssess } from './assess';
import { benchBoxes } from './boxes';
import { importBundled } from './bundle';
import { benchRows } from './rows';
import { benchScripts } from './scripts';
import type * as Search from './search';
import { benchStorage } from './storage';

/** Not tests: Playwright runs the TypeScript. Figures are printed, never judged; `BENCH_ROUNDS` sets how many rounds. */
const rounds = Number(process.env.BENCH_ROUNDS ?? 15) + 1;

test('bench of the search', async () => {
	test.setTimeout(1_800_000);
	const { benchSearch } = await importBundled<typeof Search>('tests/bench/search.ts', 'search');
	benchSearch();
});

test('bench of the rules', benchAssess);

test('bench of the rows', async () => {
	test.setTimeout(1_800_000);
	await benchScripts(rounds);
	await benchRows(rounds);
});

test('bench of the reply boxes', async () => {
	test.setTimeout(1_800_000);
	await benchBoxes(rounds);
});

test('bench of the storage', async () => {
	test.setTimeout(3_600_000);
	await benchStorage(rounds);
});
