import type { FactName } from '../../domain/fact';
import { VALUES_OF } from '../fact-kinds';

/** What facts with few values can still be; a fact that is not named can be all it ever can. */
export type Few = ReadonlyMap<string, readonly (string | boolean)[]>;

type Saying = readonly [fact: FactName, values: readonly (string | boolean)[]];

/** What follows from what in any case there can be, see `derive`: where the first holds, so does the second. */
const LAWS: readonly [Saying, Saying][] = [
	// An order without a request is judged as if a refund-only request were filed now.
	[
		['requested', [false]],
		['stage', ['merchant']],
	],
	[
		['requested', [false]],
		['requestType', ['refund-only']],
	],
	[
		['shipped', [false]],
		['signed', [false]],
	],
	[
		['returnSigned', [true]],
		['returnShipped', [true]],
	],
];

/** The stages that a judged case can be in: that of an order without a request is replaced before anything is judged. */
const STAGES_JUDGED: Saying = ['stage', (VALUES_OF.stage ?? []).filter((stage) => stage !== 'none')];

/** The same with everything that follows left out as well; undefined where nothing is left. */
export function settled(few: Few): Few | undefined {
	const left = new Map(few);
	const cut = ([fact, values]: Saying): boolean => {
		const now = left.get(fact) ?? VALUES_OF[fact] ?? [];
		const kept = now.filter((value) => values.includes(value));
		left.set(fact, kept);
		return kept.length < now.length;
	};
	cut(STAGES_JUDGED);
	for (let moved = true; moved; ) {
		moved = false;
		for (const [[cause, of], effect] of LAWS) {
			const [then, result] = effect;
			const causes = left.get(cause) ?? VALUES_OF[cause] ?? [];
			const effects = left.get(then) ?? VALUES_OF[then] ?? [];
			if (causes.every((value) => of.includes(value))) moved = cut(effect) || moved;
			// Where the effect cannot be, neither can the cause.
			else if (!effects.some((value) => result.includes(value))) {
				moved = cut([cause, causes.filter((value) => !of.includes(value))]) || moved;
			}
		}
	}
	return [...left.values()].some((values) => values.length === 0) ? undefined : left;
}
