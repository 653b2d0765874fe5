import type { JsonSchema } from '../../../scripts/pack-schema';

/** Whether a value fits a JSON Schema, for the words of it that a pack's schema uses; an unknown word is an error. */
export function fits(value: unknown, schema: JsonSchema, root: JsonSchema): boolean {
	return Object.entries(schema).every(([word, need]) => {
		const check = CHECKS[word];
		if (!check) throw new Error(`unknown word ${word}`);
		return check(value, need as never, schema, root);
	});
}

type Check = (value: unknown, need: never, schema: JsonSchema, root: JsonSchema) => boolean;

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const lengthOf = (value: unknown) => (typeof value === 'string' ? value.length : undefined);
const sizeOf = (value: unknown) => (Array.isArray(value) ? value.length : undefined);
const least = (size: number | undefined, need: number) => size === undefined || size >= need;
const most = (size: number | undefined, need: number) => size === undefined || size <= need;
const numberOf = (value: unknown) => (typeof value === 'number' ? value : undefined);

const TYPES: Record<string, (value: unknown) => boolean> = {
	object: isObject,
	array: Array.isArray,
	null: (value) => value === null,
	integer: Number.isInteger,
	string: (value) => typeof value === 'string',
	number: (value) => typeof value === 'number',
	boolean: (value) => typeof value === 'boolean',
};

const CHECKS: Record<string, Check> = {
	$schema: () => true,
	$defs: () => true,
	title: () => true,
	$ref: (value, need: string, _schema, root) => {
		const name = need.split('/').at(-1) ?? '';
		return fits(value, (root.$defs as Record<string, JsonSchema>)[name] ?? {}, root);
	},
	type: (value, need: string) => TYPES[need]?.(value) ?? false,
	const: (value, need) => value === need,
	enum: (value, need: unknown[]) => need.includes(value),
	anyOf: (value, need: JsonSchema[], _schema, root) => need.some((one) => fits(value, one, root)),
	required: (value, need: string[]) => !isObject(value) || need.every((name) => Object.hasOwn(value, name)),
	properties: (value, need: Record<string, JsonSchema>, _schema, root) =>
		!isObject(value) ||
		Object.entries(need).every(([name, one]) => !Object.hasOwn(value, name) || fits(value[name], one, root)),
	additionalProperties: (value, need: false | JsonSchema, schema, root) =>
		!isObject(value) ||
		Object.entries(value).every(
			([name, one]) =>
				Object.hasOwn((schema.properties as object) ?? {}, name) || (need && fits(one, need, root)),
		),
	propertyNames: (value, need: JsonSchema, _schema, root) =>
		!isObject(value) || Object.keys(value).every((name) => fits(name, need, root)),
	items: (value, need: JsonSchema, _schema, root) =>
		!Array.isArray(value) || value.every((one) => fits(one, need, root)),
	uniqueItems: (value) => !Array.isArray(value) || new Set(value).size === value.length,
	minItems: (value, need: number) => least(sizeOf(value), need),
	maxItems: (value, need: number) => most(sizeOf(value), need),
	minLength: (value, need: number) => least(lengthOf(value), need),
	maxLength: (value, need: number) => most(lengthOf(value), need),
	minimum: (value, need: number) => least(numberOf(value), need),
	maximum: (value, need: number) => most(numberOf(value), need),
	pattern: (value, need: string) => typeof value !== 'string' || new RegExp(need).test(value),
};
