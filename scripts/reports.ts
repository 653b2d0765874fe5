import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import * as v from 'valibot';
import { runTool } from './tool';

/** What came of one check. A check that is no collection of tests counts as one. */
export interface Outcome {
	passed: number;
	failed: number;
	/** The name of each failed test, where the check has names for them. */
	failures: string[];
	/** Each skipped test with its reason. */
	skipped: string[];
}

const UNIT_REPORT = '.output/reports/unit.json';
/** Named in `playwright.config.ts`. */
const BROWSER_REPORT = '.output/test-results/e2e.json';
const FIREFOX_REPORT = '.output/reports/firefox.json';
/** The browser tests are by far the longest of all tools, and what they found is lost where they are ended. */
const BROWSER_LIMIT = 40 * 60_000;
const NO_REASON = '没有写原因';

/** Vitest with coverage. What fails besides the tests, such as too little coverage, counts as one failure. */
export async function runUnitTests(): Promise<Outcome> {
	return runVitest(['--coverage.enabled'], UNIT_REPORT);
}

/** The tests of the Firefox build. They need a Firefox, both builds, and nothing else of the machine. */
export async function runFirefoxTests(): Promise<Outcome> {
	return runVitest(['--config', 'tests/firefox/vitest.config.ts'], FIREFOX_REPORT);
}

async function runVitest(options: readonly string[], report: string): Promise<Outcome> {
	await clear(report);
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
	const code = await runTool('vitest', ['run', ...options, ...reporters]);
	return settle(code, unitOutcome(await readReport(report)));
}

export async function runBrowserTests(): Promise<Outcome> {
	await clear(BROWSER_REPORT);
	const code = await runTool('playwright', ['test'], { limitMs: BROWSER_LIMIT });
	return settle(code, browserOutcome(await readReport(BROWSER_REPORT)));
}

const unitReport = v.object({
	testResults: v.array(
		v.object({
			name: v.optional(v.string()),
			status: v.string(),
			assertionResults: v.array(
				v.object({ fullName: v.string(), status: v.string(), meta: v.optional(v.unknown()) }),
			),
		}),
	),
});

/** Counts of Vitest's JSON report; undefined where it is none. A file that could not be loaded counts as one failure. */
export function unitOutcome(report: unknown): Outcome | undefined {
	const read = v.safeParse(unitReport, report);
	if (!read.success) return undefined;
	const tests = read.output.testResults.flatMap((file) => file.assertionResults);
	const broken = read.output.testResults.filter(
		({ status, assertionResults }) => status === 'failed' && !assertionResults.some(isFailed),
	);
	const failures = [...tests.filter(isFailed).map(({ fullName }) => fullName), ...broken.map(fileOf)];
	return {
		passed: tests.filter(({ status }) => status === 'passed').length,
		failed: failures.length,
		failures,
		skipped: tests
			.filter(({ status }) => !['passed', 'failed'].includes(status))
			.map(({ fullName, meta }) => `${fullName}：${reasonIn(meta)}`),
	};
}

function fileOf({ name }: { name?: string | undefined }): string {
	return `${relative(process.cwd(), name ?? '')}：没能载入`;
}

function isFailed({ status }: { status: string }): boolean {
	return status === 'failed';
}

/** A test that skips itself leaves its reason as `meta.skipped`, or in Vitest's own note. */
function reasonIn(meta: unknown): string {
	const read = v.safeParse(v.object({ skipped: v.string() }), meta);
	return read.success ? read.output.skipped : NO_REASON;
}

interface Suite {
	title: string;
	suites?: Suite[] | undefined;
	specs: {
		title: string;
		tests: { status: string; annotations: { type: string; description?: string | undefined }[] }[];
	}[];
}

const annotation = v.object({ type: v.string(), description: v.optional(v.string()) });
const suite: v.GenericSchema<unknown, Suite> = v.object({
	title: v.string(),
	suites: v.optional(v.array(v.lazy(() => suite))),
	specs: v.array(
		v.object({
			title: v.string(),
			tests: v.array(v.object({ status: v.string(), annotations: v.array(annotation) })),
		}),
	),
});
const browserReport = v.object({ suites: v.array(suite) });

/** Counts of Playwright's JSON report; undefined where it is none. A flaky test counts as failed. */
export function browserOutcome(report: unknown): Outcome | undefined {
	const read = v.safeParse(browserReport, report);
	if (!read.success) return undefined;
	const total: Outcome = { passed: 0, failed: 0, failures: [], skipped: [] };
	const visit = ({ suites = [], specs }: Suite): void => {
		for (const { title, tests } of specs) {
			for (const { status, annotations } of tests) {
				if (status === 'expected') total.passed += 1;
				else if (status !== 'skipped') {
					total.failed += 1;
					total.failures.push(title);
				} else total.skipped.push(`${title}：${annotations.find(isReason)?.description ?? NO_REASON}`);
			}
		}
		for (const inner of suites) visit(inner);
	};
	for (const file of read.output.suites) visit(file);
	return total;
}

function isReason({ type }: { type: string }): boolean {
	return type === 'skip' || type === 'fixme';
}

/** A run that ends badly with no failed test to show for it, or leaves no report, is one failure. */
export function settle(code: number, outcome: Outcome | undefined): Outcome {
	if (!outcome) return { passed: 0, failed: 1, failures: [], skipped: [] };
	const silent = code !== 0 && outcome.failed === 0;
	return silent ? { ...outcome, failed: 1 } : outcome;
}

/** An old report must never be taken for this run's. */
async function clear(file: string): Promise<void> {
	await mkdir(dirname(file), { recursive: true });
	await rm(file, { force: true });
}

async function readReport(file: string): Promise<unknown> {
	try {
		return JSON.parse(await readFile(file, 'utf8'));
	} catch {
		return undefined;
	}
}
