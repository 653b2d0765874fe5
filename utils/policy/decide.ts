import { dayBounds, MINUTE, shanghaiDay } from '../domain/clock';
import {
	between,
	type Evidence,
	type FactName,
	type Facts,
	type Instant,
	intervalOf,
	known,
} from '../domain/fact';
import { VERDICTS, type Verdict } from '../domain/words';
import type { Atom } from './condition';
import { atomKey, evaluate, openAtom, type Suppositions } from './evaluate';
import { VALUES_OF } from './fact-kinds';
import type { Pack, Rule } from './pack';
import { relevantRules } from './relevant';

/** Which rule leads, or which may: every completion of the unknown facts ends in one of `rules`. */
export interface Decision {
	/** All verdicts that a completion can reach. One means decided. */
	verdicts: ReadonlySet<Verdict>;
	/** The rules that lead in some completion, in the pack's order. */
	rules: readonly Rule[];
	/** Unknown facts whose value changes which verdict is reached. */
	decisive: readonly FactName[];
}

/** Most partial completions tried for one case, and most splits on one way down; beyond them the case stays undecided. */
const MOST_VISITS = 4000;
const DEEPEST = 200;

interface Search {
	rules: readonly Rule[];
	visits: number;
	/** What is known or supposed just now; written to on the way down and put back on the way up, and so a copy from the first split on. */
	facts: Facts;
	own: boolean;
	supposed: Suppositions | undefined;
	/** The rules that led so far, each once, and the facts that decided. */
	led: Rule[];
	decisive: FactName[];
}

/** A set of verdicts as bits, by their place in `VERDICTS`. */
type Reached = number;

const bitOf = (verdict: Verdict): Reached => 1 << VERDICTS.indexOf(verdict);
const NO_RULE = bitOf('unclear');
const GAVE_UP = NO_RULE | bitOf('verify');

const SUPPOSED: Evidence = { by: 'rule', rule: '假设' };

/**
 * Which verdict the deciding rules give, first match wins. A case that Kleene's tables leave open is split on its unknown facts, so
 * that it counts as decided exactly when all completions agree. `rules` are those that can hold for these facts at all. Two exceptions, both on the careful side: comparisons of texts, and of
 * two instants neither of which is known exactly, are supposed each for itself; and a search that grows too large gives up.
 */
export function decide(facts: Facts, pack: Pack, rules = relevantRules(facts, pack)): Decision {
	const led: Rule[] = [];
	const decisive: FactName[] = [];
	const search: Search = { rules, visits: 0, facts, own: false, supposed: undefined, led, decisive };
	const reached = explore(search, 0, 0);
	return {
		verdicts: verdictsIn(reached),
		rules: led.length > 1 ? rules.filter((rule) => led.includes(rule)) : led,
		decisive: [...new Set(decisive)],
	};
}

/** The same set for the same verdicts: most cases reach just one. */
function verdictsIn(reached: Reached): ReadonlySet<Verdict> {
	const known = sets.get(reached);
	if (known) return known;
	const made = new Set(VERDICTS.filter((verdict) => reached & bitOf(verdict)));
	sets.set(reached, made);
	return made;
}

const sets = new Map<Reached, ReadonlySet<Verdict>>();

/** All verdicts that can be reached; the rules before `start` are known not to hold. */
function explore(search: Search, start: number, depth: number): Reached {
	search.visits += 1;
	if (search.visits > MOST_VISITS || depth > DEEPEST) return GAVE_UP;
	const { rules, facts, supposed } = search;
	for (let place = start; place < rules.length; place++) {
		const rule = rules[place] as Rule;
		if (rule.verdict === undefined) continue;
		const truth = evaluate(rule.when, facts, supposed);
		if (truth) {
			if (!search.led.includes(rule)) search.led.push(rule);
			return bitOf(rule.verdict);
		}
		if (truth === undefined) {
			const atom = openAtom(rule.when, facts, supposed);
			return atom ? splitOn(atom, search, place, depth) : GAVE_UP;
		}
	}
	return NO_RULE;
}

