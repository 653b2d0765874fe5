import { caseIdsFor } from './case-ids';
import type { Database } from './schema';

/**
 * Ids of cases by case key in clear, each made once while the database's key is the same: a list asks for those of all cases of the session with each of its pages, and
 * 3 000 of them take a tenth of a second to make. Held are those that were asked for last, in memory alone.
 */
export function createKnownIds(): (
	database: Database,
	caseKeys: readonly string[],
) => Promise<ReadonlyMap<string, string>> {
	let known: { generation: string; ids: ReadonlyMap<string, string> } | undefined;
	return async (database, caseKeys) => {
		const before = known;
		let made = await caseIdsFor(
			database,
			caseKeys.filter((key) => !before?.ids.has(key)),
		);
		const holds = made.generation === before?.generation;
		if (before && !holds) made = await caseIdsFor(database, caseKeys);
		const ids = new Map<string, string>();
		for (const key of caseKeys) {
			const id = made.ids.get(key)?.case ?? (holds ? before.ids.get(key) : undefined);
			if (id !== undefined) ids.set(key, id);
		}
		known = { generation: made.generation, ids };
		return ids;
	};
}
