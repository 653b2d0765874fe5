import { fuzz } from '../tests/fuzz/fuzz';
import { tour } from '../tests/tour/tour';
import { BUILDS } from './builds';
import { OLDEST_FIREFOX } from './firefox';
import { installFirefox } from './install-browser';
import { type Outcome, runBrowserTests, runFirefoxTests, runUnitTests } from './reports';
import { runTool } from './tool';

export interface Check {
	name: string;
	run(): Promise<Outcome>;
}

/** What needs neither a build nor a browser. */
export const QUICK: readonly Check[] = [
	tool('格式与写法', 'biome', ['check', '--error-on-warnings']),
	{
		name: '类型',
		async run() {
			const prepared = await runTool('wxt', ['prepare']);
			return one(prepared === 0 ? await runTool('tsc', ['--noEmit']) : prepared);
		},
	},
	tool('类型（示例后台）', 'tsc', ['--noEmit', '-p', 'tests/console/tsconfig.json']),
];

/** The tests that hold the house together: who may import whom, lengths, permissions. */
export const PROJECT_RULES: Check = tool('项目规则', 'vitest', [
	'run',
	'--coverage.enabled=false',
	'tests/project',
]);

/** Everything, in order. The builds come before the tests, some of which look at what is shipped. */
export const ALL: readonly Check[] = [
	...QUICK,
	tool('无用代码', 'knip', []),
	{ name: '构建 Chrome', run: async () => one(await BUILDS.chrome()) },
	{ name: '构建 Firefox', run: async () => one(await BUILDS.firefox()) },
	{ name: '构建示例后台', run: async () => one(await BUILDS.console()) },
	{ name: '单元、组件、契约、项目测试', run: runUnitTests },
	tool('体积', 'size-limit', []),
	{ name: '浏览器测试', run: runBrowserTests },
	{ name: '乱改后台（500 例）', run: async () => one(await fuzz({ from: 1, count: 500 })) },
	{ name: 'Firefox 浏览器测试', run: runWithFirefox },
	{ name: '演示（逐行与真值核对）', run: async () => one(await tour({ forDocs: false })) },
];

function tool(name: string, program: string, args: readonly string[]): Check {
	return { name, run: async () => one(await runTool(program, args)) };
}

/** Where no Firefox can be had nothing is proved of its build, and the summary says so. */
async function runWithFirefox(): Promise<Outcome> {
	if (await installFirefox()) return runFirefoxTests();
	const reason = `没有 Firefox ${OLDEST_FIREFOX} 或更新的版本，这里也装不上；请安装 firefox-esr 后再运行一次`;
	return { passed: 0, failed: 0, failures: [], skipped: [`Firefox 浏览器测试：${reason}`] };
}

function one(code: number): Outcome {
	return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, failures: [], skipped: [] };
}

/** Runs every check to its end, whatever fails, and prints a summary whose last line is the sum. Hands back the exit code. */
export async function runAll(checks: readonly Check[]): Promise<number> {
	const lines: string[] = [];
	const total: Outcome = { passed: 0, failed: 0, failures: [], skipped: [] };
	for (const { name, run } of checks) {
		console.log(`\n── ${name}`);
		const from = performance.now();
		const { passed, failed, failures, skipped } = await run();
		const seconds = ((performance.now() - from) / 1000).toFixed(1);
		lines.push(`${markOf(passed, failed)} ${name}：通过 ${passed}，失败 ${failed}（${seconds} 秒）`);
		total.passed += passed;
		total.failed += failed;
		total.failures.push(...failures.map((test) => `${name}：${test}`));
		total.skipped.push(...skipped);
	}
	const skips = total.skipped.map((text) => `跳过：${text}`);
	// Last of all, since of a long log the end is what is kept.
	const failures = total.failures.map((text) => `失败：${text}`);
	console.log(['\n── 汇总', ...lines, ...skips, ...failures].join('\n'));
	console.log(`${total.passed} passed, ${total.failed} failed`);
	return total.failed === 0 && total.passed > 0 ? 0 : 1;
}

/** Nothing run is neither good nor bad. */
function markOf(passed: number, failed: number): string {
	if (failed > 0) return '✗';
	return passed > 0 ? '✓' : '－';
}
