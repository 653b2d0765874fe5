import type { Outcome } from '../domain/words';
import type { EventRecord } from '../insight/records';
import type { Database } from './schema';
import { complete } from './transaction';

/** Different cases a reply was inserted in, and how those that are closed ended. */
export interface ReplyEnds {
	cases: number;
	closed: Partial<Record<Outcome, number>>;
}

/** Events read in one transaction, so that no write waits long. */
const BATCH = 2000;

/**
 * By reply id, from the details that are still kept; a case counts once for a reply, however often it was inserted. That
 * a case ended so after a reply does not say that it ended so because of it.
 */
export async function replyEnds(database: Database, most = BATCH): Promise<Record<string, ReplyEnds>> {
	const cases = await casesByReply(database, most);
	const tx = database.transaction('cases', 'readonly');
	return complete(tx, async () => {
		const ends: [string, ReplyEnds][] = [];
		for (const [reply, ids] of cases) {
			const records = await Promise.all([...ids].map((id) => tx.store.get(id)));
			const closed: Partial<Record<Outcome, number>> = {};
			for (const record of records) {
				if (record?.closedAt === undefined) continue;
				const outcome = record.fields.outcome?.value ?? 'unknown';
				closed[outcome] = (closed[outcome] ?? 0) + 1;
			}
			ends.push([reply, { cases: ids.size, closed }]);
		}
		return Object.fromEntries(ends);
	});
}

async function casesByReply(database: Database, most: number): Promise<Map<string, Set<string>>> {
	const found = new Map<string, Set<string>>();
	const take = (event: EventRecord) => {
		if (event.kind !== 'reply' || event.case === undefined) return;
		const ids = found.get(event.reply);
		if (ids) ids.add(event.case);
		else found.set(event.reply, new Set([event.case]));
	};
	// First those that are still to be moved: what moves meanwhile is met a second time, never missed.
	await eachBatch(
		(range) => database.getAll('earlier-events', range, most),
		({ id }) => id,
		take,
		most,
	);
	await eachBatch(
		(range) => database.getAllFromIndex('events', 'replies', range, most),
		(event) => ('reply' in event ? [event.case ?? '', event.reply] : []),
		take,
		most,
	);
	return found;
}

/** Rows after rows; of several under the same key, further ones may be passed over. */
async function eachBatch(
	read: (range: IDBKeyRange | null) => Promise<EventRecord[]>,
	keyOf: (event: EventRecord) => IDBValidKey,
	take: (event: EventRecord) => void,
	most: number,
): Promise<void> {
	let range: IDBKeyRange | null = null;
	for (;;) {
		const events = await read(range);
		for (const event of events) take(event);
		const last = events.at(-1);
		if (!last || events.length < most) return;
		range = IDBKeyRange.lowerBound(keyOf(last), true);
	}
}
