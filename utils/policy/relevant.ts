import { type FactName, type Facts, knownValue } from '../domain/fact';
import { type PathMemory, pathMemory } from '../domain/path-memory';
import { evaluate } from './evaluate';
import type { Pack, Rule } from './pack';

/** What nearly every condition asks about: a case that shows them leaves a handful of rules. */
const TELLING: readonly FactName[] = ['stage', 'requestType', 'shipped'];

/**
 * The rules of a pack that can hold at all where the stage, the type and the shipping are known as they are in these facts; in the pack's order, and the
 * same array for cases that show the same. Kept for each pack, because a list asks the same of every row.
 */
export function relevantRules(facts: Facts, pack: Pack): readonly Rule[] {
	const shown = TELLING.map((name) => knownValue(facts, name));
	const memory = kept.get(pack) ?? pathMemory<readonly Rule[]>();
	kept.set(pack, memory);
	return memory.at(shown, () => pack.rules.filter(({ when }) => evaluate(when, telling(facts)) !== false));
}

const kept = new WeakMap<Pack, PathMemory<readonly Rule[]>>();

function telling(facts: Facts): Facts {
	const told = TELLING.flatMap((name) => (facts[name]?.kind === 'known' ? [[name, facts[name]]] : []));
	return Object.fromEntries(told) as Facts;
}
