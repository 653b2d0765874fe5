import type { FactValues } from '../../../utils/domain/fact';
import { HOUR, MINUTE, SECOND, stamp } from './clock';
import { seedOf, yuan } from './goods';
import { ended, says } from './request-spec';
import type { AppealText, AppealTruth, Expected, Json, OrderTruth, RequestTruth } from './types';
import { SHIPPING, TYPES } from './wording';

const MERCHANT_AGREED = '商家同意售后退款,无法申诉';
const NOT_MET = '未发货极速退款申诉条件不满足';
const FAST = says('closed', 'succeeded', 'page', 'fast');

interface AppealSpec {
	id: string;
	why: string;
	tab: number;
	subTab: number;
	about: string;
	/** Ms left to appeal. */
	remain: number;
	forbidden?: string;
	expected: Expected;
	/** Fen; the whole refund where left out. */
	most?: number;
}

const APPEALS: AppealSpec[] = [
	{
		id: 'appeal-speed-unshipped',
		why: '未发货极速退款，可申诉',
		tab: 2,
		subTab: 5,
		about: 'speed-sentence-line',
		remain: 221_113_549,
		expected: FAST,
	},
	{
		id: 'appeal-speed-unshipped-forbidden',
		why: '未发货极速退款，条件不满足',
		tab: 2,
		subTab: 5,
		about: 'speed-status-3',
		remain: 50 * HOUR,
		forbidden: NOT_MET,
		expected: FAST,
	},
	{
		id: 'appeal-speed-shipped',
		why: '已发货极速退款，只剩五小时',
		tab: 2,
		subTab: 6,
		about: 'speed-sentence-detail',
		remain: 5 * HOUR + 12 * MINUTE,
		expected: FAST,
	},
	{
		id: 'appeal-speed-less-than-hour',
		why: '已发货极速退款，不到一小时',
		tab: 2,
		subTab: 6,
		about: 'speed-action-1000-platform',
		remain: 40 * MINUTE,
		most: 1200,
		expected: FAST,
	},
	{
		id: 'appeal-rights-goods',
		why: '平台同意退款，货款可申诉',
		tab: 1,
		subTab: 2,
		about: 'refunded-platform',
		remain: 70 * HOUR,
		expected: ended('unknown'),
	},
	{
		id: 'appeal-rights-merchant',
		why: '商家自己同意的退款，无法申诉',
		tab: 1,
		subTab: 2,
		about: 'refunded-merchant-line',
		remain: 66 * HOUR,
		forbidden: MERCHANT_AGREED,
		expected: ended('merchant'),
	},
	{
		id: 'appeal-rights-rate',
		why: '纠纷退款率申诉',
		tab: 1,
		subTab: 1,
		about: 'refunded-platform-line',
		remain: 33 * HOUR,
		expected: ended('unknown'),
	},
	{
		id: 'appeal-rights-freight',
		why: '运费申诉，最多可申诉的不是退款金额',
		tab: 1,
		subTab: 3,
		about: 'refunded-timeout-line',
		remain: 12 * HOUR,
		most: 800,
		expected: ended('unknown'),
	},
	{
		id: 'appeal-compensation',
		why: '赔付单，没有售后单',
		tab: 5,
		subTab: 11,
		about: 'order-late',
		remain: 90 * HOUR,
		most: 500,
		expected: says('unclear'),
	},
	{
		id: 'appeal-attitude',
		why: '服务态度违规，没有售后单',
		tab: 5,
		subTab: 12,
		about: 'order-signed',
		remain: 20 * HOUR,
		most: 0,
		expected: says('unclear'),
	},
	{
		id: 'appeal-fast-exchange',
		why: '极速换货',
		tab: 7,
		subTab: 20,
		about: 'finished-exchange',
		remain: 44 * HOUR,
		expected: says('unclear'),
	},
];

