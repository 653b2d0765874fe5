import type { PageKind } from './sighting';
import type {
	FeedbackNote,
	GoodsKind,
	Mood,
	Outcome,
	QualityAction,
	QualityProof,
	ReasonGroup,
	RequestType,
	ShippingState,
	SpeedState,
	Stage,
	Verdict,
} from './words';

/** What people read for each word of the house. Simplified Chinese is the product's language. */
export const VERDICT_LABELS: Record<Verdict, string> = {
	closed: '已完结',
	evidence: '去举证',
	wait: '等待中',
	'auto-refund': '系统自动退',
	agree: '建议同意',
	intercept: '先拦截',
	inspect: '验货后退',
	negotiate: '先协商',
	process: '按约处理',
	verify: '待核实',
	unclear: '看不清',
};

export const SPEED_LABELS: Record<SpeedState, string> = {
	eligible: '有资格',
	succeeded: '已极速退款',
	failed: '极速退失败',
	none: '非极速退款',
	unclear: '看不清',
};

export const OUTCOME_LABELS: Record<Outcome, string> = {
	fast: '极速退款',
	platform: '平台同意',
	timeout: '超时自动退',
	merchant: '商家同意',
	withdrawn: '买家撤销',
	refused: '已驳回',
	failed: '已关闭',
	unknown: '看不出',
};

export const TYPE_LABELS: Record<RequestType, string> = {
	'refund-only': '仅退款',
	'return-refund': '退货退款',
	exchange: '换货',
	resend: '补寄',
	repair: '维修',
};

export const STAGE_LABELS: Record<Stage, string> = {
	none: '没有售后申请',
	merchant: '待商家处理',
	'merchant-receive': '待商家确认收货',
	buyer: '待买家处理',
	'buyer-send': '待买家寄回',
	courier: '待快递退回',
	platform: '平台处理中',
	proof: '待商家举证',
	refunding: '退款中',
	refunded: '退款成功',
	finished: '换货、补寄或维修完成',
	failed: '退款失败',
	closed: '售后关闭',
	withdrawn: '买家已撤销',
};

export const GOODS_LABELS: Record<GoodsKind, string> = {
	ordinary: '普通商品',
	custom: '定制商品',
	virtual: '虚拟商品',
	fresh: '生鲜易腐',
};

export const REASON_LABELS: Record<ReasonGroup, string> = {
	CHANGED_MIND: '不想要了',
	WRONG_ORDER_INFO: '拍错/信息填错',
	NEGOTIATED: '协商一致',
	LATE_SHIP: '未按时发货',
	OUT_OF_STOCK: '缺货',
	PRICE: '差价/优惠',
	NOT_RECEIVED: '未收到货',
	LOGISTICS_STALLED: '物流停滞',
	REJECTED_ON_DELIVERY: '拒收',
	SHORT: '少件/漏发/空包',
	WRONG_ITEM: '发错货',
	DAMAGED: '破损/污渍',
	QUALITY: '质量问题',
	NOT_AS_DESCRIBED: '描述不符',
	COUNTERFEIT: '假货',
	FREIGHT: '退运费',
	INVOICE: '发票',
	OTHER: '其他',
};

/** @public */
export const SHIPPING_LABELS: Record<ShippingState, string> = {
	unshipped: '未发货',
	shipped: '已发货',
	signed: '已签收',
};

export const MOOD_LABELS: Record<Mood, string> = { satisfied: '满意', neutral: '一般', angry: '生气' };

export const NOTE_LABELS: Record<FeedbackNote, string> = {
	'goods-fault': '商品有问题',
	'wrong-sent': '发错或漏发',
	'slow-shipping': '发货慢',
	courier: '快递的问题',
	'page-unclear': '详情页没写清',
	'slow-reply': '回复慢了',
	'unclear-reply': '没说清楚',
	'rule-forced': '平台规则只能退',
	'buyer-mistake': '买家拍错或不想要',
	abuse: '疑似恶意',
};

/** Short, for they head narrow columns; `PROOF_HINTS` says them in full. */
export const PROOF_LABELS: Record<QualityProof, string> = {
	'flaw-photo': '特写',
	'whole-photo': '整体',
	label: '面单',
	weight: '称重',
	unboxing: '开箱',
	batch: '批次',
	report: '检测',
	snapshot: '对照',
};

export const PROOF_HINTS: Record<QualityProof, string> = {
	'flaw-photo': '问题处特写',
	'whole-photo': '整体照片',
	label: '面单或标签照片',
	weight: '称重或监控',
	unboxing: '开箱视频',
	batch: '批次号',
	report: '检测报告',
	snapshot: '和商品页对照过',
};

export const ACTION_LABELS: Record<QualityAction, string> = {
	'supplier-told': '已联系供应商',
	'batch-withdrawn': '停发这一批',
	'listing-changed': '改了商品页',
	'packaging-changed': '改了包装',
	'checked-before-shipping': '发货前加验',
	'supplier-changed': '换了供应商',
	other: '其他',
};

export const PAGE_LABELS: Record<PageKind, string> = {
	'after-sales-list': '售后列表',
	'after-sales-detail': '售后详情',
	'order-list': '订单列表',
	'order-detail': '订单详情',
	chat: '客服会话',
	'work-orders': '工单',
	appeals: '售后申诉',
};
