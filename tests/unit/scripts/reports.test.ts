import { describe, expect, it } from 'vitest';
import { browserOutcome, settle, unitOutcome } from '../../../scripts/reports';

const unit = (status: string, ...tests: { fullName: string; status: string; meta?: unknown }[]) => ({
	testResults: [{ status, assertionResults: tests }],
});

describe('the count of the unit tests', () => {
	it('adds up what passed and failed', () => {
		const report = unit('failed', { fullName: 'a', status: 'passed' }, { fullName: 'b', status: 'failed' });
		expect(unitOutcome(report)).toEqual({ passed: 1, failed: 1, failures: ['b'], skipped: [] });
	});

	it('counts a file that could not be loaded as one failure, and names the file', () => {
		const report = { testResults: [{ name: 'tests/a.test.ts', status: 'failed', assertionResults: [] }] };
		const failures = ['tests/a.test.ts：没能载入'];
		expect(unitOutcome(report)).toEqual({ passed: 0, failed: 1, failures, skipped: [] });
	});

	it('names every skipped test with its reason', () => {
		const report = unit(
			'passed',
			{ fullName: 'a', status: 'skipped', meta: { skipped: 'no screen' } },
			{ fullName: 'b', status: 'todo' },
		);
		expect(unitOutcome(report)?.skipped).toEqual(['a：no screen', 'b：没有写原因']);
	});

	it('takes no other JSON for a report', () => {
		expect(unitOutcome(undefined)).toBeUndefined();
		expect(unitOutcome({ testResults: 3 })).toBeUndefined();
	});
});

describe('the count of the browser tests', () => {
	const spec = (title: string, status: string, annotations: object[] = []) => ({
		title,
		tests: [{ status, annotations }],
	});

	it('finds tests at every depth and takes a flaky one for failed', () => {
		const inner = { title: 'inner', specs: [spec('b', 'unexpected'), spec('c', 'flaky')] };
		const report = { suites: [{ title: 'file', specs: [spec('a', 'expected')], suites: [inner] }] };
		expect(browserOutcome(report)).toEqual({ passed: 1, failed: 2, failures: ['b', 'c'], skipped: [] });
	});

	it('names every skipped test with its reason', () => {
		const skipped = spec('a', 'skipped', [{ type: 'skip', description: 'needs Firefox' }]);
		const report = { suites: [{ title: 'file', specs: [skipped, spec('b', 'skipped')] }] };
		expect(browserOutcome(report)?.skipped).toEqual(['a：needs Firefox', 'b：没有写原因']);
	});
});

describe('how a run ended', () => {
	const passed = { passed: 3, failed: 0, failures: [], skipped: [] };

	it('is a failure without a report', () => {
		expect(settle(0, undefined).failed).toBe(1);
	});

	it('is a failure where the exit code says so and no test does', () => {
		expect(settle(1, passed)).toEqual({ ...passed, failed: 1 });
	});

	it('is what the tests say otherwise', () => {
		expect(settle(0, passed)).toEqual(passed);
		expect(settle(1, { ...passed, failed: 2, failures: ['a', 'b'] }).failed).toBe(2);
	});
});
