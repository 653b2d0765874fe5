import type { Outcome, Stage } from '../domain/words';
import { caseIdsFor, idOf } from './case-ids';
import type { Database } from './schema';
import { complete } from './transaction';

/** The ways in which money goes back to the buyer. */
const PAID_BACK: ReadonlySet<Outcome> = new Set(['fast', 'platform', 'timeout', 'merchant']);

/** How many of these cases ended with the money back, as far as this browser saw. Case keys are in clear and nothing of them is stored. */
export async function refundsAmong(database: Database, caseKeys: readonly string[]): Promise<number> {
	const ids = await caseIdsFor(database, caseKeys);
	const tx = database.transaction('cases', 'readonly');
	return complete(tx, async () => {
		const read = [...ids.ids.keys()].map((caseKey) => tx.store.get(idOf(ids, caseKey).case));
		const records = await Promise.all(read);
		return records.filter(
			(record) => record && isPaidBack(record.fields.stage?.value, record.fields.outcome?.value),
		).length;
	});
}

function isPaidBack(stage: Stage | undefined, outcome: Outcome | undefined): boolean {
	return stage === 'refunded' || (stage === undefined && outcome !== undefined && PAID_BACK.has(outcome));
}
