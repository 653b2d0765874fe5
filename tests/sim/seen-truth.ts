import { shanghaiDay } from '../../utils/domain/clock';
import type { TrueCase } from './truth';
import type { Seen } from './visits';

/** A table of counts and money, by whatever stands in the key. */
export type Tally = Map<string, { n: number; fen: number }>;

/** What must be told of a shop of which just this was seen; counted from the truth, with none of the extension's code. */
export interface SeenTruth {
	/** By day of filing, and by day and reason, type, how far the goods were, product and spec. */
	filed: Tally;
	/** By the day on which it was first seen ended, who ended it and why. */
	ended: Tally;
}

export function countTruth(seen: Iterable<readonly Seen[]>): SeenTruth {
	const looked = new Set<TrueCase>();
	const over = new Set<TrueCase>();
	const filed: Tally = new Map();
	const ended: Tally = new Map();
	const add = (tally: Tally, key: string, fen: number) => {
		const before = tally.get(key) ?? { n: 0, fen: 0 };
		tally.set(key, { n: before.n + 1, fen: before.fen + fen });
	};
	for (const look of seen) {
		for (const { one, turn, at } of look) {
			if (!looked.has(one)) {
				looked.add(one);
				const day = shanghaiDay(one.requestedAt);
				const parts = ['', one.reason, one.requestType, one.shipping, `${one.product}|${one.sku}`];
				for (const part of parts) add(filed, `${day} ${part}`, one.amount);
			}
			if (turn.outcome && !over.has(one)) {
				over.add(one);
				add(ended, `${shanghaiDay(at)} ${turn.outcome} ${one.reason}`, one.amount);
			}
		}
	}
	return { filed, ended };
}
