import type { IDBPTransaction } from 'idb';
import type { RefundLensSchema, STORES } from './schema';

type Name = (typeof STORES)[number];
type Writing = Pick<IDBPTransaction<RefundLensSchema, Name[], 'readwrite'>, 'objectStore'>;

/** An event's name and time, which are its key. */
interface EventKey {
	id: string;
	at: number;
}

/** Rows looked through for each that is asked for; beyond that, each is asked for by itself. */
const AROUND = 4;

/** The ids of those of these events that are stored already; `tx` reaches both stores of events. */
export async function heldEvents(tx: Writing, wanted: readonly EventKey[]): Promise<Set<string>> {
	const [events, earlier] = [tx.objectStore('events'), tx.objectStore('earlier-events')];
	const sorted = wanted.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
	const [first, last] = [sorted[0], sorted.at(-1)];
	if (!first || !last) return new Set();
	// A page's sightings lie close together, so one request tells of all of them.
	const most = wanted.length * AROUND;
	const range = IDBKeyRange.bound([first.at, first.id], [last.at, last.id]);
	const [near, old] = await Promise.all([
		events.getAllKeys(range, most),
		earlier.getKey(IDBKeyRange.lowerBound('')),
	]);
	const ids = near.map(([, id]) => id);
	if (near.length === most) ids.push(...(await asked(wanted, ({ at, id }) => events.getKey([at, id]))));
	if (old !== undefined) ids.push(...(await asked(wanted, ({ id }) => earlier.getKey(id))));
	return new Set(ids);
}

async function asked(
	wanted: readonly EventKey[],
	ask: (one: EventKey) => Promise<unknown>,
): Promise<string[]> {
	const answers = await Promise.all(wanted.map(ask));
	return wanted.filter((_, place) => answers[place] !== undefined).map(({ id }) => id);
}
