import * as v from 'valibot';

const FIELD_KINDS = ['text', 'choice', 'date'] as const;

/** One line of `most` characters (UTF-16 units) at most, trimmed. */
export const line = (most: number) =>
	v.pipe(
		v.string('要是文字'),
		v.trim(),
		v.minLength(1, '不能为空'),
		v.maxLength(most, `不能超过 ${most} 个字`),
	);

const choices = v.pipe(
	v.array(line(60), '要是一列文字'),
	v.minLength(2, '至少要有 2 个'),
	v.maxLength(12, '不能超过 12 个'),
);

/**
 * Something the agent is asked for before the text goes out, where neither the case nor an earlier answer has it. `name` is the
 * variable that the template uses. A `date` is answered as `YYYY-MM-DD` and written `11月23日`.
 */
const fieldSchema = v.pipe(
	v.object(
		{
			name: v.pipe(
				line(30),
				v.regex(/^[\p{L}_][\p{L}\p{N}_]*$/u, '只能用文字、数字和下划线，不能以数字开头'),
			),
			kind: v.picklist(FIELD_KINDS, '只能是 text、choice 或 date'),
			/** For `choice` only. */
			choices: v.optional(choices),
			/** What to write here, for the agent. */
			hint: v.optional(line(60)),
			/** May be left empty: it then prints nothing and counts as no in `{% if %}`. */
			optional: v.optional(v.boolean('只能是 true 或 false')),
		},
		'要是一个填写项',
	),
	v.check((field) => field.kind !== 'choice' || field.choices !== undefined, '是选项，要写出可选的内容'),
);
export type Field = v.InferOutput<typeof fieldSchema>;

export const fieldsSchema = v.pipe(
	v.array(fieldSchema, '要是一列填写项'),
	v.maxLength(12, '不能超过 12 个'),
	v.check((fields) => new Set(fields.map(({ name }) => name)).size === fields.length, '里有重名的'),
);
