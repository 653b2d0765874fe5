import type { Reason, Step } from '../domain/assessment';
import { type PathMemory, pathMemory } from '../domain/path-memory';
import type { Rule } from './pack';

/** What some rules say together. */
export interface Prescription {
	reasons: readonly Reason[];
	steps: readonly Step[];
	/** Proof that the rules say to collect. */
	proof: readonly string[];
	/** Reply categories, best first. */
	replies: readonly string[];
}

/**
 * What the rules that lead, or may lead, say together with the advice that holds: reasons and replies of all, steps and proof only of those that are
 * `settled`. `applies` says of each leading rule whether its whole condition is true. The same object for the same rules, because a list asks
 * for the same few combinations row by row.
 */
export function prescriptionOf(
	leading: readonly Rule[],
	applies: readonly boolean[],
	advice: readonly Rule[],
	settled: boolean,
): Prescription {
	return kept.at([settled, ...applies, ...leading, ...advice], () => {
		const all = [...leading, ...advice];
		const prescribed = settled ? all : advice;
		return {
			reasons: all.map((rule, place) => toReason(rule, applies[place] ?? true)),
			steps: unique(prescribed.flatMap((rule) => rule.steps.map((step) => ({ ...step, rule: rule.id })))),
			proof: [...new Set(prescribed.flatMap((rule) => rule.proof))],
			replies: [...new Set(all.flatMap((rule) => rule.replies))],
		};
	});
}

const kept: PathMemory<Prescription> = pathMemory();

function toReason(rule: Rule, applies: boolean): Reason {
	const { id, title, because, confidence, effectiveFrom, sources, penalty } = rule;
	return { rule: id, title, because, confidence, effectiveFrom, sources, penalty, applies };
}

function unique<T extends { id: string }>(items: T[]): T[] {
	return [...new Map(items.map((item) => [item.id, item])).values()];
}
