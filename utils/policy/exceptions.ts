import type { Facts } from '../domain/fact';
import { evaluate } from './evaluate';
import type { Pack } from './pack';

/**
 * The facts with the terms of the first exception that is true in place of the shop's own; what the page or the agent says of the case stands.
 * A term that an exception would change of which it is unknown whether it applies is unknown.
 */
export function withExceptions(facts: Facts, { exceptions = [] }: Pack): Facts {
	if (exceptions.length === 0) return facts;
	const result: Record<string, object> = { ...facts };
	// From the last to the first, so that an earlier one overrules all later ones.
	for (const { when, terms, title } of [...exceptions].reverse()) {
		const truth = evaluate(when, facts);
		if (truth === false) continue;
		for (const [name, fact] of Object.entries(facts)) {
			if (fact.kind !== 'known' || fact.evidence.by !== 'shop') continue;
			const value = terms[name as keyof typeof terms];
			const next = value === undefined ? fact : { ...fact, value, evidence: { by: 'shop', setting: title } };
			if (truth) result[name] = next;
			else if ((result[name] as typeof fact | undefined)?.value !== next.value) delete result[name];
		}
	}
	return result as Facts;
}
