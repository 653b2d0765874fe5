import { defineConfig } from 'vitest/config';

/** The pure rooms whose every line is to be proved; each keeps 95 % by itself. */
const PROVED = ['utils/domain', 'utils/policy', 'utils/replies'];

export default defineConfig({
	oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
	test: {
		// A test that needs a page asks for jsdom in its first line.
		environment: 'node',
		include: ['tests/{unit,components,contract,project}/**/*.test.{ts,tsx}'],
		setupFiles: ['tests/components/effects-setup.ts'],
		testTimeout: 60_000,
		restoreMocks: true,
		coverage: {
			provider: 'v8',
			reportsDirectory: 'coverage',
			reporter: ['text-summary', 'json-summary'],
			include: PROVED.map((room) => `${room}/**/*.ts`),
			exclude: ['**/*.d.ts'],
			thresholds: Object.fromEntries(PROVED.map((room) => [`${room}/**/*.ts`, { lines: 95 }])),
		},
	},
});
