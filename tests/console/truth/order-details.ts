import type { FactValues } from '../../../utils/domain/fact';
import type { BareRequest } from './build-request';
import { HOUR, SECOND, stamp } from './clock';
import { goodsFor, seedOf, serial, yuan } from './goods';
import { ended, says } from './request-spec';
import type {
	Expected,
	LogisticsStep,
	OrderDetailText,
	OrderDetailTruth,
	OrderText,
	RequestTruth,
} from './types';
import { STATUSES } from './wording';

/** How far a parcel has come: ms from the order's confirmation. */
export interface Parcel {
	movingAfter?: number;
	signedAfter?: number;
}

interface OrderParts {
	page: OrderText;
	facts: Partial<FactValues>;
	/** Epoch ms. */
	confirmedAt: number;
	/** Epoch ms, or null. */
	shippedAt: number | null;
	parcel: Parcel;
	expected: Expected;
}

/** The page of an order without a request. */
export function pageOfOrder(parts: OrderParts): OrderDetailTruth {
	const { page, confirmedAt, shippedAt, parcel } = parts;
	const at = (after: number | undefined): number | undefined =>
		after === undefined ? undefined : confirmedAt + after;
	const signedAt = at(parcel.signedAfter);
	const logistics = shippedAt === null ? [] : stepsOf(shippedAt, at(parcel.movingAfter), signedAt);
	const text: OrderDetailText = {
		orderSn: page.orderSn,
		status: page.status,
		afterSales: null,
		confirmTime: page.confirmTime,
		shipBy: page.shipBy,
		shipTime: shippedAt === null ? null : stamp(shippedAt),
		carrier: shippedAt === null ? '' : '圆通速递',
		trackingNumber: shippedAt === null ? '' : `YT${serial(`${page.orderSn}-out`).slice(0, 13)}`,
		logistics,
		goodsName: page.goodsName,
		goodsSpec: page.goodsSpec,
		goodsId: page.goodsId,
		goodsCode: page.goodsCode,
		goodsCount: page.goodsCount,
		thumb: page.thumb,
		total: `¥${page.total}`,
		received: `¥${page.received}`,
		nick: page.nick,
	};
	const facts: Partial<FactValues> = { ...parts.facts, requested: false };
	if (page.shipBy !== null) facts.shipBy = confirmedAt + 48 * HOUR;
	if (shippedAt !== null) facts.shippedAt = shippedAt;
	if (signedAt !== undefined) Object.assign(facts, { signed: true, signedAt });
	return { page: text, facts, expected: parts.expected };
}

function stepsOf(shippedAt: number, movingAt?: number, signedAt?: number): LogisticsStep[] {
	const steps = [{ title: '已揽件', content: '快递员已取件', time: stamp(shippedAt) }];
	if (movingAt !== undefined)
		steps.unshift({ title: '运输中', content: '快件已到达中转部', time: stamp(movingAt) });
	if (signedAt !== undefined)
		steps.unshift({ title: '已签收', content: '您的快件已由驿站代收，感谢使用', time: stamp(signedAt) });
	return steps;
}

/** The requests together with the pages of their orders. */
export function withOrderPages(requests: readonly BareRequest[]): RequestTruth[] {
	return requests.map((request) => {
		const same = requests.filter(({ orderSn }) => orderSn === request.orderSn);
		const newest = same.reduce((a, b) => (b.requestedAt > a.requestedAt ? b : a));
		return { ...request, orderDetail: pageOfRequest(newest) };
	});
}

function pageOfRequest(request: BareRequest): OrderDetailTruth {
	const { row, detail } = request.page;
	const goods = goodsFor(seedOf(request.id));
	const shippedAt = shippingTime(request);
	const text: OrderDetailText = {
		orderSn: request.orderSn,
		status: orderStatus(request),
		afterSales: row.status,
		confirmTime: detail.confirmTime,
		shipBy: stamp(request.confirmedAt + 48 * HOUR),
		shipTime: shippedAt === null ? null : stamp(shippedAt),
		carrier: detail.carrier,
		trackingNumber: detail.trackingNumber,
		logistics: detail.logistics,
		goodsName: row.goodsName,
		goodsSpec: row.goodsSpec,
		goodsId: String(goods.id),
		goodsCode: `SKU-${seedOf(request.id) % 1000}`,
		goodsCount: row.goodsCount,
		thumb: row.thumb,
		total: yuan(request.facts.paidAmount ?? goods.price),
		received: row.received,
		nick: row.nick,
	};
	return { page: text, facts: factsOf(request, shippedAt), expected: judged(request) };
}

/** The oldest step of the parcel, or a time that every row of the truth leaves room for. */
function shippingTime(request: BareRequest): number | null {
	const first = request.page.detail.logistics.at(-1);
	if (first) return Date.parse(`${first.time.replace(' ', 'T')}+08:00`);
	if (request.facts.shipped !== true) return null;
	const room = Math.floor((request.requestedAt - request.confirmedAt) / 2 / SECOND) * SECOND;
	return request.confirmedAt + Math.min(20 * 60 * SECOND, room);
}

/** 订单状态 of an order with a request, from what is true of its parcel. A parcel of which nothing is sure gives no known status. */
function orderStatus({ facts }: BareRequest): string {
	const bare =
		facts.shipped === false
			? '待发货'
			: facts.signed === true
				? '已签收'
				: facts.signed === false
					? '已发货，待签收'
					: '已发货';
	if (facts.shipped === undefined) return '订单异常';
	return facts.stage === 'refunded' ? `${bare}，退款成功` : bare;
}

function factsOf(request: BareRequest, shippedAt: number | null): Partial<FactValues> {
	const { orderSn, shipped, signed, paidAmount, goodsName, goodsSpec } = request.facts;
	const stage = STATUSES[request.page.row.status]?.stage;
	const seen = { orderSn, stage, shipped, signed, paidAmount, goodsName, goodsSpec, ...request.factsDetail };
	const facts = {
		...seen,
		requested: true,
		statusText: request.page.row.status,
		shipBy: request.confirmedAt + 48 * HOUR,
		shippedAt: shippedAt ?? undefined,
	};
	return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

/** Who ended it, as far as the one line 售后状态 says. */
const OUTCOMES: Record<string, Expected> = {
	退款成功: ended('unknown'),
	平台已退款: ended('platform'),
	买家撤销: ended('withdrawn'),
	退款失败: ended('failed'),
	售后关闭: ended('failed'),
};

/** The verdict of the order's page alone. It shows no request type, so a request that needs one cannot be read there. */
function judged({ facts, page }: BareRequest): Expected {
	const status = page.row.status;
	const stage = STATUSES[status]?.stage;
	if (facts.orderSn === undefined || stage === undefined) return says('unclear');
	switch (stage) {
		case 'refunded':
			return OUTCOMES[status] ?? says('closed', 'succeeded', 'page', 'fast');
		case 'finished':
		case 'failed':
		case 'closed':
		case 'withdrawn':
			return OUTCOMES[status] ?? says('closed');
		case 'proof':
			return says('evidence');
		case 'merchant-receive':
			return says('verify');
		case 'merchant':
			return says('unclear');
		default:
			return says('wait');
	}
}
