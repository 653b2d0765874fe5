import { HOUR, MINUTE, SECOND } from './clock';
import { goodsFor, nickFor, seedOf, serial } from './goods';
import { says } from './request-spec';
import type { OrderTruth, RequestTruth, WorkOrderTruth } from './types';

interface WorkOrderSpec {
	id: string;
	why: string;
	/** Name of a request or an order. */
	about: string;
	type: string;
	status: '待处理' | '处理中' | '已完结';
	/** Ms since it was made. */
	ago: number;
	/** Ms left; negative where overdue, null where nothing is due. */
	left: number | null;
	description: string;
}

const D = 24 * HOUR;

/** Types and descriptions are invented; the states and the way of writing what is left were described. */
const WORK_ORDERS: WorkOrderSpec[] = [
	{
		id: 'work-urge-ship',
		why: '催发货，未发货订单',
		about: 'order-five-hours',
		type: '催发货',
		status: '待处理',
		ago: 40 * MINUTE,
		left: 23 * HOUR + 20 * MINUTE,
		description: '消费者催促商家尽快发货',
	},
	{
		id: 'work-urge-ship-late',
		why: '催发货，快到期',
		about: 'order-late',
		type: '催发货',
		status: '待处理',
		ago: 23 * HOUR + 50 * MINUTE,
		left: 9 * MINUTE + 30 * SECOND,
		description: '消费者再次催促发货',
	},
	{
		id: 'work-logistics',
		why: '物流问题，在途',
		about: 'order-shipped-long',
		type: '物流问题',
		status: '待处理',
		ago: 5 * HOUR,
		left: D + 19 * HOUR,
		description: '物流长时间未更新，请核实',
	},
	{
		id: 'work-logistics-handling',
		why: '物流问题，处理中',
		about: 'intercept-waiting',
		type: '物流问题',
		status: '处理中',
		ago: D + 2 * HOUR,
		left: 22 * HOUR,
		description: '请拦截快件并反馈结果',
	},
	{
		id: 'work-after-sales',
		why: '售后问题，待商家处理',
		about: 'negotiate-signed-quality',
		type: '售后问题',
		status: '待处理',
		ago: 3 * HOUR,
		left: 2 * D + 21 * HOUR,
		description: '消费者反馈商品质量问题',
	},
	{
		id: 'work-after-sales-return',
		why: '售后问题，退货已签收',
		about: 'receive-signed',
		type: '售后问题',
		status: '处理中',
		ago: 2 * D,
		left: D,
		description: '消费者询问退款进度',
	},
	{
		id: 'work-complaint',
		why: '投诉，临近到期',
		about: 'return-price',
		type: '投诉',
		status: '待处理',
		ago: D + 20 * HOUR,
		left: 4 * HOUR + 5 * SECOND,
		description: '消费者投诉商家未按承诺处理',
	},
	{
		id: 'work-complaint-overdue',
		why: '投诉，已逾期',
		about: 'order-signed',
		type: '投诉',
		status: '待处理',
		ago: 3 * D,
		left: -2 * HOUR,
		description: '消费者投诉服务态度',
	},
	{
		id: 'work-complaint-done',
		why: '投诉，已完结',
		about: 'order-signed-long',
		type: '投诉',
		status: '已完结',
		ago: 9 * D,
		left: null,
		description: '消费者投诉商品与描述不符',
	},
	{
		id: 'work-done-refunded',
		why: '工单已完结，描述里有退款成功四个字',
		about: 'return-seventh-day',
		type: '售后问题',
		status: '已完结',
		ago: 4 * D,
		left: null,
		description: '消费者问另一单为什么还没有退款成功',
	},
	{
		id: 'work-same-order',
		why: '同一订单的第二张工单',
		about: 'order-five-hours',
		type: '售后问题',
		status: '处理中',
		ago: 20 * MINUTE,
		left: 2 * D,
		description: '消费者想修改收货信息',
	},
	{
		id: 'work-refunded-order',
		why: '订单已退款，工单仍待处理',
		about: 'speed-sentence-line',
		type: '物流问题',
		status: '待处理',
		ago: 6 * HOUR,
		left: D + 18 * HOUR,
		description: '请确认快件是否已召回',
	},
	{
		id: 'work-hostile',
		why: '商品名是敌意文本',
		about: 'hostile-goods',
		type: '催发货',
		status: '待处理',
		ago: 90 * MINUTE,
		left: 22 * HOUR + 30 * MINUTE,
		description: '消费者催促发货',
	},
	{
		id: 'work-type-unknown',
		why: '没见过的工单类型',
		about: 'order-yesterday',
		type: '发票开具',
		status: '处理中',
		ago: 7 * HOUR,
		left: 5 * D,
		description: '消费者申请开具发票',
	},
];

/** The work orders of the truth; `now` is epoch ms on a whole second. */
export function makeWorkOrders(
	now: number,
	requests: readonly RequestTruth[],
	orders: readonly OrderTruth[],
): WorkOrderTruth[] {
	return WORK_ORDERS.map((spec) => {
		const request = requests.find(({ id }) => id === spec.about);
		const source = request ?? orders.find(({ id }) => id === spec.about);
		if (!source) throw new Error(`no order for the work order ${spec.about}`);
		const text = request ? request.page.row : source.orderDetail.page;
		const seed = seedOf(spec.about);
		return {
			id: spec.id,
			workOrderId: serial(spec.id).slice(0, 12),
			orderSn: source.orderSn,
			about: spec.about,
			type: spec.type,
			status: spec.status,
			createdAt: now - spec.ago,
			dueAt: spec.left === null ? null : now + spec.left,
			description: spec.description,
			goodsName: text.goodsName,
			goodsSpec: text.goodsSpec,
			thumb: goodsFor(seed).thumb,
			nick: nickFor(seed >>> 3),
			facts: { orderSn: source.orderSn, goodsName: text.goodsName, goodsSpec: text.goodsSpec },
			expected: says('unclear'),
			why: spec.why,
		};
	});
}
