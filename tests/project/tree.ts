import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, resolve, sep } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');

/** One file of the project: its path from the root with forward slashes, and its text. */
export interface SourceFile {
	path: string;
	text: string;
}

/** Folders that are made, fetched or belong to somebody else. */
const NOT_OURS = new Set([
	'node_modules',
	'.git',
	'.output',
	'.wxt',
	'.ci',
	'coverage',
	'reports',
	'.stryker-tmp',
]);

function walk(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		if (NOT_OURS.has(entry.name)) return [];
		const path = join(folder, entry.name);
		return entry.isDirectory() ? walk(path) : [path];
	});
}

function filesUnder(folder: string, endings: readonly string[]): SourceFile[] {
	if (!existsSync(join(ROOT, folder))) return [];
	return walk(join(ROOT, folder))
		.filter((path) => endings.includes(extname(path)))
		.map((path) => ({ path: relative(ROOT, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }))
		.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What becomes the extension. */
const SHIPPED = ['entrypoints', 'components', 'utils'];
const CODE = ['.ts', '.tsx'];

/** Code that is shipped. */
export function shippedCode(): SourceFile[] {
	return SHIPPED.flatMap((folder) => filesUnder(folder, CODE)).filter(({ path }) => !path.endsWith('.d.ts'));
}

/** Everything that was written by hand: code of product and tests, styles, pages. */
export function handWritten(): SourceFile[] {
	return filesUnder('.', [...CODE, '.mjs', '.css', '.html']).filter(({ path }) => !path.endsWith('.d.ts'));
}

/** Every text file of the project. */
export function allText(): SourceFile[] {
	const endings = [
		...CODE,
		'.mjs',
		'.js',
		'.css',
		'.html',
		'.json',
		'.md',
		'.yml',
		'.yaml',
		'.svg',
		'.txt',
		'',
	];
	return filesUnder('.', endings);
}

export function readProject(path: string): string {
	return readFileSync(join(ROOT, path), 'utf8');
}

/** The text without comments; strings and line breaks stay. */
export function withoutComments(text: string): string {
	const parts =
		/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/g;
	return text.replace(parts, (part) =>
		part.startsWith('//') || part.startsWith('/*') ? part.replace(/[^\n]/g, '') : part,
	);
}

/** Where a pattern stands in files, as `path:line: what stands there`. */
export function findIn(files: readonly SourceFile[], pattern: RegExp): string[] {
	return files.flatMap(({ path, text }) =>
		text.split('\n').flatMap((line, index) => {
			const hit = pattern.exec(line)?.[0];
			return hit === undefined ? [] : [`${path}:${index + 1}: ${hit}`];
		}),
	);
}
