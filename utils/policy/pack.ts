import * as v from 'valibot';
import { FACT_NAMES, type FactName, INSTANTS } from '../domain/fact';
import { fail, ok, type Result } from '../domain/result';
import { CONFIDENCES, GOODS_KINDS, REASON_GROUPS, VERDICTS } from '../domain/words';
import { conditionSchema } from './condition';
import { AMOUNTS, isInstant, VALUES_OF } from './fact-kinds';

/**
 * The pack: rules as data. A merchant edits it through forms; nothing in it is ever executed. The format is described in
 * `docs/policy-pack.md`. Money is fen, durations are minutes, days are Shanghai days `YYYY-MM-DD`.
 */
const text = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most));
const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/));

export { id as packId };

const factName = v.picklist(FACT_NAMES, '没有这个事实');
const instant = v.picklist(INSTANTS, '没有这个时刻');

const sourceSchema = v.object({
	sources: v.pipe(v.array(text(40)), v.maxLength(12)),
	effectiveFrom: v.nullable(v.pipe(v.string(), v.isoDate())),
	confidence: v.picklist(CONFIDENCES, '没有这个可信度'),
});

const deadlineSchema = v.object({
	/** The instant the clock starts at. */
	from: instant,
	minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60 * 24 * 400)),
	onTimeout: text(80),
});

/** The rungs of the console's own way to a refusal: offer something, say what came of it, refuse last. */
export const RUNGS = ['offer', 'outcome', 'refuse'] as const;

const stepSchema = v.object({
	id,
	text: text(120),
	/** Where the step stands on the way to a refusal; absent for a step of its own. */
	rung: v.optional(v.picklist(RUNGS, '没有这一级')),
	/** What the console asks to be uploaded at this step. */
	proof: v.optional(v.pipe(v.array(text(60)), v.minLength(1), v.maxLength(3))),
});

/** What the buyer is told. `{时限}` and `{金额}` are filled from the case, or the part of the sentence is left out. */
const buyerSchema = v.object({ happens: text(120), todo: text(120) });

export const ruleSchema = v.object({
	id,
	title: text(60),
	/** Absent for advice that adds steps, proof and replies without deciding anything. */
	verdict: v.optional(v.picklist(VERDICTS, '没有这个判断')),
	/** The case is fast refund's when this rule's condition is known and true. */
	grantsSpeed: v.optional(v.boolean()),
	when: conditionSchema,
	because: text(400),
	steps: v.optional(v.pipe(v.array(stepSchema), v.maxLength(12)), []),
	proof: v.optional(v.pipe(v.array(text(60)), v.maxLength(8)), []),
	deadline: v.optional(deadlineSchema),
	replies: v.optional(v.pipe(v.array(id), v.maxLength(6)), []),
	penalty: v.optional(text(160)),
	/** Chips beside the title: what must not be overlooked. */
	flags: v.optional(v.pipe(v.array(text(16)), v.minLength(1), v.maxLength(4))),
	buyer: v.optional(buyerSchema),
	/** Questions to put though this rule leads: what the page says is too vague to act on. */
	asks: v.optional(v.pipe(v.array(factName), v.maxLength(6))),
	...sourceSchema.entries,
});

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000_000));
const span = v.object({ over: v.optional(count), atMost: v.optional(count) });

const answerSchema = v.object({
	id,
	label: text(40),
	/** What the answer makes known: a plain value, */
	value: v.optional(v.union([v.string(), v.boolean()])),
	/** or, for an instant, how many minutes before the request it lies, */
	minutesBefore: v.optional(span),
	/** or how many Shanghai days before the request's day. */
	daysBefore: v.optional(span),
	/** or, for an amount, that it is below so much or at least so much. */
	amount: v.optional(v.object({ below: v.optional(count), atLeast: v.optional(count) })),
});

