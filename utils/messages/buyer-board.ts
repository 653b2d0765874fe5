import type { BuyerCase, SeenBuyer } from '../domain/buyer';
import { HOUR } from '../domain/clock';
import type { SessionShelf } from './health-board';
import { createTurns } from './turns';

/** Which cases are whose, as far as any tab has seen since the browser was opened. */
export interface BuyerBoard {
	tell(seen: readonly SeenBuyer[]): Promise<void>;
	/** The buyer's cases; none where nothing is known or it is too long ago. */
	recall(buyer: string): Promise<BuyerCase[]>;
	/** All cases of the buyer whose case this is, this one among them; none where that is not known. */
	around(caseKey: string): Promise<BuyerCase[]>;
	/** The cases of every buyer, without a word of whose they are. */
	all(): Promise<BuyerCase[][]>;
	forget(): Promise<void>;
}

export interface BuyerBoardParts {
	/** A place that forgets when the browser closes. */
	shelf: SessionShelf;
	/** Keyed hashes of the numbers of buyers, by number: a number itself is not even kept here. */
	ids(buyers: readonly string[]): Promise<ReadonlyMap<string, string>>;
	/** Epoch ms. */
	now(): number;
}

/** A list that was read this long ago says little of what is open today (ms). */
const HOLDS = 24 * HOUR;
const MOST_BUYERS = 2000;
const MOST_CASES = 20;
const PLACE = 'buyers';

type Board = Record<string, BuyerCase[]>;

/** Only this board writes in its place, after the router has checked what is told. A shelf or key that fails costs only what it would have told. */
export function createBuyerBoard({ shelf, ids, now }: BuyerBoardParts): BuyerBoard {
	const inTurn = createTurns();
	const read = async () => ((await shelf.read(PLACE)) ?? {}) as Board;
	const isFresh = ({ at }: BuyerCase) => Math.abs(now() - at) < HOLDS;

	return {
		tell: (seen) =>
			inTurn(async () => {
				const [board, names] = await Promise.all([read(), ids(seen.map(({ buyer }) => buyer))]);
				for (const { buyer, caseKey, open, at } of seen) {
					const name = names.get(buyer) ?? '';
					const before = (board[name] ?? []).filter(isFresh);
					const newer = before.find((each) => each.caseKey === caseKey && each.at > at);
					const others = before.filter((each) => each.caseKey !== caseKey);
					// Put last, so that the buyers seen longest ago are the first.
					delete board[name];
					board[name] = [...others, newer ?? { caseKey, open, at }].slice(-MOST_CASES);
				}
				await shelf.write(PLACE, Object.fromEntries(Object.entries(board).slice(-MOST_BUYERS)));
			}, undefined),
		recall: (buyer) =>
			inTurn(async () => {
				const [board, names] = await Promise.all([read(), ids([buyer])]);
				return (board[names.get(buyer) ?? ''] ?? []).filter(isFresh);
			}, []),
		around: (caseKey) =>
			inTurn(async () => {
				const all = Object.values(await read()).map((cases) => cases.filter(isFresh));
				return all.find((cases) => cases.some((each) => each.caseKey === caseKey)) ?? [];
			}, []),
		all: () => inTurn(async () => Object.values(await read()).map((cases) => cases.filter(isFresh)), []),
		forget: () => inTurn(() => shelf.remove(PLACE), undefined),
	};
}
