import type { IDBPTransaction } from 'idb';
import type { CaseRecord } from '../insight/records';
import type { Database, RefundLensSchema } from './schema';
import { complete } from './transaction';

export interface CaseSearch {
	/** The time that counts: filed, first seen closed, or filed and still open. */
	index: 'filedAt' | 'closedAt' | 'openAt';
	/** Epoch ms, both inclusive. */
	from: number;
	to: number;
	/** Where the last search stopped. */
	after?: string;
	fits(record: CaseRecord): boolean;
}

export interface CaseDone {
	record: CaseRecord;
	/** Replies that were inserted and steps that were ticked for it, with the time (epoch ms). */
	done: { kind: 'reply' | 'step'; id: string; at: number }[];
}

export interface FoundCases {
	cases: CaseDone[];
	/** To go on with; absent at the end. */
	next?: string;
}

/** Rows on one page of results. */
const PAGE = 50;
/** Rows that one search looks at; after that it hands back what it has. */
const LOOKS = 2000;
/** Rows that it looks at in one transaction: a cursor takes milliseconds for a few of them, and what is to be written waits for its end. */
const AT_ONCE = 200;

/** Cases of a range of days that fit, newest first. A page may be short and still have a next. */
export async function searchCases(
	database: Database,
	search: CaseSearch,
	{ page = PAGE, looks = LOOKS, atOnce = AT_ONCE } = {},
): Promise<FoundCases> {
	const cases: CaseDone[] = [];
	let place = placeOf(search.after);
	for (let left = looks; left > 0 && cases.length < page; left -= atOnce) {
		const limits = { page: page - cases.length, looks: Math.min(left, atOnce) };
		const part = await searchPart(database, search, place, limits);
		cases.push(...part.cases);
		if (!part.last) return { cases };
		place = part.last;
	}
	return { cases, ...(place && { next: `${place.key} ${place.id}` }) };
}

/** Where a search stopped: the place in its index and the case. */
interface Place {
	key: number;
	id: string;
}

/** One transaction of a search; `last` is absent at the end of the index. */
async function searchPart(
	database: Database,
	search: CaseSearch,
	place: Place | undefined,
	{ page, looks }: { page: number; looks: number },
): Promise<{ cases: CaseDone[]; last?: Place }> {
	const tx = database.transaction(['cases', 'events', 'earlier-events', 'ticks'], 'readonly');
	return complete(tx, async () => {
		const index = tx.objectStore('cases').index(search.index);
		const isInside = place && place.key >= search.from && place.key <= search.to;
		// Going on by the cursor itself would step over every row of the pages before; so it does only where several have the same time.
		const range = IDBKeyRange.bound(search.from, isInside ? place.key : search.to);
		let cursor = await index.openCursor(range, 'prev');
		if (cursor && isInside) {
			const isPast = cursor.key < place.key || cursor.primaryKey <= place.id;
			if (!isPast) cursor = await cursor.continuePrimaryKey(place.key, place.id);
			// The row itself was the last of the page before.
			if (cursor?.key === place.key && cursor.primaryKey === place.id) cursor = await cursor.continue();
		}
		const records: CaseRecord[] = [];
		let last: Place | undefined;
		for (let looked = 0; cursor && looked < looks && records.length < page; looked++) {
			if (search.fits(cursor.value)) records.push(cursor.value);
			last = { key: cursor.key, id: cursor.primaryKey };
			cursor = await cursor.continue();
		}
		const isMoving =
			(await tx.objectStore('earlier-events').getKey(IDBKeyRange.lowerBound(''))) !== undefined;
		const cases = await Promise.all(
			records.map(async (record) => ({ record, done: await doneFor(tx, record.id, isMoving) })),
		);
		return { cases, ...(cursor && last && { last }) };
	});
}

type Details = IDBPTransaction<
	RefundLensSchema,
	('cases' | 'events' | 'earlier-events' | 'ticks')[],
	'readonly'
>;

async function doneFor(tx: Details, id: string, isMoving: boolean): Promise<CaseDone['done']> {
	const [events, earlier, ticks] = await Promise.all([
		tx
			.objectStore('events')
			.index('replies')
			.getAll(IDBKeyRange.bound([id], [id, []])),
		isMoving ? tx.objectStore('earlier-events').index('case').getAll(id) : [],
		tx.objectStore('ticks').getAll(IDBKeyRange.bound([id, 'step:'], [id, 'step:\uffff'])),
	]);
	return [
		...[...earlier, ...events].flatMap((event) =>
			event.kind === 'reply' ? [{ kind: event.kind, id: event.reply, at: event.at }] : [],
		),
		...ticks.flatMap(({ tick, value, at }) =>
			value === true ? [{ kind: 'step' as const, id: tick.slice('step:'.length), at }] : [],
		),
	];
}

function placeOf(after: string | undefined): Place | undefined {
	const match = /^(\d{1,16}) ([0-9a-f]{64})$/.exec(after ?? '');
	return match ? { key: Number(match[1]), id: match[2] ?? '' } : undefined;
}

/** Cases by their ids; those that are gone are left out. */
export async function casesById(database: Database, ids: readonly string[]): Promise<CaseRecord[]> {
	const tx = database.transaction('cases', 'readonly');
	return complete(tx, async () => {
		const records = await Promise.all(ids.map((id) => tx.store.get(id)));
		return records.filter((record) => record !== undefined);
	});
}