/** An option speaks of the question's fact in exactly one way, the one that the fact's kind takes. */
function answersFact(
	{ value, minutesBefore, daysBefore, amount }: v.InferOutput<typeof answerSchema>,
	fact: FactName,
): boolean {
	const given = [value, minutesBefore, daysBefore, amount].filter((part) => part !== undefined);
	if (given.length !== 1) return false;
	if (value !== undefined) return VALUES_OF[fact]?.includes(value) ?? false;
	return amount ? AMOUNTS.includes(fact) : isInstant(fact);
}

const questionSchema = v.pipe(
	v.object({
		fact: factName,
		ask: text(80),
		options: v.pipe(v.array(answerSchema), v.minLength(2), v.maxLength(20)),
	}),
	v.check(
		({ fact, options }) => options.every((option) => answersFact(option, fact)),
		'选项和问的事实对不上',
	),
);

/** Terms of the shop that are others for some goods, amounts or buyers. */
const exceptionSchema = v.object({
	id,
	title: text(60),
	when: conditionSchema,
	terms: v.pipe(
		v.object({
			optInFastRefund: v.optional(v.boolean()),
			goodsKind: v.optional(v.picklist(GOODS_KINDS, '没有这类商品')),
			sevenDayReturn: v.optional(v.boolean()),
			freightCovered: v.optional(v.boolean()),
			damageCovered: v.optional(v.boolean()),
		}),
		v.check((terms) => Object.keys(terms).length > 0, '至少要改一项店铺设置'),
	),
	sources: v.optional(sourceSchema.entries.sources),
});

const differ = (keys: readonly string[]) => new Set(keys).size === keys.length;

export const packSchema = v.object({
	format: v.literal('refund-lens-pack'),
	schema: v.literal(1),
	id,
	title: text(60),
	version: text(20),
	/** Where each source name leads: title, date, and what it says in our words. */
	sources: v.record(
		id,
		v.object({ title: text(200), date: v.nullable(text(20)), says: v.optional(text(200)) }),
	),
	/** Reason groups with their surface phrases; the longest phrase found in the reason's text decides, then the order. */
	reasons: v.pipe(
		v.array(
			v.object({
				group: v.picklist(REASON_GROUPS, '没有这类原因'),
				phrases: v.pipe(v.array(text(40)), v.maxLength(60)),
			}),
		),
		v.maxLength(40),
	),
	questions: v.pipe(
		v.array(questionSchema),
		v.maxLength(60),
		v.check((all) => differ(all.map(({ fact }) => fact)), '同一个事实问了两遍'),
	),
	rules: v.pipe(
		v.array(ruleSchema),
		v.minLength(1),
		v.maxLength(400),
		v.check((all) => differ(all.map((rule) => rule.id)), '两条规则用了同一个编号'),
	),
	/** The first one that is met replaces what the shop's settings say in general. */
	exceptions: v.optional(
		v.pipe(
			v.array(exceptionSchema),
			v.maxLength(60),
			v.check((all) => differ(all.map((one) => one.id)), '两个例外用了同一个编号'),
		),
	),
});

export type Pack = v.InferOutput<typeof packSchema>;
export type Rule = Pack['rules'][number];
export type PackQuestion = Pack['questions'][number];
export type PackException = NonNullable<Pack['exceptions']>[number];
export type PackSource = Pack['sources'][string];
export type PackAnswer = PackQuestion['options'][number];

/** A pack from untrusted data, or the place and the reason why it is refused. */
export function parsePack(input: unknown): Result<Pack> {
	const read = v.safeParse(packSchema, input, { abortEarly: true });
	if (read.success) return ok(read.output);
	const issue = read.issues[0];
	const place = (v.getDotPath(issue) ?? '最外层').slice(0, 80);
	const why = OWN_WORDS.has(issue.type) ? issue.message : (REFUSALS[issue.type] ?? '写法不对');
	return fail(`规则包读不懂：「${place}」处${why}。原来的规则包继续生效。`);
}

/** Issues whose message is written here; the library's own are in English and quote the input at any length. */
const OWN_WORDS: ReadonlySet<string> = new Set(['picklist', 'check', 'raw_transform']);

const REFUSALS: Partial<Record<string, string>> = {
	object: '要有这一项',
	literal: '不是这个版本能读的',
	min_length: '太少',
	max_length: '太多',
};
