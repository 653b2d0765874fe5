import { defineConfig } from '@playwright/test';

const ALONE = 'many-tabs.spec.ts';

export default defineConfig({
	testDir: 'tests/e2e',
	outputDir: '.output/test-results',
	timeout: 180_000,
	expect: { timeout: 30_000 },
	fullyParallel: false,
	workers: 2,
	forbidOnly: Boolean(process.env.CI),
	retries: 0,
	projects: [
		{ name: 'together', testIgnore: ALONE },
		// Takes the whole machine for minutes, in which tests beside it would wait in vain, and it for them.
		{ name: 'alone', testMatch: ALONE, dependencies: ['together'] },
	],
	reporter: [['list'], ['json', { outputFile: '.output/test-results/e2e.json' }]],
});
