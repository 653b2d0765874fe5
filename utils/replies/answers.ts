import { durationFromText } from '../domain/clock';
import { TYPE_LABELS } from '../domain/labels';
import type { Field } from './field';
import type { Setting } from './filters';
import { dateText, englishMoment, englishSpan, readMoment } from './moments';
import { safeText } from './safe-text';
import { BOOLEAN_NAMES, OPPOSITES, type ReplyVariables, TIME_NAMES } from './variables';

/** What the agent filled in, by name. An empty one is an answer only to what may be left empty. */
export type Answers = Readonly<Record<string, string>>;

export type Scope = Record<string, string | boolean | null>;

const TRUTHS = new Map([
	['是', true],
	['对', true],
	['true', true],
	['否', false],
	['不是', false],
	['false', false],
]);
const ENGLISH_TYPES: Readonly<Record<string, string>> = {
	[TYPE_LABELS['refund-only']]: 'refund without return',
	[TYPE_LABELS['return-refund']]: 'return and refund',
	[TYPE_LABELS.exchange]: 'exchange',
	[TYPE_LABELS.resend]: 'resend',
	[TYPE_LABELS.repair]: 'repair',
};

/**
 * Everything that a template may name. What the page shows beats an answer; an answer that does not fit its field is none. What may be
 * left empty and is not answered is empty.
 */
export function scopeOf(
	variables: ReplyVariables,
	answers: Answers,
	fields: readonly Field[],
	setting: Setting,
): Scope {
	// No prototype, so that `__proto__` is a name like any other.
	const scope: Scope = Object.create(null);
	for (const field of fields) if (field.optional) scope[field.name] = null;
	for (const [name, answer] of Object.entries(answers)) {
		const value = answerOf(
			answer,
			name,
			fields.find((field) => field.name === name),
			setting,
		);
		if (value !== undefined && value !== '') scope[name] = value;
	}
	for (const [name, value] of Object.entries(variables)) {
		const safe = typeof value === 'string' ? safeText(value) : value;
		if (safe !== '') scope[name] = setting.english ? inEnglish(name, safe, setting) : safe;
	}
	for (const [yes, no] of OPPOSITES) {
		if (typeof scope[yes] === 'boolean') scope[no] ??= !scope[yes];
		else if (typeof scope[no] === 'boolean') scope[yes] = !scope[no];
	}
	return scope;
}

function answerOf(
	answer: string,
	name: string,
	field: Field | undefined,
	setting: Setting,
): string | boolean | undefined {
	const text = safeText(answer, 500);
	if (BOOLEAN_NAMES.has(name)) return TRUTHS.get(text.toLowerCase());
	if (field?.kind === 'choice') return field.choices?.includes(text) ? text : undefined;
	if (field?.kind !== 'date') return text;
	const moment = readMoment(text, setting.now ?? 0);
	if (!moment) return undefined;
	return setting.english ? englishMoment(moment) : dateText(moment.at);
}

/** The platform's own words (a reason, a status) stay as they are: nobody but the platform can translate them. */
function inEnglish(name: string, value: string | boolean, { now }: Setting): string | boolean {
	if (typeof value === 'boolean') return value;
	if (name === '售后类型') return ENGLISH_TYPES[value] ?? value;
	const span = name === '剩余时间' ? durationFromText(value) : undefined;
	if (span !== undefined) return englishSpan(span);
	const moment = TIME_NAMES.has(name) && now !== undefined ? readMoment(value, now) : undefined;
	return moment ? englishMoment(moment) : value;
}
