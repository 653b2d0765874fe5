import { defineConfig } from 'vitest/config';

/** Apart from the other tests: these need the Firefox build, the sample console's build and a Firefox. */
export default defineConfig({
	test: {
		environment: 'node',
		include: ['tests/firefox/**/*.test.ts'],
		// Each worker drives one Firefox; more than two would slow each other down.
		maxWorkers: 2,
		testTimeout: 240_000,
		// A Firefox is closed in one.
		hookTimeout: 60_000,
	},
});
