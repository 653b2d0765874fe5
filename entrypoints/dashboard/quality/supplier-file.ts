import { BOARD } from '../../../components/dashboard-text';
import { actionText } from '../../../components/QualityActions';
import { sentence } from '../../../components/QualityReview';
import { perDay, QUALITY } from '../../../components/quality-text';
import { dayText } from '../../../utils/domain/clock';
import { PROOF_HINTS, REASON_LABELS } from '../../../utils/domain/labels';
import { QUALITY_PROOFS } from '../../../utils/domain/words';
import { countsOf, stretchOf } from '../../../utils/insight/quality/counts';
import type { LedgerPart, LedgerRecord } from '../../../utils/insight/quality/ledger';
import { type LedgerSight, reviewIn } from '../../../utils/insight/quality/lines';
import { byReason, type LedgerRow } from '../../../utils/insight/quality/rows';
import type { BoardTable } from '../tables';

/** Days that the counts of the file are of. */
const DAYS = 30;

/** The complaints of a product, one a row, as a supplier gets them: nothing of the buyer, no order number, not even its hash. */
export function casesTable(goods: string, rows: readonly LedgerRow[]): BoardTable {
	return {
		title: QUALITY.cases,
		head: [
			BOARD.goods,
			BOARD.list.filedAt,
			BOARD.sku,
			BOARD.reason,
			BOARD.moneyYuan,
			...QUALITY_PROOFS.map((proof) => PROOF_HINTS[proof]),
		],
		rows: rows.map(({ filedAt, sku, reason, amount, proofs }) => [
			goods,
			dayText(filedAt),
			sku || QUALITY.unknownSku,
			REASON_LABELS[reason],
			amount === undefined ? '' : amount / 100,
			...QUALITY_PROOFS.map((proof) => (proofs.includes(proof) ? QUALITY.yes : '')),
		]),
	};
}

/** What the shop says of the product and of each spec of it: counts of the last 30 days, the note, what was done and what came of it. */
function summaryTable(goods: string, record: LedgerRecord | undefined, sight: LedgerSight): BoardTable {
	return {
		title: QUALITY.summary,
		head: [
			...[BOARD.goods, BOARD.sku, QUALITY.watched, QUALITY.filed, QUALITY.count, QUALITY.perDay],
			...[QUALITY.supplier, QUALITY.action, QUALITY.actedOn, QUALITY.came],
		],
		rows: scopesOf(goods, record, sight).map((part) => {
			const { sku, note, actions } = part;
			const range = { from: sight.today - DAYS + 1, to: sight.today };
			const scope = { goods, ...(sku !== undefined && { sku }) };
			const { watched, filed, quality } = stretchOf(countsOf(sight.goods, scope), sight.watched, range);
			const action = actions.at(-1);
			const review = reviewIn(goods, part, sight);
			return [
				...[goods, sku === undefined ? QUALITY.wholeProduct : sku || QUALITY.unknownSku],
				...[watched, filed, quality, perDay(quality, watched), note],
				action ? actionText(action) : '',
				action ? dayText(action.at) : '',
				review ? sentence(review) : '',
			];
		}),
	};
}

/** Everything of a product for its supplier. */
export function supplierTables(
	goods: string,
	record: LedgerRecord | undefined,
	rows: readonly LedgerRow[],
	sight: LedgerSight,
): BoardTable[] {
	const reasons = {
		title: BOARD.reasons,
		head: [BOARD.reason, BOARD.count],
		rows: byReason(rows).map(([reason, n]) => [REASON_LABELS[reason], n]),
	};
	return [summaryTable(goods, record, sight), reasons, casesTable(goods, rows)];
}

/** The whole product first, then every spec that was complained of or that something is noted of. */
function scopesOf(
	goods: string,
	record: LedgerRecord | undefined,
	{ goods: totals }: LedgerSight,
): LedgerPart[] {
	const parts = record?.parts ?? [];
	const skus = new Set([
		...specsOf(goods, totals).map(({ sku }) => sku),
		...parts.flatMap(({ sku }) => (sku === undefined ? [] : [sku])),
	]);
	const of = (sku: string | undefined): LedgerPart =>
		parts.find((part) => part.sku === sku) ?? {
			...(sku !== undefined && { sku }),
			note: '',
			actions: [],
		};
	return [of(undefined), ...[...skus].map(of)];
}

/** Specs of a product with complaints in the totals, most first. */
export function specsOf(goods: string, totals: LedgerSight['goods']): { sku: string; quality: number }[] {
	const skus = new Set(totals.flatMap((one) => (one.goods === goods ? [one.sku] : [])));
	return [...skus]
		.map((sku) => ({
			sku,
			quality: countsOf(totals, { goods, sku }).reduce((sum, day) => sum + day.quality, 0),
		}))
		.filter(({ quality }) => quality > 0)
		.sort((a, b) => b.quality - a.quality || (a.sku < b.sku ? -1 : 1));
}
