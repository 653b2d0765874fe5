import type { ReasonGroup, RequestType, Stage } from '../../../utils/domain/words';

/** What each text of the console means, read by hand from `docs/verdicts.md`. A text that is absent here has no meaning. */

export const TYPES: Record<RequestType, { code: number; name: string }> = {
	'refund-only': { code: 1, name: '仅退款' },
	'return-refund': { code: 2, name: '退货退款' },
	exchange: { code: 3, name: '换货' },
	resend: { code: 4, name: '补寄' },
	repair: { code: 5, name: '维修' },
};

export const SPEED_SENTENCE = '因消费者信誉良好,本单已极速退款成功,请商家及时验货';

/** Status text → stage, and a web status code. The codes are mostly made up: nobody has the table. */
export const STATUSES: Record<string, { stage: Stage; code: number }> = {
	待商家处理: { stage: 'merchant', code: 1 },
	'退货退款，待商家确认收货': { stage: 'merchant-receive', code: 11 },
	'买家已发货，待商家处理': { stage: 'merchant-receive', code: 3 },
	待消费者寄出退货: { stage: 'buyer-send', code: 7 },
	待买家处理: { stage: 'buyer', code: 6 },
	待快递退回后退款: { stage: 'courier', code: 31 },
	平台处理中: { stage: 'platform', code: 8 },
	待商家举证: { stage: 'proof', code: 9 },
	退款中: { stage: 'refunding', code: 4 },
	退款成功: { stage: 'refunded', code: 5 },
	平台已退款: { stage: 'refunded', code: 10 },
	[SPEED_SENTENCE]: { stage: 'refunded', code: 5 },
	换货成功: { stage: 'finished', code: 16 },
	补寄成功: { stage: 'finished', code: 16 },
	维修成功: { stage: 'finished', code: 25 },
	退款失败: { stage: 'failed', code: 12 },
	售后关闭: { stage: 'closed', code: 14 },
	买家撤销: { stage: 'withdrawn', code: 15 },
};

/** 发货状态 → what it says of the parcel. */
export const SHIPPING: Record<string, { shipped: boolean; signed?: boolean }> = {
	未发货: { shipped: false, signed: false },
	已发货: { shipped: true },
	'已发货，待签收': { shipped: true, signed: false },
	'已发货，未签收': { shipped: true, signed: false },
	'已发货，运输中': { shipped: true, signed: false },
	'已发货，派送中': { shipped: true, signed: false },
	'已发货，待收货': { shipped: true, signed: false },
	已签收: { shipped: true, signed: true },
	'已发货，已签收': { shipped: true, signed: true },
	已收货: { shipped: true, signed: true },
};

/** A line of the status cell → whether the returned parcel was signed for. */
export const RETURN_LINES: Record<string, boolean> = {
	退货已签收: true,
	退货在途: false,
	物流无退回轨迹: false,
};

/** Reason text → group, with an invented reason code (only 88 was ever seen). */
export const REASONS: Record<string, { group: ReasonGroup; code: number }> = {
	不想要了: { group: 'CHANGED_MIND', code: 88 },
	'不喜欢/效果不好': { group: 'CHANGED_MIND', code: 89 },
	七天无理由退货: { group: 'CHANGED_MIND', code: 90 },
	计划有变: { group: 'CHANGED_MIND', code: 91 },
	'多拍/拍错/不想要': { group: 'CHANGED_MIND', code: 92 },
	'地址/电话填错': { group: 'WRONG_ORDER_INFO', code: 101 },
	规格选错了: { group: 'WRONG_ORDER_INFO', code: 102 },
	协商一致退款: { group: 'NEGOTIATED', code: 111 },
	与商家协商一致: { group: 'NEGOTIATED', code: 112 },
	未按约定时间发货: { group: 'LATE_SHIP', code: 121 },
	缺货: { group: 'OUT_OF_STOCK', code: 126 },
	商家说缺货: { group: 'OUT_OF_STOCK', code: 127 },
	商品降价: { group: 'PRICE', code: 131 },
	优惠券没用上: { group: 'PRICE', code: 132 },
	快递一直未送到: { group: 'NOT_RECEIVED', code: 141 },
	显示签收未收到: { group: 'NOT_RECEIVED', code: 142 },
	物流停滞: { group: 'LOGISTICS_STALLED', code: 151 },
	物流无跟踪记录: { group: 'LOGISTICS_STALLED', code: 152 },
	拒收: { group: 'REJECTED_ON_DELIVERY', code: 161 },
	破损已拒签: { group: 'REJECTED_ON_DELIVERY', code: 162 },
	'少件/漏发': { group: 'SHORT', code: 171 },
	'收到商品少件（含缺少配件）': { group: 'SHORT', code: 172 },
	空包裹: { group: 'SHORT', code: 173 },
	卖家发错货: { group: 'WRONG_ITEM', code: 181 },
	'商品破损/有污渍': { group: 'DAMAGED', code: 191 },
	商品变形: { group: 'DAMAGED', code: 192 },
	质量问题: { group: 'QUALITY', code: 201 },
	'做工粗糙/有瑕疵': { group: 'QUALITY', code: 202 },
	'商品变质、发霉、有异物': { group: 'QUALITY', code: 203 },
	与商品描述不符: { group: 'NOT_AS_DESCRIBED', code: 211 },
	'大小/尺寸与描述不符': { group: 'NOT_AS_DESCRIBED', code: 212 },
	'假冒品牌/假货': { group: 'COUNTERFEIT', code: 221 },
	退运费: { group: 'FREIGHT', code: 231 },
	发票问题: { group: 'INVOICE', code: 241 },
	其他: { group: 'OTHER', code: 251 },
	其他原因: { group: 'OTHER', code: 252 },
};
