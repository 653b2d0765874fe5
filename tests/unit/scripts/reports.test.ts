import { describe, expect, it } from 'vitest';
import { browserOutcome, settle, unitOutcome } from '../../../scripts/reports';

const unit = (status: string, ...tests: object[]) => ({
	testResults: [{ status, assertionResults: tests }],
});

describe('the count of the unit tests', () => {
	it('adds up what passed and failed', () => {
		const report = unit('failed', { fullName: 'a', status: 'passed' }, { fullName: 'b', status: 'failed' });
		expect(unitOutcome(report)).toEqual({ passed: 1, failed: 1, failures: ['b'], skipped: [] });
	});

	it('says of a failed test how it failed, cut where it is long', () => {
		const failed = { fullName: 'a', status: 'failed', failureMessages: [`Error: ${'x'.repeat(900)}`] };
		expect(unitOutcome(unit('failed', failed))?.failures).toEqual([`a（Error: ${'x'.repeat(293)}）`]);
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

	it('names every skipped test with its reason, or says that the run did not come to it', () => {
		const skipped = spec('a', 'skipped', [{ type: 'skip', description: 'needs Firefox' }]);
		const bare = spec('b', 'skipped', [{ type: 'skip' }]);
		const report = { suites: [{ title: 'file', specs: [skipped, bare, spec('c', 'skipped')] }] };
		const reasons = ['a：needs Firefox', 'b：没有写原因', 'c：前面有测试失败，没有跑到'];
		expect(browserOutcome(report)?.skipped).toEqual(reasons);
	});

	it('says of a failed test how it failed, on one line', () => {
		const results = [{ error: { message: '\u001b[31mError: too late\u001b[39m\n\n  waited 30 s' } }];
		const failed = { title: 'a', tests: [{ status: 'unexpected', annotations: [], results }] };
		const { failures } = browserOutcome({ suites: [{ title: 'file', specs: [failed] }] }) ?? {};
		expect(failures).toEqual(['a（Error: too late waited 30 s）']);
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
