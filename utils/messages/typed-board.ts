import { shanghaiDay } from '../domain/clock';
import type { Shelf } from '../storage/certificate';
import type { SessionShelf } from './health-board';
import type { TypedOften } from './protocol';
import { createTurns } from './turns';

/** Which sentences agents typed to several buyers today, as far as any tab has seen since the browser was opened. */
export interface TypedBoard {
	/** A sentence without anything of its case was typed to this buyer (the console's number). */
	tell(typed: { body: string; to: string }): Promise<void>;
	/** Those that are worth a reply of their own, the most typed first. */
	often(): Promise<TypedOften[]>;
	/** It is not spoken of any more. */
	refuse(body: string): Promise<void>;
	forget(): Promise<void>;
}

export interface TypedBoardParts {
	/** A place that forgets when the browser closes. */
	shelf: SessionShelf;
	/** Where refusals outlive it. */
	refused: Shelf;
	/** Equal for sentences that say the same; undefined for one that may not be kept. */
	keyOf(body: string): string | undefined;
	/** Keyed hashes, by what they stand for. */
	ids: Record<'buyers' | 'texts', (names: readonly string[]) => Promise<ReadonlyMap<string, string>>>;
	/** Epoch ms. */
	now(): number;
}

interface Typed {
	/** Shanghai day. */
	day: number;
	/** Hashes of the buyers it was typed to. */
	to: string[];
	/** Only once it is worth to be spoken of: until then not even the sentence is kept. */
	body?: string;
}

type Board = Record<string, Typed>;

/** Typed to so many buyers a sentence is offered. It holds nothing of any one of them then: it was the same for all. */
const OFTEN = 3;
const MOST_TEXTS = 500;
const MOST_BUYERS = 200;
const MOST_REFUSED = 500;
const MOST_OFFERED = 3;
const PLACE = 'typed';

/** Sentences lie under a keyed hash, and so do buyers. A shelf or key that fails costs only what it would have told. */
export function createTypedBoard({ shelf, refused, keyOf, ids, now }: TypedBoardParts): TypedBoard {
	const inTurn = createTurns();
	const read = async () => ((await shelf.read(PLACE)) ?? {}) as Board;
	const readRefused = async () => ((await refused.read()) ?? []) as string[];
	const isToday = ({ day }: Typed) => day === shanghaiDay(now());
	const idOf = async (body: string) => {
		const key = keyOf(body);
		return key === undefined ? undefined : (await ids.texts([key])).get(key);
	};

	return {
		tell: ({ body, to }) =>
			inTurn(async () => {
				const [id, buyers] = await Promise.all([idOf(body), ids.buyers([to])]);
				const buyer = buyers.get(to);
				if (id === undefined || buyer === undefined || (await readRefused()).includes(id)) return;
				const board = Object.fromEntries(Object.entries(await read()).filter(([, typed]) => isToday(typed)));
				const all = [...new Set([...(board[id]?.to ?? []), buyer])].slice(-MOST_BUYERS);
				// Put last, so that those typed longest ago are the first.
				delete board[id];
				board[id] = { day: shanghaiDay(now()), to: all, ...(all.length >= OFTEN && { body }) };
				await shelf.write(PLACE, Object.fromEntries(Object.entries(board).slice(-MOST_TEXTS)));
			}, undefined),
		often: () =>
			inTurn(async () => {
				const typed = Object.values(await read()).filter(isToday);
				const often = typed.flatMap(({ body, to }) => (body === undefined ? [] : { body, count: to.length }));
				return often.sort((a, b) => b.count - a.count).slice(0, MOST_OFFERED);
			}, []),
		refuse: (body) =>
			inTurn(async () => {
				const id = await idOf(body);
				if (id === undefined) return;
				const { [id]: _, ...others } = await read();
				await shelf.write(PLACE, others);
				const before = (await readRefused()).filter((one) => one !== id);
				await refused.write([...before, id].slice(-MOST_REFUSED));
			}, undefined),
		forget: () =>
			inTurn(async () => {
				await shelf.remove(PLACE);
				await refused.write([]);
			}, undefined),
	};
}
