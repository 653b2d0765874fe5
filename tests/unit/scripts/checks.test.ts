import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ALL, runAll } from '../../../scripts/checks';
import { installFirefox } from '../../../scripts/install-browser';
import { type Outcome, runFirefoxTests } from '../../../scripts/reports';

vi.mock('../../../tests/tour/tour', () => ({ tour: vi.fn() }));
vi.mock('../../../scripts/install-browser', () => ({ installFirefox: vi.fn() }));
vi.mock('../../../scripts/reports', () => ({
	runBrowserTests: vi.fn(),
	runFirefoxTests: vi.fn(),
	runUnitTests: vi.fn(),
}));

const check = (name: string, passed: number, failed: number, names: Partial<Outcome> = {}) => ({
	name,
	run: async () => ({ passed, failed, failures: [], skipped: [], ...names }),
});

let printed: string[];

beforeEach(() => {
	printed = [];
	vi.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(...text.split('\n')));
});

describe('the run of all checks', () => {
	it('runs every check, whatever fails before it, and ends with the sum', async () => {
		expect(await runAll([check('a', 1, 1), check('b', 2, 0)])).toBe(1);
		expect(printed.at(-1)).toBe('3 passed, 1 failed');
		expect(printed.some((line) => line.startsWith('✗ a：'))).toBe(true);
		expect(printed.some((line) => line.startsWith('✓ b：'))).toBe(true);
	});

	it('gives no tick to a check that ran nothing, and prints why', async () => {
		expect(await runAll([check('a', 1, 0), check('b', 0, 0, { skipped: ['b：nothing there'] })])).toBe(0);
		expect(printed.some((line) => line.startsWith('－ b：'))).toBe(true);
		expect(printed).toContain('跳过：b：nothing there');
	});

	it('names at the end what failed, where the end is all that is kept of a log', async () => {
		expect(await runAll([check('a', 1, 1, { failures: ['says hello'] }), check('b', 9, 0)])).toBe(1);
		expect(printed.slice(-2)).toEqual(['失败：a：says hello', '10 passed, 1 failed']);
	});

	it('is no success where nothing passed', async () => {
		expect(await runAll([check('a', 0, 0)])).toBe(1);
	});
});

describe('the check of the Firefox build', () => {
	const firefox = ALL.find(({ name }) => name === 'Firefox 浏览器测试');

	it('runs its tests where there is a Firefox', async () => {
		const nine = { passed: 9, failed: 0, failures: [], skipped: [] };
		vi.mocked(installFirefox).mockResolvedValue(true);
		vi.mocked(runFirefoxTests).mockResolvedValue(nine);
		expect(await firefox?.run()).toEqual(nine);
	});

	it('passes nothing where there is none, and gives one reason', async () => {
		vi.mocked(installFirefox).mockResolvedValue(false);
		const outcome = await firefox?.run();
		expect(outcome).toMatchObject({ passed: 0, failed: 0 });
		expect(outcome?.skipped).toHaveLength(1);
		expect(outcome?.skipped[0]).toMatch(/没有 Firefox 140/);
	});

	it('asks for the version that the manifest asks for', async () => {
		const { OLDEST_FIREFOX } = await import('../../../scripts/firefox');
		vi.doMock('wxt', () => ({ defineConfig: (config: unknown) => config }));
		vi.doMock('@preact/preset-vite', () => ({ default: () => undefined }));
		const { default: config } = await import('../../../wxt.config');
		const { manifest } = config as unknown as { manifest(env: object): object };
		const declared = manifest({
			browser: 'firefox',
			manifestVersion: 3,
			mode: 'production',
			command: 'build',
		});
		expect(declared).toMatchObject({
			browser_specific_settings: { gecko: { strict_min_version: `${OLDEST_FIREFOX}.0` } },
		});
	});
});
