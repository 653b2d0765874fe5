import { useEffect, useState } from 'preact/hooks';
import type { DayRange } from '../../utils/insight/figures';
import type { FollowUpCounts } from '../../utils/insight/follow-ups';
import { askInsight } from './ask-insight';

/** Promises to come back that were given on these days; undefined until they are read, null where they cannot be. */
export function usePromises({ from, to }: DayRange): FollowUpCounts | null | undefined {
	const [counts, setCounts] = useState<FollowUpCounts | null>();
	useEffect(() => {
		let left = false;
		setCounts(undefined);
		askInsight('insight/follow-ups', { from, to }).then((answer) => {
			if (!left) setCounts(answer.ok ? answer.value : null);
		});
		return () => {
			left = true;
		};
	}, [from, to]);
	return counts;
}
