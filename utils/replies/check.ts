import { ADVICE, type Advice, NEGATED, type Severity } from './check-advice';
import { findPatterns, type Match } from './check-patterns';
import { PHRASE_RULES, type PhraseRule } from './forbidden-phrases';
import { WORD_RULES, type WordRule } from './forbidden-words';
import { HEARD_RULES } from './homophones';
import { withPlainSigns } from './loose-marks';
import { isNegated, isOriginalRoute } from './negation';
import { isQuoted, quotedPieces } from './quoted';
import { BREAK, clauseView, plainView, spreadView, type View } from './text-views';

/** One thing to change before a text is sent. `index` and `match` point at the original text (UTF-16 units). */
export interface Finding extends Advice {
	match: string;
	index: number;
}

export interface CheckContext {
	/** Texts that are quoted, such as the goods name of the case: what the text takes from one of them is not flagged. */
	allowed?: readonly string[];
	/** What may be named because it is this case's own. Without it no order number counts as another buyer's. */
	own?: { orders: readonly string[] };
	/** How many characters (UTF-16 units) the box takes. */
	limit?: number;
	/** Hour of the day in Shanghai at which it would be sent. */
	hour?: number;
}

const RANK: Record<Severity, number> = { block: 2, warn: 1, info: 0 };

/**
 * What in a text may break the platform's chat rules or the law, in the order of the text; what concerns the whole text
 * (`TOO_LONG`, `LATE_NIGHT`) comes last, with an empty match. Blanks, symbols, emoji and invisible characters between the
 * letters of a term, full-width and traditional forms and the usual homophones do not hide it. It is a help to the agent
 * and never throws.
 */
export function checkText(text: string, context: CheckContext = {}): Finding[] {
	const clause = clauseView(text);
	const spread = spreadView(text);
	const matches = [
		...WORD_RULES.flatMap((rule) => findWords(text, rule.spread ? spread : clause, rule)),
		...[...PHRASE_RULES, ...HEARD_RULES].flatMap((rule) =>
			findPhrases(text, rule.spread ? spread : clause, rule),
		),
		...findPatterns(plainView(text), context.own?.orders),
	];
	const pieces = quotedPieces(context.allowed ?? []);
	const free = matches.filter((match) => !isQuoted(spread, match, pieces));
	const kept = free.filter(
		(match, index) => !free.some((other, place) => beats(other, match, place < index)),
	);
	const findings = joined(kept.sort((a, b) => a.from - b.from || a.to - b.to)).map(
		({ from, to, advice }) => ({ ...advice, match: text.slice(from, to), index: from }),
	);
	return [...findings, ...ofTheWhole(text, context)];
}

function ofTheWhole(text: string, { hour, limit }: CheckContext): Finding[] {
	if (text.trim() === '') return [];
	const whole: Advice[] = [];
	if (limit !== undefined && text.length > limit) whole.push(ADVICE.tooLong);
	if (hour !== undefined && (hour >= 23 || hour < 8)) whole.push(ADVICE.late);
	return whole.map((advice) => ({ ...advice, match: '', index: 0 }));
}

const MARKS = /\{\{[^{}]*\}\}|\{%[^{}]*%\}/g;

/**
 * The same for a template that is being written: its `{{变量}}` and `{% if %}` are no findings and end a clause. Check
 * the rendered text as well, since values bring their own words.
 */
export function checkTemplate(body: string, context: CheckContext = {}): Finding[] {
	return checkText(
		withPlainSigns(body).replace(MARKS, (mark) => BREAK.repeat(mark.length)),
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

/** Two findings of one class that share letters are told as one. */
function joined(matches: readonly Match[]): Match[] {
	const told: Match[] = [];
	for (const match of matches) {
		const before = told.findLast(({ to }) => to > match.from);
		if (before?.advice.code === match.advice.code && before.advice.severity === match.advice.severity) {
			before.to = Math.max(before.to, match.to);
		} else told.push({ ...match });
	}
	return told;
}

/** Every occurrence of `term` in a view, as places of the original. */
function placesOf(view: View, term: string): Place[] {
	const places: Place[] = [];
	for (let at = view.text.indexOf(term); at !== -1; at = view.text.indexOf(term, at + 1)) {
		places.push(placeAt(view, at, term.length));
	}
	return places;
}

/** Every match of a pattern with the flag `g`; an empty match is none. `matchAll` would make each pattern anew for each text, which takes seven times as long. */
function matchesOf(view: View, patterns: readonly RegExp[]): Place[] {
	const places: Place[] = [];
	for (const pattern of patterns) {
		pattern.lastIndex = 0;
		for (let match = pattern.exec(view.text); match; match = pattern.exec(view.text)) {
			if (match[0] === '') pattern.lastIndex++;
			// A pattern may end in the clause's end, which belongs to no match.
			const words = match[0].replaceAll(BREAK, '');
			const at = view.text[match.index] === BREAK ? match.index + 1 : match.index;
			if (words !== '') places.push(placeAt(view, at, words.length));
		}
	}
	return places;
}

function placeAt(view: View, at: number, length: number): Place {
	return { from: view.starts[at] ?? 0, to: view.ends[at + length - 1] ?? 0 };
}

function findWords(original: string, view: View, rule: WordRule): Match[] {
	const places = rule.terms.flatMap((term) =>
		placesOf(view, term).filter((place) => isWord(original, place, term)),
	);
	if (places.length === 0) return [];
	const harmless = [
		...(rule.except ?? []).flatMap((phrase) => placesOf(view, phrase)),
		...matchesOf(view, rule.harmless ?? []),
	];
	return judged(original, places, harmless, ADVICE[rule.kind]);
}

function findPhrases(original: string, view: View, rule: PhraseRule): Match[] {
	const places = matchesOf(view, rule.patterns);
	if (places.length === 0) return [];
	const advice = ADVICE[rule.kind];
	if (rule.always) return places.map((place) => ({ ...place, advice }));
	return judged(original, places, matchesOf(view, rule.harmless ?? []), advice);
}

/** What a match is worth where it stands: nothing inside a harmless phrase, less where the clause turns it round. */
function judged(original: string, places: Place[], harmless: Place[], advice: Advice): Match[] {
	return places.flatMap((place) => {
		if (harmless.some((phrase) => covers(phrase, place))) return [];
		if (isOriginalRoute(original, place, advice.code)) return [];
		const negated = NEGATED[advice.code];
		if (!negated || !isNegated(original, place.from)) return [{ ...place, advice }];
		return negated === 'drop' ? [] : [{ ...place, advice: { ...advice, severity: 'info' } }];
	});
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
