import { dayBounds, MINUTE, shanghaiDay } from '../domain/clock';
import { type Evidence, type FactName, type Facts, type Instant, intervalOf, known } from '../domain/fact';
import type { Verdict } from '../domain/words';
import type { Atom } from './condition';
import { atomKey, evaluate, type Suppositions, undecidedAtoms } from './evaluate';
import { VALUES_OF } from './fact-kinds';
import type { Pack, Rule } from './pack';

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
}

const SUPPOSED: Evidence = { by: 'rule', rule: '假设' };

interface Found {
	rules: ReadonlySet<Rule>;
	decisive: ReadonlySet<FactName>;
	/** Verdict of every leaf below, `unclear` where no rule led. */
	verdicts: ReadonlySet<Verdict>;
}

/**
 * Which verdict the deciding rules give, first match wins. A case that Kleene's tables leave open is split on its unknown facts, so
 * that it counts as decided exactly when all completions agree. Two exceptions, both on the careful side: comparisons of texts, and of
 * two instants neither of which is known exactly, are supposed each for itself; and a search that grows too large gives up.
 */
export function decide(facts: Facts, pack: Pack): Decision {
	const search: Search = { rules: pack.rules.filter((rule) => rule.verdict !== undefined), visits: 0 };
	const found = explore(facts, new Map(), search, 0);
	return {
		verdicts: found.verdicts,
		rules: search.rules.filter((rule) => found.rules.has(rule)),
		decisive: [...found.decisive],
	};
}

function explore(facts: Facts, supposed: Suppositions, search: Search, depth: number): Found {
	search.visits += 1;
	if (search.visits > MOST_VISITS || depth > DEEPEST) return gaveUp();
	for (const rule of search.rules) {
		const truth = evaluate(rule.when, facts, supposed);
		if (truth === true) return leaf(rule);
		if (truth === undefined) {
			const [atom] = undecidedAtoms(rule.when, facts, supposed);
			return atom ? splitOn(atom, facts, supposed, search, depth) : gaveUp();
		}
	}
	return { rules: new Set(), decisive: new Set(), verdicts: new Set(['unclear']) };
}

function leaf(rule: Rule): Found {
	return { rules: new Set([rule]), decisive: new Set(), verdicts: new Set([rule.verdict ?? 'unclear']) };
}

function gaveUp(): Found {
	return { rules: new Set(), decisive: new Set(), verdicts: new Set(['unclear', 'verify']) };
}

function splitOn(atom: Atom, facts: Facts, supposed: Suppositions, search: Search, depth: number): Found {
	const branches = branchesOf(atom, facts, supposed).map(([f, s]) => explore(f, s, search, depth + 1));
	const rules = new Set<Rule>();
	const decisive = new Set<FactName>();
	const verdicts = new Set<Verdict>();
	for (const branch of branches) {
		for (const rule of branch.rules) rules.add(rule);
		for (const verdict of branch.verdicts) verdicts.add(verdict);
	}
	if (branches.some((branch) => branch.verdicts.size < verdicts.size)) decisive.add(factOf(atom, facts));
	for (const branch of branches) for (const fact of branch.decisive) decisive.add(fact);
	return { rules, decisive, verdicts };
}

/** The ways an open atom can turn out. Together they cover every completion, and no two overlap. */
function branchesOf(atom: Atom, facts: Facts, supposed: Suppositions): [Facts, Suppositions][] {
	const values = 'in' in atom ? VALUES_OF[atom.fact as FactName] : undefined;
	if ('in' in atom && values) {
		return values.map((value) => [{ ...facts, [atom.fact]: known(value, SUPPOSED, 0) }, supposed]);
	}
	const cut = cutOf(atom, facts);
	if (cut) {
		const { from, to } = intervalOf(facts, cut.name) ?? EVERYTHING;
		const half = (start: number, end: number): Facts => ({
			...facts,
			[cut.name]: { kind: 'range', from: start, to: end, evidence: SUPPOSED, at: 0 },
		});
		return [
			[half(from, cut.after - 1), supposed],
			[half(cut.after, to), supposed],
		];
	}
	return [true, false].map((truth) => [facts, new Map(supposed).set(atomKey(atom), truth)]);
}

const EVERYTHING = { from: -Infinity, to: Infinity };

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
