import type { EventRecord } from '../insight/records';
import { caseIdsFor, checkGeneration, idOf, withCaseIds } from './case-ids';
import type { Database } from './schema';
import { complete } from './transaction';

type FollowStep = Extract<EventRecord, { kind: 'reply' | 'followed' }>;

/** The agent came back to a buyer; `id` was made at the source, `use` is the insertion that promised it, `at` is epoch ms. */
export interface FollowedUp {
	id: string;
	caseKey: string;
	use: string;
	at: number;
}

/** Events read in one transaction, so that no write waits long. */
const BATCH = 2000;

/** Keeps that a promise was kept; the same again changes nothing. Hands back its id. */
export function keepFollowedUp(database: Database, { id, caseKey, use, at }: FollowedUp): Promise<string> {
	return withCaseIds(database, [caseKey], async (ids) => {
		const tx = database.transaction(['keys', 'events'], 'readwrite');
		return complete(tx, async (follow) => {
			checkGeneration(ids, await tx.objectStore('keys').get('case-ids'));
			const event = { kind: 'followed', id, at, case: idOf(ids, caseKey).case, reply: use } as const;
			follow(tx.objectStore('events').put(event));
			return id;
		});
	});
}

/** What was inserted in one case, and which promises were marked as kept. */
export async function stepsOf(database: Database, caseKey: string): Promise<FollowStep[]> {
	const id = idOf(await caseIdsFor(database, [caseKey]), caseKey).case;
	return stepsIn(await database.getAllFromIndex('events', 'replies', IDBKeyRange.bound([id], [id, []])));
}

/**
 * The same of every case in which something was promised, as far as details are still kept; at most `most` events a transaction. All inserted replies are
 * read: in Chromium 27 000 of them take 340 ms. An index of promises alone answers for a week in 10 ms, but to build it over 300 000 events of
 * an older version takes 13 s, and opening has three.
 */
export async function stepsByCase(database: Database, most = BATCH): Promise<FollowStep[][]> {
	const found = new Map<string, FollowStep[]>();
	for (let batch = await firstOf(database, null, most); ; batch = await nextOf(database, batch, most)) {
		for (const step of stepsIn(batch.events)) {
			const { case: place = '' } = step;
			const own = found.get(place);
			if (own) own.push(step);
			else found.set(place, [step]);
		}
		if (!batch.last) break;
	}
	return [...found.values()].filter((steps) =>
		steps.some((step) => step.kind === 'reply' && step.followUpAt !== undefined),
	);
}

/** Events in the order of the index, and where they stop; `last` is absent at the end of the index. */
interface Batch {
	events: EventRecord[];
	last?: { key: [string, string]; id: [number, string] };
}

async function firstOf(database: Database, range: IDBKeyRange | null, most: number): Promise<Batch> {
	const events = await database.getAllFromIndex('events', 'replies', range, most);
	const last = events.at(-1);
	const place = last && placeOf(last);
	return { events, ...(place && events.length === most && { last: place }) };
}

/**
 * What comes behind a batch. A case can hold one reply any number of times, all under the same key of the index: the rest of these come row by
 * row, since no range begins in the midst of a key.
 */
async function nextOf(database: Database, { last }: Batch, most: number): Promise<Batch> {
	if (!last) return { events: [] };
	const tx = database.transaction('events', 'readonly');
	const rest = await complete(tx, async () => {
		const events: EventRecord[] = [];
		let cursor = await tx.store.index('replies').openCursor(IDBKeyRange.only(last.key));
		if (cursor && indexedDB.cmp(cursor.primaryKey, last.id) < 0)
			cursor = await cursor.continuePrimaryKey(last.key, last.id);
		// The row itself stood in the batch before, unless it was deleted since.
		if (cursor && indexedDB.cmp(cursor.primaryKey, last.id) === 0) cursor = await cursor.continue();
		for (; cursor && events.length < most; cursor = await cursor.continue()) events.push(cursor.value);
		return events;
	});
	const end = rest.at(-1);
	if (!end) return firstOf(database, IDBKeyRange.lowerBound(last.key, true), most);
	const place = placeOf(end);
	return { events: rest, ...(place && { last: place }) };
}

function placeOf(event: EventRecord): Batch['last'] | undefined {
	if (event.kind !== 'reply' && event.kind !== 'followed') return undefined;
	return { key: [event.case ?? '', event.reply], id: [event.at, event.id] };
}

function stepsIn(events: readonly EventRecord[]): FollowStep[] {
	return events.filter((event) => event.kind === 'reply' || event.kind === 'followed');
}