/** All verdicts that the ways an open atom can turn out lead to. */
function splitOn(atom: Atom, search: Search, place: number, depth: number): Reached {
	const { decisive } = search;
	if (!search.own) {
		search.facts = { ...search.facts };
		search.own = true;
	}
	const fact = factOf(atom, search.facts);
	const { store, key, ways } = waysOf(atom, fact, search);
	const before = decisive.length;
	const was = store[key];
	const reached = ways.map((way) => {
		store[key] = way;
		return explore(search, place, depth + 1);
	});
	store[key] = was;
	const all = reached.reduce((some, one) => some | one, 0);
	if (reached.some((one) => one !== all)) decisive.splice(before, 0, fact);
	return all;
}

/** What is written where for each way that an open atom can turn out. Together they cover every completion, and no two overlap. */
interface Ways {
	store: Record<string, unknown>;
	key: string;
	ways: readonly unknown[];
}

function waysOf(atom: Atom, fact: FactName, search: Search): Ways {
	const { facts } = search;
	const values = 'in' in atom && VALUES_OF[fact];
	if (values) return { store: facts, key: fact, ways: values.map((value) => known(value, SUPPOSED, 0)) };
	const cut = cutOf(atom, facts);
	if (cut) {
		const { from, to } = intervalOf(facts, cut.name) ?? ('below' in atom ? ANY_AMOUNT : EVERYTHING);
		const half = (start: number, end: number) => between(start, end, SUPPOSED, 0);
		return { store: facts, key: cut.name, ways: [half(from, cut.after - 1), half(cut.after, to)] };
	}
	search.supposed ??= {};
	return { store: search.supposed, key: atomKey(atom), ways: [true, false] };
}

const EVERYTHING = { from: -Infinity, to: Infinity };
const ANY_AMOUNT = { from: 0, to: Infinity };

/**
 * Where the truth of a comparison turns, if only one fact of it is loose: below `after` it has one truth, from there on the other.
 * Splitting the range there, and not only supposing a truth, keeps further comparisons of the same fact consistent.
 */
function cutOf(atom: Atom, facts: Facts): { name: Instant; after: number } | undefined {
	const cut = turnOf(atom, facts);
	return cut && Number.isSafeInteger(cut.after) ? cut : undefined;
}

function turnOf(atom: Atom, facts: Facts): { name: Instant; after: number } | undefined {
	if ('fact' in atom) {
		return 'below' in atom ? { name: atom.fact as Instant, after: atom.below } : undefined;
	}
	const [from, to] = ('elapsed' in atom ? atom.elapsed : atom.days) as [Instant, Instant];
	const start = exactly(facts, from);
	const end = exactly(facts, to);
	if ('elapsed' in atom) {
		if (end !== undefined) return { name: from, after: end - atom.atMostMinutes * MINUTE };
		if (start !== undefined) return { name: to, after: start + atom.atMostMinutes * MINUTE + 1 };
		return undefined;
	}
	if (end !== undefined) return { name: from, after: dayBounds(shanghaiDay(end) - atom.atMost).from };
	if (start !== undefined) return { name: to, after: dayBounds(shanghaiDay(start) + atom.atMost).to + 1 };
	return undefined;
}

function exactly(facts: Facts, name: Instant): number | undefined {
	const span = intervalOf(facts, name);
	return span && span.from === span.to ? span.from : undefined;
}

/** The fact to ask about: for a span the end that is not exactly known. */
function factOf(atom: Atom, facts: Facts): FactName {
	if ('fact' in atom) return atom.fact as FactName;
	const [from, to] = ('elapsed' in atom ? atom.elapsed : atom.days) as [FactName, FactName];
	return facts[from]?.kind === 'known' ? to : from;
}
