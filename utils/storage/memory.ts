import type { Facts } from '../domain/fact';
import { newestOf, partOf, recallCase, remember, type Telling } from '../domain/memory';
import { caseIdsFor, checkGeneration, idOf, withCaseIds } from './case-ids';
import type { Database, MemoryRow } from './schema';
import { complete } from './transaction';

/**
 * Adds what pages told to the memory, in one transaction: the order's facts under the order's id, the request's under the case's. Several tabs
 * may tell at once, and the same may be told again; only rows that learn something are written. `now` is epoch ms.
 */
export function keepTold(database: Database, told: readonly Telling[], now: number): Promise<void> {
	const caseKeys = told.map(({ caseKey }) => caseKey);
	return withCaseIds(database, caseKeys, async (ids) => {
		const tx = database.transaction(['keys', 'memory'], 'readwrite');
		await complete(tx, async (follow) => {
			checkGeneration(ids, await tx.objectStore('keys').get('case-ids'));
			const memory = tx.objectStore('memory');
			const changed = new Map<string, MemoryRow>();
			for (const { caseKey, page, facts } of told) {
				const { order, case: request } = idOf(ids, caseKey);
				for (const [id, part] of [
					[order, partOf(facts, 'order')],
					[request, partOf(facts, 'request')],
				] as const) {
					if (Object.keys(part).length === 0) continue;
					const before = changed.get(id) ?? (await memory.get(id));
					const after = remember(before?.facts, part, page, now);
					if (after) changed.set(id, { id, at: newestOf(after), facts: after });
				}
			}
			for (const row of changed.values()) follow(memory.put(row));
		});
	});
}

/** What is remembered of each case at `now` (epoch ms), by case key in clear; a case of which nothing is has no entry. */
export async function recallFor(
	database: Database,
	caseKeys: readonly string[],
	now: number,
): Promise<Record<string, Facts>> {
	const ids = await caseIdsFor(database, caseKeys);
	const tx = database.transaction('memory', 'readonly');
	return complete(tx, async () => {
		const read = async (caseKey: string): Promise<[string, Facts]> => {
			const id = idOf(ids, caseKey);
			const [order, request] = await Promise.all([tx.store.get(id.order), tx.store.get(id.case)]);
			return [caseKey, recallCase(caseKey, order?.facts, request?.facts, now)];
		};
		const recalled = await Promise.all([...ids.ids.keys()].map(read));
		return Object.fromEntries(recalled.filter(([, facts]) => Object.keys(facts).length > 0));
	});
}
