import type { FactName, Instant } from '../domain/fact';
import { VERDICT_LABELS } from '../domain/labels';
import type { Atom, Condition } from './condition';
import type { PackException, Rule } from './pack';
import {
	AMOUNT_PHRASES,
	INSTANT_PHRASES,
	SENTENCE,
	spanText,
	TEXT_NAMES,
	VALUE_PHRASES,
} from './sentence-texts';

/** A rule as one plain Chinese sentence: when, and what then. Total over every rule that the format takes. */
export function sentenceOf(
	rule: Pick<Rule, 'title' | 'when' | 'verdict' | 'grantsSpeed' | 'deadline'>,
): string {
	const { title, when, verdict, grantsSpeed, deadline } = rule;
	const result = [
		verdict ? VERDICT_LABELS[verdict] : SENTENCE.advice(title),
		...(grantsSpeed ? [SENTENCE.speed] : []),
		...(deadline
			? [SENTENCE.clock(INSTANT_PHRASES[deadline.from as Instant][0], spanText(deadline.minutes))]
			: []),
	];
	return SENTENCE.rule(conditionText(when), result.join('，'));
}

/** An exception as one sentence: for which cases, and which terms stand then. */
export function sentenceOfException({ when, terms }: Pick<PackException, 'when' | 'terms'>): string {
	const phrases = Object.entries(terms).map(([name, value]) => phraseOf(name, value));
	return SENTENCE.rule(conditionText(when), SENTENCE.terms(phrases));
}

/** A condition in plain Chinese, one line for each part that must hold. */
export function conditionLines(condition: Condition): string[] {
	return partsOf(condition, true, 'all').map(({ part, truth }) => saying(part, truth));
}

/** A condition in plain Chinese, on one line. */
export function conditionText(condition: Condition): string {
	return saying(condition, true);
}

interface Part {
	part: Condition;
	truth: boolean;
}

/** The parts that are joined by `joint`, nested ones among them. What is denied turns: not all of them is one of them not. */
function partsOf(condition: Condition, truth: boolean, joint: 'all' | 'any'): Part[] {
	if ('not' in condition) return partsOf(condition.not, !truth, joint);
	const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : undefined;
	const joined = 'all' in condition === truth ? 'all' : 'any';
	if (!parts || joined !== joint) return [{ part: condition, truth }];
	return parts.flatMap((part) => partsOf(part, truth, joint));
}

function saying(condition: Condition, truth: boolean): string {
	if ('not' in condition) return saying(condition.not, !truth);
	if (!('all' in condition) && !('any' in condition)) return atomText(condition, truth);
	const joint = 'all' in condition === truth ? 'all' : 'any';
	const parts = partsOf(condition, truth, joint);
	const texts = parts.map(({ part, truth: holds }) => {
		const inner = saying(part, holds);
		return isJoined(part) && parts.length > 1 ? SENTENCE.group(inner) : inner;
	});
	return texts.join(joint === 'all' ? SENTENCE.and : SENTENCE.or);
}

/** Whether the words of a part would run into those beside it. */
function isJoined(part: Condition): boolean {
	if ('all' in part) return part.all.length > 1;
	if ('any' in part) return part.any.length > 1;
	return 'fact' in part && 'in' in part && part.in.length > 1;
}

function atomText(atom: Atom, truth: boolean): string {
	if (!('fact' in atom)) return spanPhrase(atom, truth);
	if ('below' in atom) {
		const [name, say] = AMOUNT_PHRASES[atom.fact as FactName] ?? [atom.fact, String];
		return (truth ? SENTENCE.below : SENTENCE.atLeast)(name, say(atom.below));
	}
	const name = TEXT_NAMES[atom.fact as FactName];
	if ('contains' in atom)
		return (truth ? SENTENCE.holds : SENTENCE.holdsNot)(name ?? atom.fact, atom.contains);
	if (name) return (truth ? SENTENCE.is : SENTENCE.isNot)(name, atom.in.map(String));
	return valuesText(atom.fact, atom.in, truth);
}

function valuesText(fact: string, values: readonly (string | boolean)[], truth: boolean): string {
	const [only, ...others] = values;
	if (!truth && typeof only === 'boolean' && others.length === 0) return phraseOf(fact, !only);
	const phrases = values.map((value) => phraseOf(fact, value));
	return truth ? phrases.join(SENTENCE.or) : SENTENCE.neither(phrases);
}

function phraseOf(fact: string, value: string | boolean): string {
	return VALUE_PHRASES[fact as FactName]?.[String(value)] ?? String(value);
}

/** Pairs of which the second never comes before the first; of others it is said that it may. */
const IN_ORDER: ReadonlySet<string> = new Set([
	...['confirmedAt,requestedAt', 'confirmedAt,shippedAt', 'confirmedAt,signedAt', 'confirmedAt,shipBy'],
	...['confirmedAt,timeoutAt', 'shippedAt,signedAt', 'requestedAt,timeoutAt'],
]);

type SpanAtom = Extract<Atom, { elapsed: unknown } | { days: unknown }>;

function spanPhrase(atom: SpanAtom, truth: boolean): string {
	const pair = ('elapsed' in atom ? atom.elapsed : atom.days) as [Instant, Instant];
	const from = INSTANT_PHRASES[pair[0]][0];
	const to = INSTANT_PHRASES[pair[1]][1];
	const before = !IN_ORDER.has(pair.join());
	if ('elapsed' in atom) {
		const span = spanText(atom.atMostMinutes);
		return truth ? SENTENCE.within(from, span, to, before) : SENTENCE.later(from, span, to);
	}
	return truth
		? SENTENCE.withinDays(from, atom.atMost, to, before)
		: SENTENCE.laterDays(from, atom.atMost, to);
}
