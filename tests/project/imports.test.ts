import { describe, expect, it } from 'vitest';
import { circlesIn, type Import, importsOf } from './imports';
import { ROOMS, roomOf, trespasses } from './rooms';
import { shippedCode } from './tree';

const files = shippedCode();
const paths = new Set(files.map(({ path }) => path));
const imports = files.flatMap((file) => importsOf(file, paths));

describe('the house', () => {
	it('has a room for every file, and no room without one', () => {
		expect([...paths].filter((path) => !roomOf(path))).toEqual([]);
		expect(ROOMS.filter(({ files: own }) => ![...paths].some((path) => own.test(path)))).toEqual([]);
	});

	it('lets nobody import what is not theirs to use', () => {
		expect(trespasses(imports)).toEqual([]);
	});

	it('finds every file that is imported', () => {
		const missing = imports.filter(
			({ to }) => /^(utils|components|entrypoints)\//.test(to) && !paths.has(to),
		);
		expect(missing.filter(({ to }) => !/\.(css|json)$/.test(to))).toEqual([]);
	});

	it('has no circles', () => {
		expect(circlesIn(imports)).toEqual([]);
	});
});

describe('what runs in the host page', () => {
	const reached = (start: string): Set<string> => {
		const found = new Set([start]);
		for (const file of found) {
			for (const { from, to, typeOnly } of imports) if (from === file && !typeOnly) found.add(to);
		}
		return found;
	};

	it.each(['entrypoints/overlay.content/index.ts', 'entrypoints/late.content.ts'])(
		'%s carries neither database nor totals nor replies with it',
		(start) => {
			const heavy =
				/^(utils\/(storage|insight|replies)\/|utils\/messages\/(handlers\/|routes)|components\/|preact|idb|liquidjs|pinyin)/;
			expect([...reached(start)].filter((path) => heavy.test(path))).toEqual([]);
		},
	);

	it('the tap carries nothing but the names of the endpoints', () => {
		expect([...reached('entrypoints/tap.content.ts')].sort()).toEqual([
			'entrypoints/tap.content.ts',
			'utils/consoles/pinduoduo/endpoints.ts',
			'wxt/utils/define-content-script',
		]);
	});
});

describe('the check of imports', () => {
	const all = new Set([
		'utils/domain/a.ts',
		'utils/features/b.ts',
		'utils/storage/c.ts',
		'utils/policy/index.ts',
	]);
	const read = (path: string, text: string) => importsOf({ path, text }, all);

	it.each([
		["import { a } from '../domain/a';", 'utils/domain/a.ts', false],
		["import type { A } from '../domain/a';", 'utils/domain/a.ts', true],
		["import { type A, type B } from '../domain/a';", 'utils/domain/a.ts', true],
		["import { type A, b } from '../domain/a';", 'utils/domain/a.ts', false],
		["import {\n\ta,\n\tb,\n} from '../domain/a';", 'utils/domain/a.ts', false],
		["export * from '../policy';", 'utils/policy/index.ts', false],
		["export type { A } from '../domain/a';", 'utils/domain/a.ts', true],
		["import '../domain/a';", 'utils/domain/a.ts', false],
		["const a = await import('../domain/a');", 'utils/domain/a.ts', false],
		["import * as a from 'idb';", 'idb', false],
	])('reads %j', (text, to, typeOnly) => {
		expect(read('utils/features/b.ts', text)).toMatchObject([{ to, typeOnly, line: 1 }]);
	});

	it('does not read comments and texts', () => {
		expect(
			read('utils/features/b.ts', "// import { a } from '../domain/a';\n/* import '../domain/a'; */\n"),
		).toEqual([]);
	});

	it.each([
		['utils/features/b.ts', "import { c } from '../storage/c';"],
		['utils/features/b.ts', "import { x } from 'idb';"],
		['utils/domain/a.ts', "import type { B } from '../features/b';"],
		['utils/domain/a.ts', "import x from 'valibot';"],
		['utils/policy/index.ts', "export { c } from '../storage/c';"],
		['components/X.tsx', "import { r } from '../utils/policy';"],
		['entrypoints/panel/x.ts', "import { o } from '../options/o';"],
		['entrypoints/panel/x.ts', "import { c } from '../../utils/storage/c';"],
		['entrypoints/tap.content.ts', "import { a } from '../utils/domain/a';"],
		['somewhere/x.ts', "import { a } from '../utils/domain/a';"],
	])('goes red where %s holds %j', (path, text) => {
		expect(trespasses(read(path, text))).toHaveLength(1);
	});

	it('goes red on a circle, and not on one of types', () => {
		const edge = (from: string, to: string, typeOnly = false): Import => ({ from, to, typeOnly, line: 1 });
		expect(circlesIn([edge('a', 'b'), edge('b', 'c'), edge('c', 'a')])).toEqual([['a', 'b', 'c', 'a']]);
		expect(circlesIn([edge('a', 'a')])).toEqual([['a', 'a']]);
		expect(circlesIn([edge('a', 'b'), edge('b', 'a', true)])).toEqual([]);
		expect(circlesIn([edge('a', 'b'), edge('a', 'c'), edge('b', 'd'), edge('c', 'd')])).toEqual([]);
	});
});
