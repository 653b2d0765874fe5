import { type BuiltOrder, buildOrder } from './build-order';
import { HOUR, MINUTE, SECOND } from './clock';
import { says } from './request-spec';
import { HOSTILE_TEXTS as T } from './requests-hostile';
import type { OrderTruth } from './types';

/** Orders without a request: what a refund-only request filed now would meet. */

const D = 24 * HOUR;
const AUTO = says('auto-refund', 'eligible', 'rule');
const AGREE = says('agree');
const INTERCEPT = says('intercept');
const NEGOTIATE = says('negotiate');
const CLOSED = says('closed');
const VERIFY = says('verify');

const ORDERS: BuiltOrder[] = [
	{ id: 'order-new', why: '成团 5 分钟，未发货', ago: 5 * MINUTE, status: '待发货', expected: AUTO },
	{ id: 'order-half-hour', why: '成团 30 分钟', ago: 30 * MINUTE, status: '待发货', expected: AUTO },
	{ id: 'order-ninety-minutes', why: '成团 90 分钟', ago: 90 * MINUTE, status: '待发货', expected: AUTO },
	{
		id: 'order-two-and-half',
		why: '成团 2.5 小时，已过 2 小时',
		ago: 150 * MINUTE,
		status: '待发货',
		expected: AGREE,
	},
	{
		id: 'order-five-hours',
		why: '成团 5 小时，默认无商家版极速退款',
		ago: 5 * HOUR,
		status: '待发货',
		expected: AGREE,
	},
	{ id: 'order-yesterday', why: '成团一天，未发货', ago: D + HOUR, status: '待发货', expected: AGREE },
	{ id: 'order-late', why: '成团四天仍未发货', ago: 4 * D, status: '待发货', expected: AGREE },
	{
		id: 'order-review',
		why: '平台人工审核中，仍按未发货看',
		ago: 20 * MINUTE,
		status: '待发货',
		page: { notices: ['此订单需要平台人工审核，请暂时不要发货'], tag: { name: '绿色', colour: '#2a9d4a' } },
		expected: AUTO,
	},
	{
		id: 'order-no-time',
		why: '不显示成交时间，订单号是三天前，无论几点都已过 2 小时',
		ago: 3 * D,
		status: '待发货',
		json: { order_time: undefined },
		page: { confirmTime: null },
		facts: { confirmedAt: undefined },
		expected: AGREE,
	},
	{
		id: 'order-shipped',
		why: '已发货待签收',
		ago: 2 * D,
		status: '已发货，待签收',
		parcel: { movingAfter: D },
		expected: INTERCEPT,
	},
	{
		id: 'order-shipped-fast',
		why: '成团 40 分钟但已发货',
		ago: 40 * MINUTE,
		status: '已发货，待签收',
		expected: INTERCEPT,
	},
	{
		id: 'order-shipped-long',
		why: '发货九天仍待签收',
		ago: 9 * D,
		status: '已发货，待签收',
		parcel: { movingAfter: 8 * D },
		expected: INTERCEPT,
	},
	{
		id: 'order-shipped-bare',
		why: '只写已发货，列表看不出是否签收；订单详情的物流写着已签收',
		ago: 3 * D,
		status: '已发货',
		parcel: { movingAfter: D, signedAfter: 2 * D },
		expectedOrderDetail: NEGOTIATE,
		expected: VERIFY,
	},
	{
		id: 'order-signed',
		why: '已签收',
		ago: 6 * D,
		status: '已签收',
		parcel: { movingAfter: D, signedAfter: 3 * D },
		expected: NEGOTIATE,
	},
	{
		id: 'order-signed-long',
		why: '已签收很久',
		ago: 25 * D,
		status: '已签收',
		parcel: { movingAfter: D, signedAfter: 4 * D },
		expected: NEGOTIATE,
	},
	{ id: 'order-cancelled', why: '已取消', ago: 2 * D, status: '已取消', expected: CLOSED },
	{
		id: 'order-refunded-unshipped',
		why: '待发货，已退款',
		ago: D,
		status: '待发货，退款成功',
		expected: CLOSED,
	},
	{
		id: 'order-refunded-shipped',
		why: '已发货，已退款',
		ago: 5 * D,
		status: '已发货，退款成功',
		expected: CLOSED,
	},
	{
		id: 'order-refunded-signed',
		why: '已签收，已退款',
		ago: 8 * D,
		status: '已签收，退款成功',
		expected: CLOSED,
	},
	{
		id: 'order-refunded-ungrouped',
		why: '未成交，已退款',
		ago: 3 * D,
		status: '未成交，退款成功',
		expected: CLOSED,
	},
	{
		id: 'order-unpaid',
		why: '待支付，等买家',
		ago: 10 * MINUTE,
		status: '待支付',
		json: { order_time: undefined },
		page: { confirmTime: null, shipBy: null },
		facts: { confirmedAt: undefined },
		expected: says('wait'),
	},
	{
		id: 'order-unpaid-old',
		why: '待支付较久，等买家',
		ago: 20 * HOUR,
		status: '待支付',
		json: { order_time: undefined },
		page: { confirmTime: null, shipBy: null },
		facts: { confirmedAt: undefined },
		expected: says('wait'),
	},
	{ id: 'order-odd-status', why: '状态文字不认识', ago: D, status: '订单异常', expected: says('unclear') },
	{
		id: 'order-hostile-nick',
		why: '昵称是标签',
		ago: 3 * HOUR,
		status: '待发货',
		page: { nick: T.markup },
		expected: AGREE,
	},
	{
		id: 'order-hostile-goods',
		why: '商品名是模板代码，规格是占位符',
		ago: 2 * D,
		status: '待发货',
		page: { goodsName: T.template, goodsSpec: T.placeholder },
		expected: AGREE,
	},
	{
		id: 'order-hostile-long',
		why: '商品名 3000 字',
		ago: 2 * D,
		status: '已发货，待签收',
		page: { goodsName: T.long, goodsSpec: T.rtl },
		expected: INTERCEPT,
	},
	{
		id: 'order-hostile-code',
		why: '商家编码里有脚本结束标签',
		ago: 25 * MINUTE,
		status: '待发货',
		page: { goodsCode: T.script, nick: T.proto },
		expected: AUTO,
	},
	{
		id: 'order-hidden-char',
		why: '订单号里有零宽字符，读不出',
		ago: 2 * D,
		status: '待发货',
		orderSn: (good) => `${good.slice(0, 9)}\u200b${good.slice(9)}`,
		expected: says('unclear'),
	},
];

/** The orders of the truth for `now` (epoch ms). */
export function makeOrders(now: number): OrderTruth[] {
	const whole = Math.floor(now / SECOND) * SECOND;
	return ORDERS.map((spec) => buildOrder(spec, whole));
}
