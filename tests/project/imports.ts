import { posix } from 'node:path';
import { type SourceFile, withoutComments } from './tree';

/** One file's import of another. */
export interface Import {
	from: string;
	line: number;
	/** The file it leads to, or the name of a package. */
	to: string;
	/** True where nothing of it is left when the code runs. */
	typeOnly: boolean;
}

const STATEMENT =
	/(?:^|[;\n])\s*(?:import|export)\s+(type\s+)?([^'"`;]*?)\s*\bfrom\s*['"]([^'"]+)['"]|(?:^|[;\n])\s*import\s*['"]([^'"]+)['"]|\bimport\s*\(\s*['"]([^'"]+)['"]/g;

/** All imports of a file. `paths` are all files that there are. */
export function importsOf({ path, text }: SourceFile, paths: ReadonlySet<string>): Import[] {
	const code = withoutComments(text);
	return [...code.matchAll(STATEMENT)].map((match) => {
		const [whole, type, names = '', named, bare, dynamic] = match;
		const lead = whole.length - whole.trimStart().length;
		const line = code.slice(0, match.index + lead).split('\n').length;
		const typeOnly = named !== undefined && (type !== undefined || hasOnlyTypes(names));
		return { from: path, line, to: resolved(path, named ?? bare ?? dynamic ?? '', paths), typeOnly };
	});
}

/** `{ type A, type B }` without a value among them. */
function hasOnlyTypes(names: string): boolean {
	const inner = /^\{([\s\S]*)\}$/.exec(names.trim())?.[1];
	if (inner === undefined) return false;
	return inner
		.split(',')
		.map((name) => name.trim())
		.filter((name) => name !== '')
		.every((name) => name.startsWith('type '));
}

function resolved(from: string, to: string, paths: ReadonlySet<string>): string {
	if (!to.startsWith('.')) return to;
	const base = posix.join(posix.dirname(from), to);
	const guesses = [base, ...['.ts', '.tsx', '/index.ts', '/index.tsx'].map((ending) => base + ending)];
	return guesses.find((guess) => paths.has(guess)) ?? base;
}

/** Circles among files whose code needs each other when it runs; each as the way round. */
export function circlesIn(imports: readonly Import[]): string[][] {
	const next = new Map<string, string[]>();
	for (const { from, to, typeOnly } of imports) {
		if (!typeOnly) next.set(from, [...(next.get(from) ?? []), to]);
	}
	const done = new Set<string>();
	const circles: string[][] = [];
	const visit = (file: string, way: readonly string[]): void => {
		const start = way.indexOf(file);
		if (start >= 0) return void circles.push([...way.slice(start), file]);
		if (done.has(file)) return;
		for (const other of next.get(file) ?? []) visit(other, [...way, file]);
		done.add(file);
	};
	for (const file of next.keys()) visit(file, []);
	return circles;
}
