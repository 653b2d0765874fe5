import { findPatterns, type Match } from './check-patterns';
import { type FindingCode, LATE_NIGHT, type Severity, WORD_RULES, type WordRule } from './forbidden-words';
import { BREAK, clauseView, plainView, spreadView, type View } from './text-views';

/** One thing to change before a text is sent. `index` and `match` point at the original text (UTF-16 units). */
export interface Finding {
	code: FindingCode;
	severity: Severity;
	match: string;
	index: number;
	reason: string;
	penalty?: string;
	suggestion?: string;
}

export interface CheckContext {
	/** Texts that are quoted, such as the goods name of the case: a match inside one of them is not flagged. */
	allowed?: readonly string[];
	/** Hour of the day in Shanghai at which it would be sent. */
	hour?: number;
}

const RANK: Record<Severity, number> = { block: 2, warn: 1, info: 0 };

/**
 * What in a text may break the platform's chat rules or the law, in the order of the text; `LATE_NIGHT` comes last, with
 * an empty match. Blanks, symbols, emoji and invisible characters between the letters of a term, full-width and
 * traditional forms and the usual homophones do not hide it. It is a help to the agent and never throws.
 */
export function checkText(text: string, context: CheckContext = {}): Finding[] {
	const clause = clauseView(text);
	const spread = spreadView(text);
	const matches = [
		...WORD_RULES.flatMap((rule) => findWords(text, rule.spread ? spread : clause, rule)),
		...findPatterns(plainView(text)),
	];
	const quoted = (context.allowed ?? []).flatMap((allowed) => placesOf(spread, spreadView(allowed).text));
	const free = matches.filter((match) => !quoted.some((place) => covers(place, match)));
	const kept = free.filter(
		(match, index) => !free.some((other, place) => beats(other, match, place < index)),
	);
	const findings = kept
		.sort((a, b) => a.from - b.from || a.to - b.to)
		.map(({ from, to, advice }) => ({ ...advice, match: text.slice(from, to), index: from }));
	const { hour } = context;
	const late = hour !== undefined && (hour >= 23 || hour < 8) && text.trim() !== '';
	return late ? [...findings, { ...LATE_NIGHT, match: '', index: 0 }] : findings;
}

const MARKS = /\{\{[^{}]*\}\}|\{%[^{}]*%\}/g;

/**
 * The same for a template that is being written: its `{{变量}}` and `{% if %}` are no findings and end a clause. Check
 * the rendered text as well, since values bring their own words.
 */
export function checkTemplate(body: string, context: CheckContext = {}): Finding[] {
	return checkText(
		body.replace(MARKS, (mark) => BREAK.repeat(mark.length)),
		context,
	);
}

type Place = { from: number; to: number };

function covers(outer: Place, inner: Place): boolean {
	return outer.from <= inner.from && inner.to <= outer.to;
}

/** Of two findings on the same letters the longer and no milder one is told; of two alike, the first. */
function beats(other: Match, match: Match, earlier: boolean): boolean {
	if (other === match || !covers(other, match)) return false;
	const milder = RANK[match.advice.severity] - RANK[other.advice.severity];
	if (milder > 0) return false;
	return !covers(match, other) || milder < 0 || earlier;
}

/** Every occurrence of `term` in a view, as places of the original. */
function placesOf(view: View, term: string): (Place & { at: number })[] {
	const places: (Place & { at: number })[] = [];
	if (term === '') return places;
	for (let at = view.text.indexOf(term); at !== -1; at = view.text.indexOf(term, at + 1)) {
		places.push({ at, from: view.starts[at] ?? 0, to: view.ends[at + term.length - 1] ?? 0 });
	}
	return places;
}

function findWords(original: string, view: View, rule: WordRule): Match[] {
	const excepted = (rule.except ?? []).flatMap((phrase) => placesOf(view, phrase));
	const matches: Match[] = [];
	for (const term of rule.terms) {
		for (const place of placesOf(view, term)) {
			if (!isWord(original, place, term) || excepted.some((phrase) => covers(phrase, place))) continue;
			const severity = severityOf(view, place.at, rule);
			if (severity) matches.push({ ...place, advice: adviceOf(rule, severity) });
		}
	}
	return matches;
}

function adviceOf(rule: WordRule, severity: Severity): Match['advice'] {
	const { code, reason, penalty, suggestion } = rule;
	return { code, severity, reason, ...(penalty && { penalty }), ...(suggestion && { suggestion }) };
}

/** A term that begins or ends with a Latin letter or digit must not be part of a longer word or number. */
function isWord(original: string, { from, to }: Place, term: string): boolean {
	const before =
		original
			.slice(Math.max(0, from - 4), from)
			.normalize('NFKC')
			.at(-1) ?? '';
	const after =
		original
			.slice(to, to + 4)
			.normalize('NFKC')
			.at(0) ?? '';
	if (/^[a-z\d]/.test(term) && /[a-z\d]/i.test(before)) return false;
	return !(/[a-z]$/.test(term) && /[a-z]/i.test(after));
}

/** `请勿添加`, `不能保证`: words that turn a clause round, at most a short verb away from the term. */
const NEGATION =
	/(?:请勿|切勿|不要|不能|不会|不支持|不可以?|禁止|严禁|无需|不用|不必|不需要|拒绝|谨防|警惕|无法|没法|难以|不敢|不|未|没有?)(?:[添加您你的我们他人通过使用任何以在再去给要求让和提供索取发送]{0,6})$/;
/** They hold 不 and turn nothing round. */
const SEEMING =
	/(?:要不|可不可以?|能不能|是不是|好不好|不好意思|不如|不妨|不然|不错|不方便|不行|不过|不仅|不但|不只)[^\n]{0,6}$/;

function severityOf(view: View, at: number, rule: WordRule): Severity | undefined {
	const clause =
		view.text
			.slice(Math.max(0, at - 12), at)
			.split(BREAK)
			.at(-1) ?? '';
	if (rule.negated && NEGATION.test(clause) && !SEEMING.test(clause)) {
		return rule.negated === 'drop' ? undefined : 'info';
	}
	if (rule.originalRoute && /原路|原支付/.test(view.text.slice(Math.max(0, at - 12), at + 16))) return 'warn';
	return rule.severity;
}
