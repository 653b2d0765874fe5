import { MINUTE, shanghaiDay } from '../domain/clock';
import { type FactName, type Facts, type Instant, intervalOf, knownValue } from '../domain/fact';
import type { Atom, Condition } from './condition';

/** Kleene's three values: undefined is unknown. */
export type Truth = boolean | undefined;

/** Truths supposed for atoms while the evaluator splits a case over what is unknown, by `atomKey`. */
export type Suppositions = Record<string, boolean | undefined>;

export function atomKey(atom: Atom): string {
	return JSON.stringify(atom);
}

/**
 * The truth of a condition on these facts: true or false only where every completion of the unknown facts agrees as far as
 * Kleene's tables see it. Never throws.
 */
export function evaluate(condition: Condition, facts: Facts, supposed?: Suppositions): Truth {
	// What is most frequent first: every case on a page is held against every rule.
	if ('fact' in condition) return valueTruth(condition, facts) ?? supposed?.[atomKey(condition)];
	if ('all' in condition) return conjunction(condition.all, facts, supposed, false);
	if ('any' in condition) return negated(conjunction(condition.any, facts, supposed, true));
	if ('not' in condition) return negated(evaluate(condition.not, facts, supposed));
	return spanTruth(condition, facts) ?? supposed?.[atomKey(condition)];
}

/** True where all parts are (or, with `inverted`, where all are false); false as soon as one decides it. */
function conjunction(
	parts: readonly Condition[],
	facts: Facts,
	supposed: Suppositions | undefined,
	inverted: boolean,
): Truth {
	let result: Truth = true;
	for (const part of parts) {
		const truth = evaluate(part, facts, supposed);
		if (truth === inverted) return false;
		if (truth === undefined) result = undefined;
	}
	return result;
}

function negated(truth: Truth): Truth {
	return truth === undefined ? undefined : !truth;
}

function valueTruth(atom: Extract<Atom, { fact: string }>, facts: Facts): Truth {
	if ('below' in atom) return isBelow(facts, atom);
	const value = knownValue(facts, atom.fact as FactName);
	if ('in' in atom) return value === undefined ? undefined : atom.in.includes(value as string | boolean);
	return typeof value === 'string' ? atom.contains.some((word) => value.includes(word)) : undefined;
}

function spanTruth(atom: Exclude<Atom, { fact: string }>, facts: Facts): Truth {
	if ('elapsed' in atom) return withinSpan(facts, atom.elapsed, atom.atMostMinutes * MINUTE, (at) => at);
	return withinSpan(facts, atom.days, atom.atMost, shanghaiDay);
}

/** Whether an amount is below the limit, decided when its whole range agrees; no amount is below nothing. */
function isBelow(facts: Facts, { fact, below }: { fact: string; below: number }): Truth {
	const span = intervalOf(facts, fact as Instant);
	if (!span) return below > 0 ? undefined : false;
	if (span.to < below) return true;
	return span.from >= below ? false : undefined;
}

/** Whether `to - from <= most`, decided when the whole range of both instants agrees. */
function withinSpan(
	facts: Facts,
	pair: [string, string],
	most: number,
	scale: (at: number) => number,
): Truth {
	const from = intervalOf(facts, pair[0] as Instant);
	const to = intervalOf(facts, pair[1] as Instant);
	if (!from || !to) return undefined;
	if (scale(to.to) - scale(from.from) <= most) return true;
	if (scale(to.from) - scale(from.to) > most) return false;
	return undefined;
}

/** The first atom in reading order that a condition hangs on and that is neither known nor supposed. */
export function openAtom(condition: Condition, facts: Facts, supposed?: Suppositions): Atom | undefined {
	if (evaluate(condition, facts, supposed) !== undefined) return undefined;
	if ('not' in condition) return openAtom(condition.not, facts, supposed);
	if (!('all' in condition) && !('any' in condition)) return condition;
	for (const part of 'all' in condition ? condition.all : condition.any) {
		const atom = openAtom(part, facts, supposed);
		if (atom) return atom;
	}
	return undefined;
}
