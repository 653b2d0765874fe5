import { useEffect, useState } from 'preact/hooks';
import type { BuyerCounts, DayRange, WentBefore } from '../../utils/insight/figures';
import type { FollowUpCounts } from '../../utils/insight/follow-ups';
import type { Answer } from '../../utils/messages/answer';
import { askInsight } from './ask-insight';

/** Undefined until it is read, null where it cannot be. */
type Counts<T> = T | null | undefined;

/** Promises to come back that were given on these days. */
export function usePromises({ from, to }: DayRange): Counts<FollowUpCounts> {
	return useAnswer(() => askInsight('insight/follow-ups', { from, to }), `${from} ${to}`);
}

/** What was done before cases ended that were first seen ended on these days. */
export function useWentBefore({ from, to }: DayRange): Counts<WentBefore[]> {
	return useAnswer(() => askInsight('insight/went-before', { from, to }), `${from} ${to}`);
}

/** Buyers with several requests. */
export function useBuyers(): Counts<BuyerCounts> {
	return useAnswer(() => askInsight('insight/buyers'), '');
}

/** The answer to a question that is asked anew whenever `of` changes. */
function useAnswer<T>(ask: () => Promise<Answer<T>>, of: string): Counts<T> {
	const [counts, setCounts] = useState<T | null>();
	// biome-ignore lint/correctness/useExhaustiveDependencies: `of` says what is asked.
	useEffect(() => {
		let left = false;
		setCounts(undefined);
		ask().then((answer) => {
			if (!left) setCounts(() => (answer.ok ? answer.value : null));
		});
		return () => {
			left = true;
		};
	}, [of]);
	return counts;
}
