import type { Stage } from '../../../utils/domain/words';
import type { Json, RowText } from '../truth/types';
import { STATUSES, TYPES } from '../truth/wording';

/** One row of the after-sales list: the JSON item, and the strings the page shows for it. */
export interface ListRow {
	id: string;
	afterSalesId: number;
	json: Json;
	row: RowText;
	/** The platform itself says that fast refund succeeded, failed or may come; what the filter 极速退款 looks at. */
	speedKnown: boolean;
}

/** The part of queryList's request that the sample console understands. */
export interface ListQuery {
	pageNumber: number;
	pageSize: number;
	searchText?: string;
	/** See `QUICK_FILTERS`; 0 or absent is all. */
	quickSearchType?: number;
	afterSalesType?: number;
	/** 2 is 平台同意退款. */
	operateType?: number;
	/** Only requests of which the platform says something about fast refund. */
	speedRefund?: boolean;
	/** Seconds. */
	startCreatedTime?: number;
	/** Seconds. */
	endCreatedTime?: number;
	orderByExpireTimeAsc?: boolean;
	orderByCreatedAtDesc?: boolean;
	/** Test-only: changes to items, by order number. */
	consolePatches?: Record<string, Json>;
}

type QuickFilter = { type: number; label: string; accepts: (row: RowText) => boolean };

const stageOf = (row: RowText): Stage | undefined => STATUSES[row.status]?.stage;
const soon = (row: RowText): boolean => row.bracket !== null && row.bracket.seconds < 86_400;

/** The cards above the list. The numbers are invented; the labels were seen. */
const QUICK_FILTERS: QuickFilter[] = [
	{ type: 1, label: '待商家处理', accepts: (row) => stageOf(row) === 'merchant' },
	{ type: 2, label: '投诉预警', accepts: () => false },
	{ type: 3, label: '待处理即将逾期', accepts: (row) => soon(row) && stageOf(row) === 'merchant' },
	{ type: 4, label: '退货待处理', accepts: (row) => stageOf(row) === 'merchant-receive' },
	{ type: 5, label: '平台处理中', accepts: (row) => stageOf(row) === 'platform' || stageOf(row) === 'proof' },
	{
		type: 6,
		label: '待买家处理',
		accepts: (row) => stageOf(row) === 'buyer' || stageOf(row) === 'buyer-send',
	},
	{ type: 7, label: '即将逾期', accepts: soon },
];

/** The rows of one page of the list, and how many there are in all. */
export function queryRows(all: readonly ListRow[], query: ListQuery): { rows: ListRow[]; total: number } {
	const found = all.map((each) => patched(each, query.consolePatches)).filter((each) => matches(each, query));
	const sorted = found.sort(query.orderByExpireTimeAsc ? byExpiry : byApplyTime);
	const from = (Math.max(1, query.pageNumber) - 1) * query.pageSize;
	return { rows: sorted.slice(from, from + query.pageSize), total: found.length };
}

/** Cards with their counts. */
export function countQuickFilters(all: readonly ListRow[]): { type: number; label: string; count: number }[] {
	return QUICK_FILTERS.map(({ type, label, accepts }) => ({
		type,
		label,
		count: all.filter((each) => accepts(each.row)).length,
	}));
}

function matches({ row, json, afterSalesId, speedKnown }: ListRow, query: ListQuery): boolean {
	const quick = QUICK_FILTERS.find((each) => each.type === query.quickSearchType);
	if (quick && !quick.accepts(row)) return false;
	const type = Object.values(TYPES).find((each) => each.code === query.afterSalesType);
	if (type && row.type !== type.name) return false;
	const platform = row.status === '平台已退款' || row.statusLines.some((line) => line.includes('平台同意'));
	if (query.operateType === 2 && !platform) return false;
	if (query.speedRefund === true && !speedKnown) return false;
	const created = typeof json.createdAt === 'number' ? json.createdAt : undefined;
	if (query.startCreatedTime !== undefined && (created ?? 0) < query.startCreatedTime) return false;
	if (query.endCreatedTime !== undefined && (created ?? 0) > query.endCreatedTime) return false;
	const text = query.searchText?.trim() ?? '';
	return text === '' || row.orderSn.includes(text) || String(afterSalesId) === text;
}

/** The apply time sorts as text, and is there even where the JSON item is broken. */
function byApplyTime(a: ListRow, b: ListRow): number {
	return b.row.applyTime.localeCompare(a.row.applyTime);
}

function byExpiry(a: ListRow, b: ListRow): number {
	return (a.row.bracket?.seconds ?? Infinity) - (b.row.bracket?.seconds ?? Infinity) || byApplyTime(a, b);
}

function patched(each: ListRow, patches: Record<string, Json> | undefined): ListRow {
	const patch = patches && Object.hasOwn(patches, each.row.orderSn) ? patches[each.row.orderSn] : undefined;
	return patch ? { ...each, json: { ...each.json, ...patch }, row: patchRow(each.row, patch) } : each;
}

/** What the row shows after its JSON item has changed. */
function patchRow(row: RowText, patch: Json): RowText {
	const next = { ...row };
	const text = (key: string, set: (value: string) => void): void => {
		const value = patch[key];
		if (typeof value === 'string') set(value);
	};
	text('afterSalesTitle', (value) => {
		next.status = value;
		next.statusLines = [];
	});
	text('afterSalesTypeName', (value) => {
		next.type = value;
	});
	text('sellerAfterSalesShippingStatusDesc', (value) => {
		next.shipping = value;
	});
	text('afterSalesReasonDesc', (value) => {
		next.reason = value;
	});
	text('mallRemark', (value) => {
		next.remark = value;
	});
	text('goodsName', (value) => {
		next.goodsName = value;
	});
	const amount = patch.refundAmount;
	if (typeof amount === 'number') next.refund = `¥${(amount / 100).toFixed(2)}`;
	const left = patch.expireRemainTime;
	if (typeof left === 'number')
		next.bracket = left > 0 && next.bracket ? { ...next.bracket, seconds: left } : null;
	return next;
}
