import { shanghaiHour } from '../domain/clock';
import { type Facts, knownValue } from '../domain/fact';
import { checkText } from './check';
import { renderReply } from './render';
import type { Reply } from './reply';
import { BOOLEAN_NAMES, type ReplyVariables } from './variables';

/** One thing to fill in before a reply can go out. `choices` where only these answers make sense. */
interface Gap {
	name: string;
	choices?: readonly string[];
}

/** A reply made ready for one case: the text, or what is still missing with a preview, or what is wrong with the template. */
export type Prepared =
	| { kind: 'text'; title: string; text: string }
	| { kind: 'gaps'; title: string; gaps: readonly Gap[]; preview: string }
	| { kind: 'error'; error: string };

/** What the check found, in the words of the panel. */
interface PreparedFinding {
	level: 'block' | 'warn' | 'info';
	quote: string;
	why: string;
	penalty: string | undefined;
	suggestion: string | undefined;
}

const YES_NO = ['是', '否'] as const;

/**
 * A reply for one case. Where something is missing the preview shows the text with 〔name〕 in its place; a condition that is
 * not known reads as no until it is answered.
 */
export function prepareReply(
	reply: Pick<Reply, 'title' | 'body'>,
	variables: ReplyVariables,
	answers: Record<string, string>,
): Prepared {
	const { title } = reply;
	const rendered = renderReply(reply, variables, answers);
	if (rendered.ok) return { kind: 'text', title, text: rendered.text };
	if ('error' in rendered) return { kind: 'error', error: rendered.error };
	const gaps = rendered.missing.map(gapOf);
	const marked = Object.fromEntries(gaps.map(({ name, choices }) => [name, choices ? '否' : `〔${name}〕`]));
	const shown = renderReply(reply, variables, { ...marked, ...notBlank(answers) });
	return { kind: 'gaps', title, gaps, preview: shown.ok ? shown.text : '' };
}

function gapOf(name: string): Gap {
	return BOOLEAN_NAMES.has(name) ? { name, choices: YES_NO } : { name };
}

function notBlank(answers: Record<string, string>): Record<string, string> {
	return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer.trim() !== ''));
}

/** The text of a prepared reply on one line, for a list. */
export function previewLine(prepared: Prepared): string {
	const text =
		prepared.kind === 'text' ? prepared.text : prepared.kind === 'gaps' ? prepared.preview : prepared.error;
	return text.replace(/\s+/g, ' ').slice(0, 120);
}

/** What the check finds in a text that would be sent at `now` (epoch ms) about this case. */
export function findingsOf(text: string, facts: Facts, now: number): PreparedFinding[] {
	const name = knownValue(facts, 'goodsName');
	return checkText(text, { allowed: name ? [name] : [], hour: shanghaiHour(now) }).map((finding) => ({
		level: finding.severity,
		quote: finding.match,
		why: finding.reason,
		penalty: finding.penalty,
		suggestion: finding.suggestion,
	}));
}
