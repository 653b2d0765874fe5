import type { FactValues } from '../../../utils/domain/fact';
import { buildDetail, signedOnDetail } from './build-detail';
import { dayDigits, instant, SECOND, stamp } from './clock';
import { goodsFor, nickFor, seedOf, serial, yuan } from './goods';
import type { RequestSpec } from './request-spec';
import type { Bracket, Json, RequestTruth, RowText } from './types';
import { REASONS, RETURN_LINES, SHIPPING, STATUSES, TYPES } from './wording';

/** A request before its order's own page is known, which depends on the order's other requests. */
export type BareRequest = Omit<RequestTruth, 'orderDetail'>;

/** Stages in which somebody still has to act. */
export const OPEN_STAGES: ReadonlySet<string> = new Set([
	'merchant',
	'merchant-receive',
	'buyer',
	'buyer-send',
	'platform',
	'proof',
]);

/** The whole case of a spec, for the Shanghai day of `now` (epoch ms). */
export function buildRequest(spec: RequestSpec, now: number): BareRequest {
	const seed = seedOf(spec.id);
	const confirmedAt = instant(now, spec.ordered);
	const requestedAt = instant(now, spec.filed);
	const good = `${dayDigits(confirmedAt)}-${serial(spec.order ?? spec.id)}`;
	const orderSn = spec.orderSn?.(good) ?? good;
	const afterSalesId = 22_700_000_000_000 + (seed % 90_000_000_000);
	const row = rowText(spec, seed, orderSn, requestedAt);
	const parts = { confirmedAt, requestedAt, afterSalesId };
	const truth: BareRequest = {
		id: spec.id,
		afterSalesId,
		orderSn,
		requestedAt,
		confirmedAt,
		json: defined({ ...jsonItem(spec, seed, row, parts), ...spec.json }),
		page: { row, detail: buildDetail(spec, now, row, parts) },
		facts: factsOf(spec, row, parts),
		expected: spec.expected,
		why: spec.why,
	};
	if (spec.expectedWithoutJson) truth.expectedWithoutJson = spec.expectedWithoutJson;
	const onDetail = spec.expectedDetail ?? spec.expectedWithoutJson;
	if (onDetail) truth.expectedDetail = onDetail;
	truth.factsDetail = {
		...(spec.confirmHidden ? {} : { confirmedAt }),
		...signedOnDetail(spec, now),
	};
	return truth;
}

function rowText(spec: RequestSpec, seed: number, orderSn: string, requestedAt: number): RowText {
	const goods = goodsFor(seed);
	const fen = spec.amount ?? goods.price;
	return {
		orderSn,
		applyTime: stamp(requestedAt),
		bracket: bracketOf(spec, seed),
		nick: nickFor(seed >>> 3),
		goodsName: goods.name,
		goodsSpec: goods.spec,
		goodsCount: '1',
		thumb: goods.thumb,
		received: yuan(fen),
		refund: yuan(fen),
		shipping: spec.shipping,
		type: TYPES[spec.type].name,
		status: spec.status,
		statusLines: spec.statusLines ?? [],
		remark: '',
		reason: spec.reason,
		operations: operationsOf(spec),
		...spec.row,
	};
}

function bracketOf(spec: RequestSpec, seed: number): Bracket | null {
	const stage = STATUSES[spec.status]?.stage;
	const open = stage !== undefined && OPEN_STAGES.has(stage);
	const seconds = spec.remain === undefined ? (open ? 40_000 + (seed % 500_000) : null) : spec.remain;
	if (seconds === null) return null;
	return { state: spec.bracketState ?? '未处理', action: spec.bracketAction ?? '系统将自动退款', seconds };
}

function operationsOf(spec: RequestSpec): string[] {
	const always = ['查看详情', '添加备注'];
	const stage = STATUSES[spec.status]?.stage;
	if (stage === 'merchant-receive') return ['同意退款', '驳回', ...always];
	if (stage !== 'merchant') return always;
	if (spec.type === 'refund-only') return ['同意退款', '驳回', ...always];
	if (spec.type === 'return-refund') return ['同意退货', '驳回', ...always];
	return ['同意', '拒绝', ...always];
}

type Parts = { confirmedAt: number; requestedAt: number; afterSalesId: number };

function jsonItem(spec: RequestSpec, seed: number, row: RowText, parts: Parts): Json {
	const fen = spec.amount ?? goodsFor(seed).price;
	const shipping = SHIPPING[spec.shipping];
	return {
		id: parts.afterSalesId,
		orderSn: row.orderSn,
		uid: 1_700_000_000_000 + (seed % 900_000_000),
		afterSalesType: TYPES[spec.type].code,
		afterSalesTypeName: TYPES[spec.type].name,
		afterSalesStatus: STATUSES[spec.status]?.code ?? 99,
		afterSalesTitle: spec.status,
		afterSalesReasonCode: REASONS[spec.reason]?.code ?? 999,
		afterSalesReasonDesc: spec.reason,
		refundAmount: fen,
		receiveAmount: fen,
		orderAmount: fen,
		returnCouponAmount: 0,
		createdAt: parts.requestedAt / SECOND,
		closeTime: row.bracket ? 0 : parts.requestedAt + 36 * 3600 * SECOND,
		expireRemainTime: row.bracket?.seconds ?? 0,
		expireActionDesc: row.bracket?.action ?? '',
		goodsName: row.goodsName,
		goodsSpec: row.goodsSpec,
		goodsNumber: Number.parseInt(row.goodsCount, 10) || 1,
		thumbUrl: row.thumb,
		sellerAfterSalesShippingStatus: shipping === undefined ? -1 : shipping.shipped ? 1 : 0,
		sellerAfterSalesShippingStatusDesc: spec.shipping,
		orderTrackingNumber: shipping?.shipped ? `YT${serial(`${spec.id}-out`).slice(0, 13)}` : '',
		reverseTrackingNumber: '',
		mallRemark: row.remark,
		mallRemarkTag: 0,
		actions: [],
		version: 1,
	};
}

function factsOf(spec: RequestSpec, row: RowText, parts: Parts): Partial<FactValues> {
	const shipping = SHIPPING[spec.shipping];
	const returned = [...row.statusLines, row.bracket?.state ?? ''].map((line) => RETURN_LINES[line]);
	const fen = spec.amount ?? goodsFor(seedOf(spec.id)).price;
	const facts = {
		orderSn: spec.orderSn ? undefined : row.orderSn,
		afterSalesId: String(parts.afterSalesId),
		requestType: spec.type,
		stage: STATUSES[spec.status]?.stage,
		statusText: spec.status,
		shipped: shipping?.shipped,
		signed: shipping?.signed,
		returnSigned: returned.find((value) => value !== undefined),
		reasonText: spec.reason,
		reasonGroup: REASONS[spec.reason]?.group,
		refundAmount: fen,
		paidAmount: fen,
		goodsName: row.goodsName,
		goodsSpec: row.goodsSpec,
		requestedAt: parts.requestedAt,
		timeoutAction: row.bracket?.action,
		...spec.facts,
	};
	return defined(facts) as Partial<FactValues>;
}

/** A copy without the fields that are undefined: unknown is an absent key, never a present one. */
function defined(source: Record<string, unknown>): Json {
	return Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined));
}
