import { shanghaiHour } from '../domain/clock';
import { type Facts, knownValue } from '../domain/fact';
import type { Answers } from './answers';
import { type CheckContext, checkText, type Finding } from './check';
import type { Field } from './field';
import { type Piece, textOf } from './marks';
import { previewPieces, type RenderOptions, renderPieces, type Source } from './render';
import { takeOver } from './take-over';
import { BOOLEAN_NAMES, type ReplyVariables } from './variables';

/** One thing to fill in before a reply can go out. `choices` where only these answers make sense. */
export interface Gap extends Field {
	choices?: string[] | undefined;
}

/**
 * A reply made ready for one case: the text, or what is still asked for with a preview, or what is wrong with the template. The pieces
 * tell the values in it from the words of the template; `text` and `preview` are the pieces joined.
 */
export type Prepared =
	| { kind: 'text'; title: string; text: string; pieces: readonly Piece[] }
	| { kind: 'gaps'; title: string; gaps: readonly Gap[]; preview: string; pieces: readonly Piece[] }
	| { kind: 'error'; error: string };

const YES_NO = ['是', '否'];

/**
 * A reply for one case. Where something is missing the preview shows the text with 〔name〕 in its place; a condition that is
 * not known reads as no until it is answered. A field that may be left empty is asked for once: an empty answer is one.
 */
export function prepareReply(
	reply: Source & { title: string },
	variables: ReplyVariables,
	answers: Answers,
	options: RenderOptions = {},
): Prepared {
	const { title } = reply;
	const rendered = renderPieces(reply, variables, answers, options);
	if (!rendered.ok && 'error' in rendered) return { kind: 'error', error: rendered.error };
	const missing = rendered.ok ? [] : rendered.missing;
	const gaps = gapsOf(reply, [...missing, ...leftOpen(reply, variables, answers, options)]);
	if (rendered.ok && gaps.length === 0) {
		return { kind: 'text', title, text: textOf(rendered.pieces), pieces: rendered.pieces };
	}
	const pieces = rendered.ok ? rendered.pieces : previewPieces(reply, variables, answers, missing, options);
	return { kind: 'gaps', title, gaps, preview: textOf(pieces), pieces };
}

/** What may be left empty, would be used, and was not asked for yet. */
function leftOpen(
	reply: Source,
	variables: ReplyVariables,
	answers: Answers,
	options: RenderOptions,
): string[] {
	const open = (reply.fields ?? []).filter(({ name, optional }) => optional && !Object.hasOwn(answers, name));
	if (open.length === 0) return [];
	const fields = reply.fields?.map((field) => ({ ...field, optional: false }));
	const strict = renderPieces({ ...reply, fields }, variables, answers, options);
	return strict.ok || 'error' in strict
		? []
		: strict.missing.filter((name) => open.some((field) => field.name === name));
}

/** In the order the reply lists its fields, then the rest as they were met. */
function gapsOf({ fields = [] }: Source, names: readonly string[]): Gap[] {
	const listed = fields.filter(({ name }) => names.includes(name));
	const rest = [...new Set(names)].filter((name) => !fields.some((field) => field.name === name));
	return [
		...listed,
		...rest.map(
			(name): Gap =>
				BOOLEAN_NAMES.has(name) ? { name, kind: 'choice', choices: YES_NO } : { name, kind: 'text' },
		),
	];
}

/** The text of a prepared reply on one line, for a list. */
export function previewLine(prepared: Prepared): string {
	const text =
		prepared.kind === 'text' ? prepared.text : prepared.kind === 'gaps' ? prepared.preview : prepared.error;
	return text.replace(/\s+/g, ' ').slice(0, 120);
}

/** What the check found, in the words of the panel. */
interface PreparedFinding {
	level: 'block' | 'warn' | 'info';
	quote: string;
	why: string;
	penalty: string | undefined;
	suggestion: string | undefined;
	/** The whole text with the calmer wording taken over; absent where there is none. */
	calmer: string | undefined;
}

/** What may be said about this case: its goods may be named, and no order but its own. */
function contextOf(facts: Facts, now: number): CheckContext {
	const names = [knownValue(facts, 'goodsName'), knownValue(facts, 'goodsSpec')];
	const order = knownValue(facts, 'orderSn');
	return {
		allowed: names.filter((name) => name !== undefined),
		...(order !== undefined && { own: { orders: [order] } }),
		hour: shanghaiHour(now),
	};
}

/**
 * What the check finds in a text that would be sent at `now` (epoch ms) about this case; `limit` is what the box takes
 * (UTF-16 units), where that is known.
 */
export function findingsOf(text: string, facts: Facts, now: number, limit?: number): PreparedFinding[] {
	const context = { ...contextOf(facts, now), ...(limit !== undefined && { limit }) };
	return checkText(text, context).map((finding) => told(finding, takeOver(text, finding)));
}

/** The same for a template: its findings in the words of the panel, without a wording to take over. */
export function findingsOfTemplate(findings: readonly Finding[]): PreparedFinding[] {
	return findings.map((finding) => told(finding, undefined));
}

function told(finding: Finding, calmer: string | undefined): PreparedFinding {
	return {
		level: finding.severity,
		quote: finding.match,
		why: finding.reason,
		penalty: finding.penalty,
		suggestion: finding.suggestion,
		calmer,
	};
}