/** The appeals of the truth. */
export function makeAppeals(requests: readonly RequestTruth[], orders: readonly OrderTruth[]): AppealTruth[] {
	return APPEALS.map((spec) => {
		const request = requests.find(({ id }) => id === spec.about);
		const order = orders.find(({ id }) => id === spec.about);
		const source = request ?? order;
		if (!source) throw new Error(`no order for the appeal ${spec.about}`);
		const fen = source.facts.paidAmount ?? 0;
		const most = spec.most ?? fen;
		// What was exchanged has no refund.
		const refundAt = request && spec.tab !== 7 ? refundTime(request) : null;
		const page = textOf(spec, source, { fen, most, refundAt, request });
		return {
			id: spec.id,
			tab: spec.tab,
			subTab: spec.subTab,
			orderSn: source.orderSn,
			about: spec.about,
			json: jsonItem(spec, page, { fen, most, refundAt, request }),
			page,
			facts: factsOf(spec, page, { fen, most, refundAt, request }),
			expected: spec.expected,
			refundAt,
			remain: spec.remain,
			maxAmount: most,
			forbidden: spec.forbidden ?? null,
			why: spec.why,
		};
	});
}

interface Parts {
	fen: number;
	most: number;
	/** Epoch ms. */
	refundAt: number | null;
	request: RequestTruth | undefined;
}

/** Hours after the filing, always before the day that the truth is made on is over. */
function refundTime(request: RequestTruth): number {
	return request.requestedAt + 40 * MINUTE + (seedOf(request.id) % 600) * SECOND;
}

function textOf(spec: AppealSpec, source: RequestTruth | OrderTruth, parts: Parts): AppealText {
	const { request, refundAt, fen, most } = parts;
	const row = request?.page.row;
	const goods = source.orderDetail.page;
	return {
		orderSn: source.orderSn,
		afterSalesId: request ? String(request.afterSalesId) : '-',
		type: row?.type ?? '-',
		shipping: row?.shipping ?? '-',
		refund: refundAt === null ? '-' : yuan(fen),
		refundTime: refundAt === null ? '-' : stamp(refundAt),
		reason: row?.reason ?? '-',
		left: spec.remain < HOUR ? '不足1小时' : `${Math.floor(spec.remain / HOUR)}小时`,
		most: `最多可申诉 ${(most / 100).toFixed(2)} 元`,
		goodsName: goods.goodsName,
		goodsSpec: goods.goodsSpec,
		thumb: goods.thumb,
	};
}

/** An item of queryCanAppealInfoDetails. Times are in ms here, unlike in queryList. */
function jsonItem(spec: AppealSpec, page: AppealText, { fen, most, refundAt, request }: Parts): Json {
	return {
		afterSalesId: request?.afterSalesId ?? null,
		afterSalesStatus: request?.json.afterSalesStatus ?? null,
		orderSn: page.orderSn,
		afterSalesType: typeCode(page.type),
		refundAmount: refundAt === null ? 0 : fen,
		receiveAmount: fen,
		refundTime: refundAt,
		expireRemainTime: spec.remain,
		canCargoAppealAmount: spec.subTab === 3 ? 0 : most,
		canFreightAppealAmount: spec.subTab === 3 ? most : 0,
		reasonCode: request?.json.afterSalesReasonCode ?? null,
		reasonDesc: page.reason,
		sellerAfterSalesShippingStatusDesc: page.shipping,
		subAppealForbiddenReasonDescMap: spec.forbidden ? { [spec.subTab]: spec.forbidden } : {},
	};
}

function typeCode(name: string): number | null {
	return Object.values(TYPES).find((type) => type.name === name)?.code ?? null;
}

/** Only what the row shows. A refund time says that it was refunded; an exchange shows none. */
function factsOf(spec: AppealSpec, page: AppealText, parts: Parts): Partial<FactValues> {
	const { orderSn, goodsName, goodsSpec } = page;
	const { request } = parts;
	if (!request) return { orderSn, goodsName, goodsSpec };
	const shipping = SHIPPING[page.shipping];
	const facts = {
		orderSn,
		goodsName,
		goodsSpec,
		afterSalesId: page.afterSalesId,
		requested: true,
		requestType: request.facts.requestType,
		stage: parts.refundAt === null ? undefined : 'refunded',
		speed: spec.tab === 2 ? 'succeeded' : undefined,
		shipped: shipping?.shipped,
		signed: shipping?.signed,
		reasonText: page.reason,
		reasonGroup: request.facts.reasonGroup,
		refundAmount: parts.refundAt === null ? undefined : parts.fen,
	};
	return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}
