import { type FactName, type Facts, knownValue } from '../domain/fact';
import { evaluate } from './evaluate';
import type { Pack, Rule } from './pack';

/** What nearly every condition asks about: a case that shows them leaves a handful of rules. */
const TELLING: readonly FactName[] = ['stage', 'requestType', 'shipped'];

interface Known extends Map<unknown, Known> {
	rules?: readonly Rule[];
}

/**
 * The rules of a pack that can hold at all where the stage, the type and the shipping are known as they are in these facts; in the pack's order, and the
 * same array for cases that show the same. Kept for each pack, because a list asks the same of every row.
 */
export function relevantRules(facts: Facts, pack: Pack): readonly Rule[] {
	let place: Known = kept.get(pack) ?? new Map();
	kept.set(pack, place);
	for (const name of TELLING) {
		const value = knownValue(facts, name);
		const next: Known = place.get(value) ?? new Map();
		place.set(value, next);
		place = next;
	}
	place.rules ??= pack.rules.filter(({ when }) => evaluate(when, telling(facts)) !== false);
	return place.rules;
}

const kept = new WeakMap<Pack, Known>();

function telling(facts: Facts): Facts {
	const told = TELLING.flatMap((name) => (facts[name]?.kind === 'known' ? [[name, facts[name]]] : []));
	return Object.fromEntries(told) as Facts;
}
