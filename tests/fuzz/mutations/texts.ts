/** Words of the changed console. All invented, or seen on one of its pages. */

/** Labels, each with other words that a new build might use for it. */
export const OTHER_LABELS: Readonly<Record<string, readonly string[]>> = {
	订单号: ['订单编号', '单号', '交易编号', '关联订单'],
	申请时间: ['提交时间', '申请日期', '发起时间', '售后申请于'],
	订单编号: ['订单号', '单号', '交易单号', '订单'],
	订单成交时间: ['成交时间', '支付时间', '下单时间', '成团时间'],
	承诺发货时间: ['最晚发货时间', '预计发货', '发货截止'],
	售后类型: ['类型', '申请类型', '服务类型'],
	售后状态: ['状态', '当前状态', '处理进度', '售后进度'],
	发货状态: ['物流状态', '包裹状态', '订单状态'],
	退款金额: ['申请金额', '退款'],
	实收: ['实付', '成交金额'],
	申请原因: ['售后原因', '退款原因', '原因'],
	成团时间: ['成交时间', '支付时间', '拼单成功时间'],
	售后编号: ['售后单号', '服务单号'],
	剩余处理时间: ['剩余时间', '倒计时'],
};

/** Texts of links and buttons. */
export const OTHER_LINKS: Readonly<Record<string, readonly string[]>> = {
	复制: ['拷贝', '复制单号', ''],
	查看详情: ['详情', '售后详情', '去处理'],
	添加备注: ['备注', '写备注'],
	联系消费者: ['联系买家', '聊一聊'],
	同意退款: ['退款给买家', '通过'],
	同意退货: ['通过退货', '通过'],
	驳回: ['不同意', '协商'],
	查看运单: ['物流', '看物流'],
	查看退货单号: ['退货物流', '退货单号'],
};

/** Remarks that read like a state of the case. */
export const STATUS_LIKE = [
	...['退款成功', '已退款', '买家已撤销', '未发货', '已签收', '退款中', '待商家处理'],
	...['极速退款成功', '售后关闭', '平台处理中', '已取消', '待发货', '仅退款', '退货已签收'],
];

/** Remarks as customer-service agents write them. */
export const REMARKS = [
	'-',
	'-',
	'已联系买家',
	'加急',
	'等仓库回复',
	'老客户',
	'颜色发错了，补发',
	'晚点再看',
];

/** States in words that no console is known to use. */
export const UNKNOWN_STATES = [
	'待卖家响应',
	'处理完毕',
	'流程进行中',
	'受理中',
	'已转入二级审核',
	'进度 2/3',
];

/** An earlier state, as a column of its own would show it. */
export const EARLIER_STATES = {
	list: ['待商家处理', '待买家处理', '待消费者寄出退货', '平台处理中', '退款中'],
	orders: ['待支付', '待发货', '已发货，待签收'],
} as const;

/** Columns that may come to stand where another stood: their heading, and what they say. */
export const OTHER_COLUMNS = {
	earlier: '上一状态',
	returned: '退货物流',
	returnStates: ['未发货', '已发货', '已签收', '运输中', '-'],
	original: { status: { list: '售后状态', orders: '订单状态' }, shipping: '发货状态' },
} as const;

/** Headings and texts of a column that is new. */
export const NEW_COLUMNS: readonly { heading: string; texts: readonly string[] }[] = [
	{ heading: '处理人', texts: ['小林', '小陈', '-'] },
	{ heading: '上次售后', texts: ['退款成功', '买家撤销', '-', '-', '-'] },
	{ heading: '更新时间', texts: ['2026-01-03 09:12:44', '2026-02-11 18:00:05'] },
	{ heading: '关联订单', texts: ['260103-118204417790263', '-'] },
	{ heading: '店铺承诺', texts: ['极速退款', '七天无理由退货', '-'] },
	{ heading: '换货状态', texts: ['换货成功', '-', '-'] },
	{ heading: '入库状态', texts: ['未签收', '已签收', '-'] },
];

export const UPDATED = '更新时间';
export const APPLIED = '申请时间';
export const PAID_AT = '订单成交时间';

/** What stands beside rows or in them and is about something else; `#` is another order's number. */
export const FOREIGN_TEXTS = [
	'该买家另有订单 # 退款成功',
	'相似订单：#',
	'订单号：# 已享极速退款',
	'本店近 7 天有 3 单已退款',
	'查看详情',
	'商家版极速退款：去开通',
	'提示：未发货订单请尽快发货',
	'订单编号：#',
];

export const SIDE_MESSAGES = [
	'您有售后单 # 即将逾期，请尽快处理',
	'订单 # 退款成功，请知悉',
	'平台规则更新：极速退款成功后可申诉',
];

/** A block of another request on the detail page: its labels and values. */
export const OTHER_REQUEST: readonly (readonly [string, string])[] = [
	['订单编号', '#'],
	['售后类型', '退货退款'],
	['售后状态', '退款成功'],
	['发货状态', '已签收'],
	['申请时间', '2026-01-03 09:12:44'],
];
export const OTHER_REQUEST_TITLES = ['该买家的其他售后', '关联售后单', '历史售后'];

/** Fictitious order numbers that no case has. */
export const OTHER_ORDERS = ['260103-118204417790263', '260211-904417553820611', '251230-447190026358812'];
