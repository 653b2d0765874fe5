import type { Tick } from '../domain/tick';
import { caseIdsFor, checkGeneration, idOf, withCaseIds } from './case-ids';
import type { Database, TickRecord } from './schema';
import { complete } from './transaction';

/** A tick written (`value`) or taken back (`value` null); `id` was made at the source, `caseKey` is in clear. */
export interface TickChange {
	id: string;
	caseKey: string;
	tick: { id: Tick['id']; value: Tick['value'] | null; at: number };
}

/**
 * Writes or takes back one tick and hands back the case's ticks. Of two writes to the same tick the later counts (same
 * ms: the greater id), so a repeated or late write changes nothing.
 */
export function writeTick(database: Database, change: TickChange): Promise<Tick[]> {
	return withCaseIds(database, [change.caseKey], async (ids) => {
		const tx = database.transaction(['keys', 'ticks'], 'readwrite');
		return complete(tx, async () => {
			checkGeneration(ids, await tx.objectStore('keys').get('case-ids'));
			const ticks = tx.objectStore('ticks');
			const id = idOf(ids, change.caseKey).case;
			const { tick } = change;
			const next: TickRecord = {
				case: id,
				tick: tick.id,
				value: tick.value,
				at: tick.at,
				write: change.id,
			};
			const before = await ticks.get([id, tick.id]);
			if (!before || isLater(next, before)) await ticks.put(next);
			return toTicks(await ticks.getAll(ofCase(id)));
		});
	});
}

/** The ticks of each case, by case key in clear; a case without ticks has an empty list. */
export async function ticksFor(
	database: Database,
	caseKeys: readonly string[],
): Promise<Record<string, Tick[]>> {
	const ids = await caseIdsFor(database, caseKeys);
	const tx = database.transaction('ticks', 'readonly');
	return complete(tx, async () => {
		const read = async (caseKey: string): Promise<[string, Tick[]]> => [
			caseKey,
			toTicks(await tx.store.getAll(ofCase(idOf(ids, caseKey).case))),
		];
		return Object.fromEntries(await Promise.all([...ids.ids.keys()].map(read)));
	});
}

function ofCase(id: string): IDBKeyRange {
	// An array sorts after every string, so this is every key that begins with the case.
	return IDBKeyRange.bound([id], [id, []]);
}

function isLater(next: TickRecord, before: TickRecord): boolean {
	return next.at > before.at || (next.at === before.at && next.write > before.write);
}

function toTicks(records: readonly TickRecord[]): Tick[] {
	return records.flatMap(({ tick, value, at }) => (value === null ? [] : [{ id: tick, value, at }]));
}
