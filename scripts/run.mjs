/**
 * The way into every command: `node scripts/run.mjs <command> [arguments]`. Runs on any Node from 20 on with nothing installed, installs the
 * packages where they are missing or old, and hands over to the project's own Node, which the packages bring along.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const COMMANDS = {
	start: 'scripts/start.ts',
	test: 'scripts/test.ts',
	check: 'scripts/check.ts',
	bench: 'scripts/bench.ts',
	fuzz: 'scripts/fuzz.ts',
	soak: 'scripts/soak.ts',
};
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const WINDOWS = process.platform === 'win32';
const OWN_NODE = join(ROOT, 'node_modules', 'node', 'bin', WINDOWS ? 'node.exe' : 'node');

process.chdir(ROOT);
process.exitCode = await main(process.argv[2] ?? '', process.argv.slice(3));

async function main(command, args) {
	const file = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
	if (!file) return complain(`没有这个命令：${command}。可用：${Object.keys(COMMANDS).join('、')}`);
	if (!arePackagesCurrent()) {
		const code = await install();
		if (code !== 0) return complain(`依赖没有装成（退出码 ${code}）。请检查网络后再试。`);
	}
	if (!existsSync(OWN_NODE))
		return complain('缺少项目自带的 Node：npm 没有运行它的安装脚本。请运行 npm rebuild node 后再试。');
	// The compiler options and the types of the browser's messages are generated; everything reads them.
	const prepared = existsSync('.wxt/tsconfig.json') ? 0 : await run(OWN_NODE, [wxt(), 'prepare']);
	return prepared === 0 ? run(OWN_NODE, ['scripts/typescript.mjs', file, ...args]) : prepared;
}

/**
 * Exactly what the lock file names. A lock file written where the packages of some platform were out of reach does not name these, and `npm ci`
 * then refuses it on every platform; `npm install` keeps to the versions that are named and leaves the file as it is.
 */
async function install() {
	const quiet = ['--loglevel=error', '--no-audit', '--no-fund'];
	console.log('安装依赖（npm ci）…');
	const code = await run('npm', ['ci', ...quiet], WINDOWS);
	if (code === 0) return 0;
	console.log('npm ci 没有成功，改用 npm install…');
	return run('npm', ['install', '--no-save', ...quiet], WINDOWS);
}

/** Whether every package that the lock file names is there in that version; optional ones depend on the machine. */
function arePackagesCurrent() {
	if (!existsSync(OWN_NODE)) return false;
	const wanted = packagesOf('package-lock.json');
	const there = packagesOf('node_modules/.package-lock.json');
	return Object.entries(wanted).every(
		([path, { version, optional, devOptional }]) =>
			path === '' || optional || devOptional || there[path]?.version === version,
	);
}

function packagesOf(file) {
	try {
		return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
	} catch {
		return {};
	}
}

function wxt() {
	return join('node_modules', 'wxt', 'bin', 'wxt.mjs');
}

/** Runs a program to its end with our own input and output; its exit code, or 1 where a signal ended it. */
function run(program, args, shell = false) {
	const path = [join(ROOT, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
	return new Promise((resolve) => {
		const child = spawn(program, args, { stdio: 'inherit', shell, env: { ...process.env, PATH: path } });
		const pass = (signal) => child.kill(signal);
		for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, pass);
		child.on('error', (error) => resolve(complain(`${program}：${error.message}`)));
		child.on('close', (code) => {
			for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, pass);
			resolve(code ?? 1);
		});
	});
}

function complain(text) {
	console.error(text);
	return 1;
}
