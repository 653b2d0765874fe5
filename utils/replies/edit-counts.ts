import { LEAST_FOR_SHARE } from '../domain/share';
import type { ReplyEdit } from '../domain/words';

/** Of those that were seen so many were changed, and the reply itself may be what has to change. */
const OFTEN = 0.5;

/** How often a reply was seen to be sent, and how often it had been changed by then. */
export interface EditCounts {
	seen: number;
	changed: number;
	/** Among the changed ones: those of which much was changed. */
	much: number;
	/** Changed of seen in percent; absent where there are too few. */
	percent?: number;
}

export function countEdits({
	unchanged = 0,
	slight = 0,
	much = 0,
}: Partial<Record<ReplyEdit, number>>): EditCounts {
	const changed = slight + much;
	const seen = unchanged + changed;
	return {
		...{ seen, changed, much },
		...(seen >= LEAST_FOR_SHARE && { percent: Math.round((changed / seen) * 100) }),
	};
}

/** Whether at least half were changed; never said of fewer than a share is told of. */
export function isOftenChanged({ seen, changed }: EditCounts): boolean {
	return seen >= LEAST_FOR_SHARE && changed >= seen * OFTEN;
}
