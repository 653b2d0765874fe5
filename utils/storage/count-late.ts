import type { CaseRecord, Delta } from '../insight/records';
import { inBatches } from './batches';
import type { Database } from './schema';
import { addToTotals, type TotalRules } from './totals';
import { complete } from './transaction';

export interface CountRules extends TotalRules {
	/** A record of a version that had no figures, with what it adds to them. */
	countLate(record: CaseRecord): { next: CaseRecord; deltas: Delta[] };
}

/**
 * Puts cases of earlier versions into the figures and into the indexes that lead to them. They are found by the order of their
 * keys; a case that is seen again meanwhile counts itself and is passed over, so this may be broken off and begun anew.
 */
export async function countEarlierCases(database: Database, rules: CountRules): Promise<void> {
	if (await database.get('keys', 'all-counted')) return;
	let after = '';
	await inBatches(async (most) => {
		const tx = database.transaction(['cases', 'days', 'goods', 'keys'], 'readwrite');
		return complete(tx, async (follow) => {
			const cases = tx.objectStore('cases');
			const records = await cases.getAll(IDBKeyRange.lowerBound(after, true), most);
			after = records.at(-1)?.id ?? after;
			const deltas: Delta[] = [];
			for (const record of records) {
				if (record.counted) continue;
				const change = rules.countLate(record);
				deltas.push(...change.deltas);
				follow(cases.put(change.next));
			}
			await addToTotals(
				{ days: tx.objectStore('days'), goods: tx.objectStore('goods') },
				deltas,
				rules,
				follow,
			);
			if (records.length < most) follow(tx.objectStore('keys').put({ name: 'all-counted' }));
			return records.length;
		});
	});
}
