import * as v from 'valibot';
import { fail, ok, type Result } from '../domain/result';
import { fieldsSchema, line } from './field';
import { SCENARIO_IDS } from './scenarios';
import { scopeSchema } from './scope';

/** Characters (UTF-16 units) a title and a body may have. */
const TITLE_LIMIT = 60;
export const BODY_LIMIT = 2000;

export const TONES = ['concise', 'warm', 'formal'] as const;
export type Tone = (typeof TONES)[number];
export const TONE_LABELS: Readonly<Record<Tone, string>> = { concise: '简洁', warm: '亲切', formal: '正式' };

export type Language = 'zh' | 'en';

const ORIGINS = ['built-in', 'mine', 'shop'] as const;

const template = v.pipe(
	v.string('要是文字'),
	v.check((text) => text.trim() !== '', '不能为空'),
	v.maxLength(BODY_LIMIT, `不能超过 ${BODY_LIMIT} 个字`),
);

/**
 * A reply template. `body` is a Liquid template over the variables of `variablesOf` and the names of `fields`; how it is
 * written is told in `docs/replies.md`.
 */
export const replySchema = v.object(
	{
		id: line(80),
		title: line(TITLE_LIMIT),
		scenario: v.picklist(SCENARIO_IDS, '不是认识的场景'),
		body: template,
		tone: v.picklist(TONES, '只能是 concise、warm 或 formal'),
		tags: v.pipe(v.array(line(20), '要是一列文字'), v.maxLength(20, '不能超过 20 个')),
		/** Only the agent sees it; it is never part of the text. */
		note: v.optional(v.pipe(v.string('要是文字'), v.maxLength(500, '不能超过 500 个字'))),
		origin: v.picklist(ORIGINS, '只能是 built-in、mine 或 shop'),
		/** Further scenarios that it serves as well. */
		also: v.optional(
			v.pipe(v.array(v.picklist(SCENARIO_IDS, '不是认识的场景')), v.maxLength(10, '不能超过 10 个')),
		),
		/** Replies of one group say the same in different tones; lists show one of them. */
		group: v.optional(line(40)),
		/** `快递/丢件`: a slash parts folder from folder. */
		folder: v.optional(line(60)),
		pinned: v.optional(v.boolean('只能是 true 或 false')),
		/** It promises to come back to the buyer within so many hours. */
		followUp: v.optional(
			v.pipe(
				v.number('要是小时数'),
				v.integer('要是整小时'),
				v.minValue(1, '最少 1 小时'),
				v.maxValue(720, '最多 720 小时'),
			),
		),
		fields: v.optional(fieldsSchema),
		scope: v.optional(scopeSchema),
		/** The same template in another language; `body` is Chinese. */
		translations: v.optional(v.object({ en: v.optional(template) }, '要按语言写')),
	},
	'要是一条话术',
);
export type Reply = v.InferOutput<typeof replySchema>;

const PLACES: Record<string, string> = {
	id: '编号',
	title: '标题',
	scenario: '场景',
	body: '正文',
	tone: '语气',
	tags: '标签',
	note: '备注',
	origin: '来源',
	also: '其他场景',
	group: '分组',
	folder: '文件夹',
	pinned: '置顶',
	followUp: '答应再回复',
	fields: '填写项',
	scope: '适用范围',
	translations: '译文',
};

/**
 * A reply from untrusted input (import, storage, message). Unknown keys are dropped. The error names the reply by its
 * title where it has one, and the field: `话术「催发货」的「正文」不能为空`.
 */
export function parseReply(input: unknown): Result<Reply> {
	const parsed = v.safeParse(replySchema, input);
	if (parsed.success) return ok(parsed.output);
	const issue = parsed.issues[0];
	return fail(`话术${titleOf(input)}${placeOf(issue.path)}${missing(issue) ? '没有填' : issue.message}`);
}

function missing(issue: v.BaseIssue<unknown>): boolean {
	return issue.input === undefined && issue.path !== undefined;
}

function placeOf(path: readonly v.IssuePathItem[] | undefined): string {
	const [field, item, part] = path ?? [];
	if (!field) return '';
	const name = PLACES[String(field.key)] ?? String(field.key);
	if (!item) return `的「${name}」`;
	const place =
		typeof item.key === 'number' ? `的第 ${item.key + 1} 个「${name}」` : `的「${name}」（${item.key}）`;
	return part && typeof part.key === 'string' ? `${place}（${part.key}）` : place;
}

function titleOf(input: unknown): string {
	const title = v.safeParse(v.object({ title: line(TITLE_LIMIT) }), input);
	return title.success ? `「${title.output.title}」` : '';
}
