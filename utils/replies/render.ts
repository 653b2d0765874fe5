import { ok, type Result } from '../domain/result';
import { type Answers, type Scope, scopeOf } from './answers';
import { SETTING, type Setting } from './filters';
import { GAP, GAP_END, type Piece, piecesOf, textOf } from './marks';
import { missingOf } from './missing';
import type { Language, Reply } from './reply';
import { engine, parseTemplate, templateError } from './template';
import { BOOLEAN_NAMES, type ReplyVariables } from './variables';

type Failure = { ok: false; missing: string[] } | { ok: false; error: string };
export type RenderResult = { ok: true; text: string } | Failure;
type PieceResult = { ok: true; pieces: Piece[] } | Failure;

export interface RenderOptions {
	/** Epoch ms; without it the filters of time have no today. */
	now?: number | undefined;
	/** Chinese where the reply has no text in this one. */
	language?: Language | undefined;
}

/** What of a reply makes its text. */
export type Source = Pick<Reply, 'body' | 'fields' | 'translations'>;

/**
 * The text of a reply for one case. A variable that is not known is asked for (`missing`, all at once), never left out
 * or printed as it is. `answers` fill what the variables lack; what the page shows beats an answer, and a blank answer
 * is none. Values are inserted as text and never read as template. Never throws.
 */
export function renderReply(
	reply: Source,
	variables: ReplyVariables,
	answers: Answers = {},
	options: RenderOptions = {},
): RenderResult {
	const result = renderPieces(reply, variables, answers, options);
	return result.ok ? { ok: true, text: textOf(result.pieces) } : result;
}

/** The same in pieces, which tell values and places of the caret from the words of the template. */
export function renderPieces(
	reply: Source,
	variables: ReplyVariables,
	answers: Answers,
	options: RenderOptions,
): PieceResult {
	const setting = settingOf(reply, options);
	return render(reply, scopeOf(variables, answers, reply.fields ?? [], setting), setting);
}

/**
 * The text as far as it can be told, with a gap for each of `missing`; a condition that is not known reads as no until it is answered.
 * Nothing where the template is broken.
 */
export function previewPieces(
	reply: Source,
	variables: ReplyVariables,
	answers: Answers,
	missing: readonly string[],
	options: RenderOptions,
): Piece[] {
	const setting = settingOf(reply, options);
	const scope = scopeOf(variables, answers, reply.fields ?? [], setting);
	for (const name of missing) scope[name] = BOOLEAN_NAMES.has(name) ? false : `${GAP}〔${name}〕${GAP_END}`;
	const result = render(reply, scope, setting);
	return result.ok ? result.pieces : [];
}

function settingOf(reply: Source, { now, language }: RenderOptions): Setting {
	return { now, english: language === 'en' && reply.translations?.en !== undefined };
}

function render(reply: Source, scope: Scope, setting: Setting): PieceResult {
	const parsed = parseTemplate((setting.english && reply.translations?.en) || reply.body);
	if (!parsed.ok) return parsed;
	try {
		const missing = missingOf(parsed.value, scope, setting);
		if (missing.length > 0) return { ok: false, missing };
		const globals = { [SETTING]: setting };
		const pieces = piecesOf(tidy(String(engine.renderSync(parsed.value, scope, { globals }))));
		const empty = textOf(pieces).trim() === '';
		return empty ? { ok: false, error: '按这一单的情况，这条话术没有内容可说' } : { ok: true, pieces };
	} catch (error) {
		return { ok: false, error: templateError(error) };
	}
}

/** Names of all the variables a template mentions, in whatever branch; the error of a broken template names its line. */
export function variablesIn(body: string): Result<string[]> {
	const parsed = parseTemplate(body);
	return parsed.ok ? ok(engine.globalVariablesSync(parsed.value)) : parsed;
}

/** Lines that held only a tag leave gaps: at most one empty line stays. */
function tidy(text: string): string {
	return text
		.replace(/\r\n?/g, '\n')
		.replace(/[^\S\n]+$/gm, '')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
}
