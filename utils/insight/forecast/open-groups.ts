import type { RequestType, Stage, Verdict } from '../../domain/words';

/** A request that is open now; an amount that no page showed is undefined. Money is fen. */
export interface OpenCase {
	type: RequestType | undefined;
	stage: Stage;
	verdict: Verdict | undefined;
	amount: number | undefined;
}

/** The open requests of one type, stage and verdict: all that the forecast needs of them, however many they are. */
export interface OpenGroup extends Omit<OpenCase, 'amount'> {
	n: number;
	/** Of the `n`, those without an amount; they are not in the sums. */
	unpriced: number;
	fen: number;
	/** Sum of the squares of the amounts. */
	squares: number;
}

/** Adds up open requests one by one. */
export function createOpenGroups(): { add(one: OpenCase): void; all(): OpenGroup[] } {
	const groups = new Map<string, OpenGroup>();
	return {
		add({ type, stage, verdict, amount }) {
			const name = `${type} ${stage} ${verdict}`;
			const group = groups.get(name) ?? { type, stage, verdict, n: 0, unpriced: 0, fen: 0, squares: 0 };
			groups.set(name, group);
			group.n++;
			if (amount === undefined) group.unpriced++;
			else {
				group.fen += amount;
				group.squares += amount ** 2;
			}
		},
		all: () => [...groups.values()],
	};
}
