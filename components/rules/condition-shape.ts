import { type FactName, INSTANTS, type Instant } from '../../utils/domain/fact';
import type { Atom, Condition } from '../../utils/policy/condition';
import { AMOUNTS, TEXTS, VALUES_OF } from '../../utils/policy/fact-kinds';

/** A condition with its negations counted out, as one line or one box of the form. */
export interface Peeled {
	negated: boolean;
	inner: { all: Condition[] } | { any: Condition[] } | Atom;
}

/** Two negations are none; in three-valued logic as well. */
export function peel(condition: Condition): Peeled {
	let negated = false;
	let inner = condition;
	while ('not' in inner) {
		negated = !negated;
		inner = inner.not;
	}
	return { negated, inner };
}

export function wrap({ negated, inner }: Peeled): Condition {
	return negated ? { not: inner } : inner;
}

export type Operator = 'in' | 'below' | 'contains' | 'elapsed' | 'days';

export function operatorOf(atom: Atom): Operator {
	if ('in' in atom) return 'in';
	if ('below' in atom) return 'below';
	if ('contains' in atom) return 'contains';
	return 'elapsed' in atom ? 'elapsed' : 'days';
}

/** The fact a line begins with; of two instants the first. */
export function subjectOf(atom: Atom): FactName {
	if ('elapsed' in atom) return atom.elapsed[0] as FactName;
	return ('days' in atom ? atom.days[0] : atom.fact) as FactName;
}

const isInstant = (fact: FactName): fact is Instant => (INSTANTS as readonly FactName[]).includes(fact);

/** What can be said of a fact, the likeliest first. */
export function operatorsOf(fact: FactName): readonly Operator[] {
	if (isInstant(fact)) return ['elapsed', 'days'];
	if (AMOUNTS.includes(fact)) return ['below'];
	return TEXTS.includes(fact) ? ['contains', 'in'] : ['in'];
}

/** A new line about a fact. Numbers, words and the other instant are kept from `before` where they fit. */
export function atomOf(fact: FactName, operator: Operator, before?: Atom): Atom {
	switch (operator) {
		case 'elapsed':
		case 'days': {
			const pair: [string, string] = [fact, otherInstant(fact, before)];
			if (operator === 'days') return { days: pair, atMost: before && 'days' in before ? before.atMost : 7 };
			return {
				elapsed: pair,
				atMostMinutes: before && 'elapsed' in before ? before.atMostMinutes : 120,
			};
		}
		case 'below':
			return { fact, below: before && 'below' in before ? before.below : isMoney(fact) ? 20000 : 1 };
		case 'contains':
			return { fact, contains: wordsOf(before) };
		case 'in':
			return { fact, in: TEXTS.includes(fact) ? wordsOf(before) : (VALUES_OF[fact]?.slice(0, 1) ?? []) };
	}
}

export const isMoney = (fact: FactName) => fact === 'refundAmount' || fact === 'paidAmount';

function otherInstant(fact: FactName, before: Atom | undefined): Instant {
	const pair = before && ('elapsed' in before ? before.elapsed : 'days' in before ? before.days : undefined);
	const kept = pair?.[1] as Instant | undefined;
	if (kept !== undefined && kept !== fact) return kept;
	return fact === 'requestedAt' ? 'timeoutAt' : 'requestedAt';
}

function wordsOf(before: Atom | undefined): string[] {
	if (!before) return [];
	const words = 'contains' in before ? before.contains : 'in' in before ? before.in : [];
	return words.filter((word): word is string => typeof word === 'string');
}

/** The facts a condition can speak of, sorted as a merchant looks for them. */
export function factGroups(labels: Readonly<Record<FactName, string>>): Record<string, FactName[]> {
	const all = Object.keys(labels) as FactName[];
	const shop: FactName[] = [
		'goodsKind',
		'optInFastRefund',
		'sevenDayReturn',
		'freightCovered',
		'damageCovered',
	];
	return {
		choices: all.filter((fact) => VALUES_OF[fact] && !shop.includes(fact)),
		shop,
		amounts: all.filter((fact) => AMOUNTS.includes(fact)),
		instants: all.filter(isInstant),
		texts: all.filter((fact) => TEXTS.includes(fact)),
	};
}
