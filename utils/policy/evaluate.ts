import { MINUTE, shanghaiDay } from '../domain/clock';
import { type FactName, type Facts, type Instant, intervalOf, knownValue } from '../domain/fact';
import type { Atom, Condition } from './condition';

/** Kleene's three values: undefined is unknown. */
export type Truth = boolean | undefined;

/** Truths supposed for atoms while the evaluator splits a case over what is unknown, by `atomKey`. */
export type Suppositions = ReadonlyMap<string, boolean>;

const NOTHING_SUPPOSED: Suppositions = new Map();

export function atomKey(atom: Atom): string {
	return JSON.stringify(atom);
}

/**
 * The truth of a condition on these facts: true or false only where every completion of the unknown facts agrees as far as
 * Kleene's tables see it. Never throws.
 */
export function evaluate(
	condition: Condition,
	facts: Facts,
	supposed: Suppositions = NOTHING_SUPPOSED,
): Truth {
	if ('all' in condition) return conjunction(condition.all, facts, supposed);
	if ('any' in condition) return negated(conjunction(condition.any, facts, supposed, true));
	if ('not' in condition) return negated(evaluate(condition.not, facts, supposed));
	return atomTruth(condition, facts) ?? supposed.get(atomKey(condition));
}

/** True where all parts are (or, with `inverted`, where all are false); false as soon as one decides it. */
function conjunction(parts: Condition[], facts: Facts, supposed: Suppositions, inverted = false): Truth {
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

function atomTruth(atom: Atom, facts: Facts): Truth {
	if ('in' in atom) {
		const value = knownValue(facts, atom.fact as FactName);
		return value === undefined ? undefined : atom.in.includes(value as string | boolean);
	}
	if ('below' in atom) {
		return isBelow(facts, atom);
	}
	if ('contains' in atom) {
		const value = knownValue(facts, atom.fact as FactName);
		return typeof value === 'string' ? atom.contains.some((word) => value.includes(word)) : undefined;
	}
	if ('elapsed' in atom) return withinSpan(facts, atom.elapsed, atom.atMostMinutes * MINUTE, (at) => at);
	return withinSpan(facts, atom.days, atom.atMost, shanghaiDay);
}

/** Whether an amount is below the limit, decided when its whole range agrees. */
function isBelow(facts: Facts, { fact, below }: { fact: string; below: number }): Truth {
	const span = intervalOf(facts, fact as Instant);
	if (!span) return undefined;
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

/** The atoms of a condition that are neither known nor supposed, in reading order. */
export function undecidedAtoms(condition: Condition, facts: Facts, supposed: Suppositions): Atom[] {
	if ('all' in condition) return condition.all.flatMap((part) => openIn(part, facts, supposed));
	if ('any' in condition) return condition.any.flatMap((part) => openIn(part, facts, supposed));
	if ('not' in condition) return openIn(condition.not, facts, supposed);
	return evaluate(condition, facts, supposed) === undefined ? [condition] : [];
}

function openIn(part: Condition, facts: Facts, supposed: Suppositions): Atom[] {
	return evaluate(part, facts, supposed) === undefined ? undecidedAtoms(part, facts, supposed) : [];
}
