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

/** The same of every case, as far as details are still kept. */
export async function stepsByCase(database: Database, most = BATCH): Promise<FollowStep[][]> {
	const found = new Map<string, FollowStep[]>();
	const met = new Set<string>();
	let range: IDBKeyRange | null = null;
	for (;;) {
		const events = await database.getAllFromIndex('events', 'replies', range, most);
		const fresh = stepsIn(events).filter((step) => !met.has(step.id));
		for (const step of fresh) {
			met.add(step.id);
			const place = step.case ?? '';
			found.set(place, [...(found.get(place) ?? []), step]);
		}
		const last = fresh.at(-1);
		if (!last || events.length < most) return [...found.values()];
		// Its own key once more: others may lie under it.
		range = IDBKeyRange.lowerBound([last.case ?? '', last.reply]);
	}
}

function stepsIn(events: readonly EventRecord[]): FollowStep[] {
	return events.filter((event) => event.kind === 'reply' || event.kind === 'followed');
}
