import { useEffect, useState } from 'preact/hooks';
import { type LikePair, likePairs } from '../../../utils/replies/exchange/likeness';
import type { Reply } from '../../../utils/replies/reply';
import { inSlices } from './in-slices';

/**
 * Pairs that say nearly the same, likest first; undefined until they were looked for once. After a change they are looked for anew, and until then those
 * of before stand of which both are still there.
 */
export function useLikePairs(replies: readonly Reply[]): readonly LikePair[] | undefined {
	const [pairs, setPairs] = useState<readonly LikePair[]>();
	useEffect(() => {
		const ids = new Set(replies.map(({ id }) => id));
		setPairs((before) => before?.filter(({ one, other }) => ids.has(one.id) && ids.has(other.id)));
		let isOff = false;
		void inSlices(likePairs(replies), { isOff: () => isOff }).then((found) => found && setPairs(found));
		return () => {
			isOff = true;
		};
	}, [replies]);
	return pairs;
}
