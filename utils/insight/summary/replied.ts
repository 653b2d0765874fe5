import { REPLY_LIMIT } from '../../domain/reply-clock';
import { LEAST_FOR_SHARE } from '../../domain/share';
import type { DayFigures } from '../figures';
import { addWaits, BUCKETS, edgeOf, quantileOf } from '../waiting-time';

/** Questions of the chat over some days; `within` of the `n` were answered by a person in three minutes. */
export interface Replied {
	n: number;
	within: number;
	/** `within` of `n` (0 to 1); absent where they are too few for a share. */
	share?: number;
	/** Half of them were answered within this time (ms); absent where they are too few, or where half were not seen answered. */
	median?: number;
}

/** Below so many half of them is hardly more than one. */
const LEAST_MEDIAN = 5;

/** One that was not seen answered stands behind all that were: left out, it would make the rest look fast. */
export function repliedOf(days: readonly DayFigures['replied'][]): Replied {
	const n = days.reduce((sum, day) => sum + day.n, 0);
	const within = days.reduce((sum, day) => sum + day.within, 0);
	const waits = addWaits(days.map((day) => day.waits));
	const answered = waits.reduce((sum, count) => sum + count, 0);
	const edge = n < LEAST_MEDIAN ? undefined : quantileOf([...waits, n - answered], 0.5);
	// A bucket reaches beyond the three minutes; that half of them were in time is known better.
	const median = edge !== undefined && 2 * within >= n ? Math.min(edge, REPLY_LIMIT) : edge;
	return {
		n,
		within,
		...(n >= LEAST_FOR_SHARE && { share: within / n }),
		// Nothing is longer than the last bucket, so it is no bound.
		...(median !== undefined && median < edgeOf(BUCKETS - 1) && { median }),
	};
}
