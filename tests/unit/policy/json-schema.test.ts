// @vitest-environment node
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type JsonSchema, packJsonSchema } from '../../../scripts/pack-schema';
import { parsePack } from '../../../utils/policy/pack';
import { BUILT_IN_PACKS, DEFAULT_PACK } from '../../../utils/policy/packs';
import { packOf } from './build-case';
import { fits } from './json-schema';

const published = JSON.parse(readFileSync('docs/policy-pack.schema.json', 'utf8')) as JsonSchema;
const allowed = (pack: unknown) => fits(pack, published, published);

it('the published schema is made from the one that packs are read with', () => {
	expect(published).toEqual(packJsonSchema());
});

it.each(BUILT_IN_PACKS.map((pack) => [pack.id, pack] as const))('%s fits it', (_id, pack) => {
	expect(allowed(pack)).toBe(true);
});

/** Each place of a value, as the keys that lead there. */
function* places(value: unknown, path: (string | number)[] = []): Generator<(string | number)[]> {
	if (path.length > 0) yield path;
	if (typeof value !== 'object' || value === null) return;
	for (const [key, part] of Object.entries(value)) {
		yield* places(part, [...path, Array.isArray(value) ? Number(key) : key]);
	}
}

function changed(
	pack: unknown,
	path: (string | number)[],
	change: (holder: never, key: never) => void,
): unknown {
	const copy = structuredClone(pack);
	const holder = path
		.slice(0, -1)
		.reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], copy);
	change(holder as never, path.at(-1) as never);
	return copy;
}

const put = (value: unknown) => (holder: Record<string, unknown>, key: string) => {
	holder[key] = value;
};
const CHANGES: [string, (holder: never, key: never) => void][] = [
	['null', put(null)],
	['an empty text', put('')],
	['a long text', put('字'.repeat(401))],
	['minus one', put(-1)],
	['a fraction', put(1.5)],
	['a huge number', put(100_000_001)],
	['an empty list', put([])],
	['a list of 500 texts', put(Array(500).fill('字'))],
	['an empty object', put({})],
	[
		'nothing',
		(holder: Record<string, unknown>, key: string) => {
			if (!Array.isArray(holder)) delete holder[key];
		},
	],
];

describe('a pack that was changed in one place', () => {
	const used = ['PDD-FR-02', 'PDD-LAW-01', 'PDD-NR-01', 'PDD-RT-03', 'PDD-SH-02'];
	const small = {
		...packOf([], DEFAULT_PACK.questions.slice(0, 2)),
		sources: { S1: { title: '样例', date: null, says: '样例' } },
		reasons: DEFAULT_PACK.reasons.slice(0, 1),
		rules: DEFAULT_PACK.rules.filter(({ id }) => used.includes(id)),
	};

	it('is small enough to try every place, and taken as it is', () => {
		expect(parsePack(small).ok).toBe(true);
		expect(small.rules).toHaveLength(used.length);
	});

	it.each(CHANGES)('to %s fits the schema exactly where it is taken', (_what, change) => {
		const differ = [...places(small)].filter((path) => {
			// What a question's options may be hangs on its fact, which a schema of parts cannot say.
			if (path[0] === 'questions' && path.length > 2) return false;
			// An empty list is read as no sources.
			if (path.length === 1 && path[0] === 'sources') return false;
			const pack = changed(small, path, change);
			return allowed(pack) !== parsePack(pack).ok;
		});
		expect(differ).toEqual([]);
	});
});

it('a place that no schema of parts can check is left to the parser', () => {
	const deep = Array.from({ length: 13 }).reduce<object>((inner) => ({ not: inner }), {
		fact: 'shipped',
		in: [true],
	});
	const pack = {
		...packOf([]),
		rules: [{ ...packOf([{ id: 'R', when: { all: [] } }]).rules[0], when: deep }],
	};
	expect(allowed(pack)).toBe(true);
	expect(parsePack(pack).ok).toBe(false);
});
