import { ok, type Result } from '../domain/result';
import { missingOf } from './missing';
import type { Reply } from './reply';
import { safeText } from './safe-text';
import { engine, parseTemplate, templateError } from './template';
import { BOOLEAN_NAMES, type ReplyVariables } from './variables';

export type RenderResult =
	| { ok: true; text: string }
	| { ok: false; missing: string[] }
	| { ok: false; error: string };

/**
 * The text of a reply for one case. A variable that is not known is asked for (`missing`, all at once), never left out
 * or printed as it is. `answers` fill what the variables lack; what the page shows beats an answer, and a blank answer
 * is none. Values are inserted as text and never read as template. Never throws.
 */
export function renderReply(
	reply: Pick<Reply, 'body'>,
	variables: ReplyVariables,
	answers: Readonly<Record<string, string>> = {},
): RenderResult {
	const parsed = parseTemplate(reply.body);
	if (!parsed.ok) return parsed;
	const scope = scopeOf(variables, answers);
	try {
		const missing = missingOf(parsed.value, scope);
		if (missing.length > 0) return { ok: false, missing };
		const text = tidy(String(engine.renderSync(parsed.value, scope)));
		return text === '' ? { ok: false, error: '按这一单的情况，这条话术没有内容可说' } : { ok: true, text };
	} catch (error) {
		return { ok: false, error: templateError(error) };
	}
}

/** Names of all the variables a template mentions, in whatever branch; the error of a broken template names its line. */
export function variablesIn(body: string): Result<string[]> {
	const parsed = parseTemplate(body);
	return parsed.ok ? ok(engine.globalVariablesSync(parsed.value)) : parsed;
}

const TRUTHS = new Map([
	['是', true],
	['对', true],
	['true', true],
	['否', false],
	['不是', false],
	['false', false],
]);

/** One question is enough for a pair. */
const OPPOSITES = [
	['已发货', '未发货'],
	['已签收', '未签收'],
] as const;

function scopeOf(variables: ReplyVariables, answers: Readonly<Record<string, string>>) {
	// No prototype, so that `__proto__` is a name like any other.
	const scope: Record<string, string | boolean> = Object.create(null);
	for (const [name, answer] of Object.entries(answers)) {
		const text = safeText(answer, 500);
		const value = BOOLEAN_NAMES.has(name) ? TRUTHS.get(text.toLowerCase()) : text;
		if (value !== undefined && value !== '') scope[name] = value;
	}
	for (const [name, value] of Object.entries(variables)) {
		const safe = typeof value === 'string' ? safeText(value) : value;
		if (safe !== '') scope[name] = safe;
	}
	for (const [yes, no] of OPPOSITES) {
		if (typeof scope[yes] === 'boolean') scope[no] ??= !scope[yes];
		else if (typeof scope[no] === 'boolean') scope[yes] = !scope[no];
	}
	return scope;
}

/** Lines that held only a tag leave gaps: at most one empty line stays. */
function tidy(text: string): string {
	return text
		.replace(/\r\n?/g, '\n')
		.replace(/[^\S\n]+$/gm, '')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
}
