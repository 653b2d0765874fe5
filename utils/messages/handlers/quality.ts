import type { DayRange } from '../../insight/figures';
import { buyerDataIn } from '../../insight/quality/buyer-data';
import type { LedgerChange, LedgerRecord, QualityCasePage } from '../../insight/quality/ledger';
import { proofsOf } from '../../insight/quality/proofs';
import { RefusedError } from '../errors';
import { TEXTS } from '../texts';
import { searchCases } from './insight';
import type { Services } from './services';

/** Changes the record of a product. What the shop writes may hold nothing of a buyer: it is kept, and goes to the supplier. */
export async function changeQuality(
	{ store }: Services,
	{ goods, change }: { goods: string; change: LedgerChange },
): Promise<LedgerRecord | null> {
	const words =
		change.kind === 'note' ? change.note : change.kind === 'act' ? (change.action.words ?? '') : '';
	if (buyerDataIn(words)) throw new RefusedError(TEXTS.buyerData);
	return store.quality.change(goods, change);
}

/** Complaints of a product, newest first, each with the proof that was ticked off for it in the panel. */
export async function readQualityCases(
	services: Services,
	{ goods, sku, from, to, after }: DayRange & { goods: string; sku?: string; after?: string },
): Promise<QualityCasePage> {
	const filter = {
		by: 'filed',
		from,
		to,
		goods,
		quality: true,
		...(sku !== undefined && { sku }),
	} as const;
	const found = await searchCases(services, { filter, after });
	return {
		cases: found.cases.map(({ line, steps }) => ({ ...line, proofs: proofsOf(steps) })),
		...(found.next !== undefined && { next: found.next }),
	};
}
