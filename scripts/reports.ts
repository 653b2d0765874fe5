import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import * as v from 'valibot';
import { runTool } from './tool';

/** What came of one check. A check that is no collection of tests counts as one. */
export interface Outcome {
	passed: number;
	failed: number;
	/** The name of each failed test, where the check has names for them, with the beginning of what went wrong. */
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
const NOT_REACHED = '前面有测试失败，没有跑到';
/** So much of what went wrong stands beside a failed test (UTF-16 units); the rest is further up in the output. */
const WHY_LIMIT = 300;

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
				v.object({
					fullName: v.string(),
					status: v.string(),
					meta: v.optional(v.unknown()),
					failureMessages: v.optional(v.nullable(v.array(v.string()))),
				}),
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
	const named = tests
		.filter(isFailed)
		.map(({ fullName, failureMessages }) => withWhy(fullName, failureMessages?.[0]));
	const failures = [...named, ...broken.map(fileOf)];
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

/** Name and reason on one line, without the colours of a terminal. */
function withWhy(name: string, why: string | undefined): string {
	const line = stripVTControlCharacters(why ?? '')
		.replace(/\s+/g, ' ')
		.trim();
	return line === '' ? name : `${name}（${line.slice(0, WHY_LIMIT)}）`;
}

interface Suite {
	title: string;
	suites?: Suite[] | undefined;
	specs: v.InferOutput<typeof spec>[];
}

const annotation = v.object({ type: v.string(), description: v.optional(v.string()) });
const result = v.object({ error: v.optional(v.object({ message: v.optional(v.string()) })) });
const spec = v.object({
	title: v.string(),
	tests: v.array(
		v.object({
			status: v.string(),
			annotations: v.array(annotation),
			results: v.optional(v.array(result), []),
		}),
	),
});
const suite: v.GenericSchema<unknown, Suite> = v.object({
	title: v.string(),
	suites: v.optional(v.array(v.lazy(() => suite))),
	specs: v.array(spec),
});
const browserReport = v.object({ suites: v.array(suite) });

/** Counts of Playwright's JSON report; undefined where it is none. A flaky test counts as failed. */
export function browserOutcome(report: unknown): Outcome | undefined {
	const read = v.safeParse(browserReport, report);
	if (!read.success) return undefined;
	const total: Outcome = { passed: 0, failed: 0, failures: [], skipped: [] };
	const visit = ({ suites = [], specs }: Suite): void => {
		for (const { title, tests } of specs) {
			for (const { status, annotations, results } of tests) {
				if (status === 'expected') total.passed += 1;
				else if (status !== 'skipped') {
					total.failed += 1;
					total.failures.push(withWhy(title, results.find(({ error }) => error)?.error?.message));
				} else {
					const note = annotations.find(isReason);
					// What waits for the others is left out by the runner itself, with no note.
					const why = note ? (note.description ?? NO_REASON) : NOT_REACHED;
					total.skipped.push(`${title}：${why}`);
				}
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
