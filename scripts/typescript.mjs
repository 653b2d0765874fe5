/**
 * Runs one TypeScript file of the project in Node: `node scripts/typescript.mjs <file> [arguments]`. Vite resolves and compiles the imports the same
 * way as for the builds and the tests. Where the file has a default export, that is called with the arguments and gives the exit code.
 */
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const [file = '', ...args] = process.argv.slice(2);
process.argv = [process.argv[0] ?? 'node', resolve(file), ...args];
const mode = process.env.NODE_ENV;
const { module } = await runnerImport(resolve(file), { configFile: false, logLevel: 'warn' });
// Vite sets this for its own sake; every build started from here would inherit it and be one for development.
if (mode === undefined) delete process.env.NODE_ENV;
else process.env.NODE_ENV = mode;
if (typeof module.default === 'function') {
	const code = await module.default(args);
	if (typeof code === 'number') process.exitCode = code;
}
