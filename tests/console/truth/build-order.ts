import type { FactValues } from '../../../utils/domain/fact';
import { dayDigits, HOUR, SECOND, stamp } from './clock';
import { goodsFor, nickFor, seedOf, serial } from './goods';
import { type Parcel, pageOfOrder } from './order-details';
import type { Expected, Json, OrderText, OrderTruth } from './types';

/** One order in short hand. */
export interface BuiltOrder {
	id: string;
	why: string;
	/** Ms between the confirmation and `now`. */
	ago: number;
	status: string;
	expected: Expected;
	json?: Json;
	page?: Partial<OrderText>;
	facts?: { [K in keyof FactValues]?: FactValues[K] | undefined };
	orderSn?: (good: string) => string;
	/** The courier's steps on the order's own page. */
	parcel?: Parcel;
	/** The order's own page opened alone, where that differs. */
	expectedOrderDetail?: Expected;
}

/** recentOrderList's `order_status`; only the text is to be trusted. */
const CODES: Record<string, number> = {
	待发货: 1,
	'已发货，待签收': 2,
	已发货: 2,
	已签收: 3,
	待支付: 0,
	已取消: 9,
};

const PARCEL: Record<string, { shipped: boolean; signed?: boolean }> = {
	待发货: { shipped: false, signed: false },
	'已发货，待签收': { shipped: true, signed: false },
	已发货: { shipped: true },
	已签收: { shipped: true, signed: true },
};

/** Ms from the confirmation to the parcel's leaving. */
const SHIP_AFTER = 20 * 60 * SECOND;

/** The whole order of a spec; `now` is epoch ms on a whole second. */
export function buildOrder(spec: BuiltOrder, now: number): OrderTruth {
	const seed = seedOf(spec.id);
	const goods = goodsFor(seed);
	const confirmedAt = now - spec.ago;
	const good = `${dayDigits(confirmedAt)}-${serial(spec.id)}`;
	const orderSn = spec.orderSn?.(good) ?? good;
	const page: OrderText = {
		orderSn,
		confirmTime: stamp(confirmedAt),
		shipBy: stamp(confirmedAt + 48 * HOUR),
		status: spec.status,
		nick: nickFor(seed >>> 3),
		goodsName: goods.name,
		goodsSpec: goods.spec,
		goodsId: String(goods.id),
		goodsCode: `SKU-${seed % 1000}`,
		goodsCount: '1',
		thumb: goods.thumb,
		total: (goods.price / 100).toFixed(2),
		received: (goods.price / 100).toFixed(2),
		tag: null,
		notices: [],
		...spec.page,
	};
	const facts = factsOf(spec, page, confirmedAt, goods.price);
	const shipped = PARCEL[spec.status]?.shipped === true;
	return {
		id: spec.id,
		orderSn,
		confirmedAt,
		json: { ...defined({ ...jsonItem(page, goods.price, confirmedAt, spec.status), ...spec.json }) },
		page,
		facts,
		expected: spec.expected,
		orderDetail: pageOfOrder({
			page,
			facts,
			confirmedAt,
			shippedAt: shipped ? confirmedAt + SHIP_AFTER : null,
			parcel: spec.parcel ?? {},
			expected: spec.expectedOrderDetail ?? spec.expected,
		}),
		why: spec.why,
	};
}

function jsonItem(page: OrderText, price: number, confirmedAt: number, status: string): Json {
	return {
		order_sn: page.orderSn,
		goods_id: Number(page.goodsId),
		goods_name: page.goodsName,
		goods_number: 1,
		goods_price: price,
		goods_amount: price,
		order_amount: price,
		out_goods_sn: page.goodsCode,
		spec: page.goodsSpec,
		order_status: CODES[status] ?? 99,
		order_status_str: status,
		order_time: confirmedAt / SECOND,
		shipping_time: PARCEL[status]?.shipped ? (confirmedAt + SHIP_AFTER) / SECOND : 0,
		nickname: page.nick,
		thumb_url: page.thumb,
		receive_name: '***',
	};
}

function factsOf(spec: BuiltOrder, page: OrderText, confirmedAt: number, price: number): Partial<FactValues> {
	const parcel = PARCEL[spec.status];
	return defined({
		orderSn: spec.orderSn ? undefined : page.orderSn,
		stage: parcel ? 'none' : undefined,
		statusText: spec.status,
		shipped: parcel?.shipped,
		signed: parcel?.signed,
		confirmedAt,
		paidAmount: price,
		goodsName: page.goodsName,
		goodsSpec: page.goodsSpec,
		...spec.facts,
	}) as Partial<FactValues>;
}

function defined(source: Record<string, unknown>): Json {
	return Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined));
}
