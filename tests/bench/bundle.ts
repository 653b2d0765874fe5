import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type InlineConfig } from 'vite';

const PLAIN: InlineConfig = { configFile: false, logLevel: 'warn', publicDir: false };

/** One file with all that it imports, as a script for a page: what it exports is `globalThis.core` there. */
export async function bundleForPage(entry: string): Promise<string> {
	const made = await build({
		...PLAIN,
		build: { write: false, lib: { entry, formats: ['iife'], name: 'core' } },
	});
	const outputs = [made].flat().flatMap((each) => ('output' in each ? each.output : []));
	const [code] = outputs.flatMap((each) => (each.type === 'chunk' ? [each.code] : []));
	if (code === undefined) throw new Error(`${entry} could not be bundled for the measurement.`);
	return code.replace(/^(?:var|const) core\s*=/, 'globalThis.core=');
}

/** The same for this Node, as a module: what a test runner makes of the imports costs a call for each name, which no shipped code pays. */
export async function importBundled<T>(entry: string, name: string): Promise<T> {
	const outDir = resolve('.output/bench-code');
	await build({
		...PLAIN,
		ssr: { noExternal: true },
		build: {
			ssr: entry,
			outDir,
			emptyOutDir: false,
			rollupOptions: { output: { entryFileNames: `${name}.mjs` } },
		},
	});
	return import(pathToFileURL(resolve(outDir, `${name}.mjs`)).href) as Promise<T>;
}
