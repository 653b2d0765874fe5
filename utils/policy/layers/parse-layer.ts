import * as v from 'valibot';
import { FACT_NAMES } from '../../domain/fact';
import { fail, ok, type Result } from '../../domain/result';
import { REASON_GROUPS } from '../../domain/words';
import { packId, packSchema, ruleSchema } from '../pack';
import type { RuleField, ShopLayer } from './layer';

const { id: _id, ...fields } = ruleSchema.entries;
const RULE_FIELDS = Object.keys(fields) as RuleField[];
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const before = v.nullable(name);
const phrases = v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(40))), v.maxLength(60));
const question = v.nullable(packSchema.entries.questions.pipe[0].item);
const source = v.nullable(packSchema.entries.sources.value);
const exceptions = packSchema.entries.exceptions.wrapped;

/** Each field's value has the shape that a rule's field has, so that nothing bottomless and nothing unknown gets in. */
const fieldChange = v.variant(
	'field',
	RULE_FIELDS.map((field) =>
		v.object({
			kind: v.literal('rule-field'),
			rule: name,
			field: v.literal(field),
			was: v.optional(fields[field] as v.GenericSchema<unknown>),
			now: v.optional(fields[field] as v.GenericSchema<unknown>),
		}),
	),
);

const changeSchema = v.variant('kind', [
	fieldChange,
	v.object({ kind: v.literal('rule-off'), rule: name, was: ruleSchema }),
	v.object({ kind: v.literal('rule-added'), rule: ruleSchema, before }),
	v.object({ kind: v.literal('rule-moved'), rule: name, before }),
	v.object({
		kind: v.literal('phrases'),
		group: v.picklist(REASON_GROUPS),
		added: phrases,
		removed: phrases,
	}),
	v.object({ kind: v.literal('question'), fact: v.picklist(FACT_NAMES), was: question, now: question }),
	v.object({ kind: v.literal('source'), source: packId, was: source, now: source }),
	v.object({ kind: v.literal('exceptions'), was: exceptions, now: exceptions }),
]);

const layerSchema = v.object({
	format: v.literal('refund-lens-shop-layer'),
	schema: v.literal(1),
	base: v.object({ id: packId, version: v.pipe(v.string(), v.minLength(1), v.maxLength(20)) }),
	changes: v.pipe(v.array(changeSchema), v.maxLength(10_000)),
});

/** A layer from untrusted data, or the place where it cannot be read. */
export function parseLayer(input: unknown): Result<ShopLayer> {
	const read = v.safeParse(layerSchema, input, { abortEarly: true });
	if (read.success) return ok(read.output as ShopLayer);
	const place = (v.getDotPath(read.issues[0]) ?? '最外层').slice(0, 80);
	return fail(`店铺改动读不懂：「${place}」处写法不对。原来的规则继续生效。`);
}
