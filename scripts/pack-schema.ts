import { writeFileSync } from 'node:fs';
import type * as v from 'valibot';
import { type FactName, INSTANTS } from '../utils/domain/fact';
import { AMOUNTS, TEXTS, VALUES_OF } from '../utils/policy/fact-kinds';
import { packSchema } from '../utils/policy/pack';

/** A JSON Schema, as far as packs need one. */
export type JsonSchema = { [key: string]: unknown };

/** What the limits of a pipe are called in a JSON Schema, for texts and for lists. */
const LIMITS: Record<string, Record<string, string>> = {
	string: { min_length: 'minLength', max_length: 'maxLength', regex: 'pattern' },
	array: { min_length: 'minItems', max_length: 'maxItems' },
	number: { min_value: 'minimum', max_value: 'maximum' },
};

/** The format of a pack as a JSON Schema (draft 2020-12), made from the schema that packs are read with. */
export function packJsonSchema(): JsonSchema {
	return {
		$schema: 'https://json-schema.org/draft/2020-12/schema',
		title: 'A policy pack of Refund Lens',
		...schemaOf(packSchema),
		$defs: { condition: conditionSchema(), words: words(60), someWords: words(40), count: count() },
	};
}

/** Parts of a valibot schema that its public types keep to each kind of schema. */
interface Node {
	type: string;
	pipe?: Node[];
	entries?: Record<string, Node>;
	wrapped?: Node;
	item?: Node;
	key?: Node;
	value?: Node;
	literal?: unknown;
	options?: unknown[];
	requirement?: unknown;
}

function schemaOf(schema: v.GenericSchema | Node): JsonSchema {
	const node = schema as Node;
	// The one transform is the condition's, which is checked by hand there and written out by hand here.
	if (node.pipe?.some(({ type }) => type === 'raw_transform')) return { $ref: '#/$defs/condition' };
	const [first, ...actions] = node.pipe ?? [node];
	return Object.assign(plain(first ?? node), ...actions.map((action) => limit(first?.type ?? '', action)));
}

function plain(node: Node): JsonSchema {
	switch (node.type) {
		case 'object':
			return objectOf(node.entries ?? {});
		case 'optional':
			return schemaOf(node.wrapped ?? node);
		case 'nullable':
			return { anyOf: [schemaOf(node.wrapped ?? node), { type: 'null' }] };
		case 'array':
			return { type: 'array', items: schemaOf(node.item ?? node) };
		case 'record':
			return {
				type: 'object',
				propertyNames: schemaOf(node.key ?? node),
				additionalProperties: schemaOf(node.value ?? node),
			};
		case 'literal':
			return { const: node.literal };
		case 'picklist':
			return { enum: [...(node.options ?? [])] };
		case 'union':
			return { anyOf: (node.options ?? []).map((option) => schemaOf(option as Node)) };
		case 'string':
		case 'number':
		case 'boolean':
			return { type: node.type };
		default:
			throw new Error(`no JSON Schema for ${node.type}`);
	}
}

function objectOf(entries: Record<string, Node>): JsonSchema {
	const named = Object.entries(entries);
	return {
		type: 'object',
		required: named.flatMap(([name, { type }]) => (type === 'optional' ? [] : [name])),
		properties: Object.fromEntries(named.map(([name, node]) => [name, schemaOf(node)])),
	};
}

function limit(kind: string, { type, requirement }: Node): JsonSchema {
	if (type === 'integer') return { type: 'integer' };
	if (type === 'iso_date') return { pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
	const name = LIMITS[kind]?.[type];
	// A check across several parts has no counterpart; the parser makes it.
	if (!name) return {};
	return { [name]: requirement instanceof RegExp ? requirement.source : requirement };
}

const only = (properties: JsonSchema): JsonSchema => ({
	type: 'object',
	required: Object.keys(properties),
	additionalProperties: false,
	properties,
});
const count = (): JsonSchema => ({ type: 'integer', minimum: 0, maximum: 100_000_000 });
const words = (most: number): JsonSchema => ({
	type: 'array',
	items: { type: 'string', minLength: 1, maxLength: 40 },
	minItems: 1,
	maxItems: most,
});

function conditionSchema(): JsonSchema {
	const parts = { type: 'array', items: { $ref: '#/$defs/condition' }, minItems: 1, maxItems: 40 };
	const pair = { type: 'array', items: { enum: [...INSTANTS] }, minItems: 2, maxItems: 2, uniqueItems: true };
	const few = Object.entries(VALUES_OF).map(([fact, values]) =>
		only({
			fact: { const: fact as FactName },
			in: { type: 'array', items: { enum: [...(values ?? [])] }, minItems: 1, maxItems: 40 },
		}),
	);
	return {
		anyOf: [
			only({ all: parts }),
			only({ any: parts }),
			only({ not: { $ref: '#/$defs/condition' } }),
			...few,
			only({ fact: { enum: [...TEXTS] }, in: { $ref: '#/$defs/someWords' } }),
			only({ fact: { enum: [...TEXTS] }, contains: { $ref: '#/$defs/words' } }),
			only({ fact: { enum: [...AMOUNTS] }, below: { $ref: '#/$defs/count' } }),
			only({ elapsed: pair, atMostMinutes: { $ref: '#/$defs/count' } }),
			only({ days: pair, atMost: { $ref: '#/$defs/count' } }),
		],
	};
}

/** Writes it to the documents: `node scripts/typescript.mjs scripts/pack-schema.ts`, after every change of the format. */
export default function writePackSchema(): void {
	writeFileSync('docs/policy-pack.schema.json', `${JSON.stringify(packJsonSchema(), null, '\t')}\n`);
}
