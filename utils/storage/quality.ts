import type { LedgerChange, LedgerRecord } from '../insight/quality/ledger';
import { StorageError } from './errors';
import type { Database } from './schema';
import { TEXTS } from './texts';
import { complete } from './transaction';

/** How a record changes; given by `utils/insight`, which knows no storage. */
export interface LedgerRules {
	changeLedger(before: LedgerRecord | undefined, goods: string, change: LedgerChange): LedgerRecord | null;
}

/** Products of which a record can be kept. */
const MOST_LEDGER = 2000;

/** All records, by product. */
export function listLedger(database: Database): Promise<LedgerRecord[]> {
	return database.getAll('quality');
}

/** Changes the record of a product in one transaction, so that two open pages lose nothing of each other. Hands it back; null where nothing is left of it. */
export async function changeLedger(
	database: Database,
	goods: string,
	change: LedgerChange,
	rules: LedgerRules,
): Promise<LedgerRecord | null> {
	const tx = database.transaction('quality', 'readwrite', { durability: 'strict' });
	return complete(tx, async (follow) => {
		const [before, count] = await Promise.all([tx.store.get(goods), tx.store.count()]);
		if (!before && count >= MOST_LEDGER) throw new StorageError(TEXTS.ledgerFull);
		const next = changed(before, goods, change, rules);
		follow(next ? tx.store.put(next) : tx.store.delete(goods));
		return next;
	});
}

function changed(
	before: LedgerRecord | undefined,
	goods: string,
	change: LedgerChange,
	rules: LedgerRules,
): LedgerRecord | null {
	try {
		return rules.changeLedger(before, goods, change);
	} catch (error) {
		if (error instanceof RangeError) throw new StorageError(TEXTS.ledgerRecordFull);
		throw error;
	}
}
