import { orderOf } from '../domain/case';
import { shanghaiDay } from '../domain/clock';
import { orderDay } from '../domain/order-number';
import type { Sighting } from '../domain/sighting';
import type { CaseRecord, DayDelta, DayRecord, EventRecord, KeyedSighting } from '../insight/records';
import { type CaseIds, checkGeneration, idOf, withCaseIds } from './case-ids';
import type { Database } from './schema';
import { complete } from './transaction';

/** What a sighting does to its case and to the days; given by `utils/insight`, which knows no storage. */
export interface FoldRules {
	fold(
		previous: CaseRecord | undefined,
		sighting: KeyedSighting,
	): { next: CaseRecord; event: EventRecord; deltas: DayDelta[] };
	emptyDay(day: number): DayRecord;
	addDelta(record: DayRecord, delta: DayDelta): DayRecord;
}

/**
 * Folds sightings into cases, events and days in one transaction, and hands back the ids that are kept now. A sighting
 * whose id is held already is kept and counts nothing.
 */
export function foldSightings(
	database: Database,
	sightings: readonly Sighting[],
	rules: FoldRules,
): Promise<string[]> {
	const caseKeys = sightings.map((sighting) => sighting.caseKey);
	return withCaseIds(database, caseKeys, (ids) => write(database, sightings, ids, rules));
}

async function write(
	database: Database,
	sightings: readonly Sighting[],
	ids: CaseIds,
	rules: FoldRules,
): Promise<string[]> {
	const tx = database.transaction(['keys', 'cases', 'events', 'days'], 'readwrite');
	return complete(tx, async (follow) => {
		const events = tx.objectStore('events');
		const cases = tx.objectStore('cases');
		const days = tx.objectStore('days');
		checkGeneration(ids, await tx.objectStore('keys').get('case-ids'));
		const fresh = new Map<string, Sighting>();
		for (const sighting of sightings) {
			if ((await events.getKey(sighting.id)) === undefined) fresh.set(sighting.id, sighting);
		}
		const nextCases = new Map<string, CaseRecord>();
		const nextDays = new Map<number, DayRecord>();
		for (const { caseKey, ...sighting } of fresh.values()) {
			const keyed = { ...sighting, ...idOf(ids, caseKey), ...dayOf(caseKey) };
			const previous = nextCases.get(keyed.case) ?? (await cases.get(keyed.case));
			const { next, event, deltas } = rules.fold(previous, keyed);
			nextCases.set(next.id, next);
			await events.add(event);
			for (const delta of deltas) {
				const record = nextDays.get(delta.day) ?? (await days.get(delta.day)) ?? rules.emptyDay(delta.day);
				nextDays.set(delta.day, rules.addDelta(record, delta));
			}
		}
		for (const record of nextCases.values()) follow(cases.put(record));
		for (const record of nextDays.values()) follow(days.put(record));
		return sightings.map((sighting) => sighting.id);
	});
}

/** The day that the order's number begins with; the number itself is not kept. */
function dayOf(caseKey: string): { orderDay?: number } {
	const day = orderDay(orderOf(caseKey));
	return day ? { orderDay: shanghaiDay(day.from) } : {};
}
