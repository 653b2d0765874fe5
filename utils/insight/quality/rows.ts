import type { QualityProof, ReasonGroup } from '../../domain/words';
import type { LedgerCase, LedgerRecord, QualityCase } from './ledger';

/** A complaint in the ledger; `link` leads to it on the console while the browser still knows it. */
export interface LedgerRow extends LedgerCase {
	link: string | null;
}

/**
 * Complaints that are still kept in detail, and those of the record whose details are gone, newest first. What the record says of a case's proofs
 * counts; of a case it does not hold, what was ticked off in the panel does.
 */
export function rowsOf(cases: readonly QualityCase[], record: LedgerRecord | undefined): LedgerRow[] {
	const noted = new Map(record?.cases.map((one) => [one.id, one]));
	const kept = cases.flatMap((one): LedgerRow[] => {
		const { id, link, filedAt, firstSeenAt, reason, sku, amount, proofs } = one;
		if (!reason) return [];
		return [
			{
				id,
				filedAt: filedAt ?? firstSeenAt,
				reason,
				...(sku !== undefined && { sku }),
				...(amount !== undefined && { amount }),
				proofs: noted.get(id)?.proofs ?? proofs,
				link,
			},
		];
	});
	const ids = new Set(kept.map(({ id }) => id));
	const gone = [...noted.values()].filter(({ id }) => !ids.has(id));
	return [...kept, ...gone.map((one) => ({ ...one, link: null }))].sort(
		(a, b) => b.filedAt - a.filedAt || (a.id < b.id ? -1 : 1),
	);
}

/** The case as the record is to hold it, with a proof ticked or not. */
export function ticked({ link: _link, ...one }: LedgerRow, proof: QualityProof, on: boolean): LedgerCase {
	const others = one.proofs.filter((other) => other !== proof);
	return { ...one, proofs: on ? [...others, proof] : others };
}

/** Rows by reason, most first. */
export function byReason(rows: readonly LedgerRow[]): [ReasonGroup, number][] {
	const counts = new Map<ReasonGroup, number>();
	for (const { reason } of rows) counts.set(reason, (counts.get(reason) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
