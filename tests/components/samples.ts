import { DAY, HOUR, instantOf, MINUTE } from '../../utils/domain/clock';
import { type Evidence, type Facts, known } from '../../utils/domain/fact';
import { DEFAULT_SETTINGS } from '../../utils/domain/settings';
import type { PanelView } from '../../utils/messages/panel-channel';
import { DEFAULT_PACK } from '../../utils/policy/packs';

/** Invented cases; no shop and no buyer has them. 2026-11-23 14:05 Beijing time. */
export const NOW = instantOf(2026, 11, 23, 14, 5) ?? 0;

const page = (quote: string): Evidence => ({ by: 'page', quote });
const json = (field: string, quote: string): Evidence => ({ by: 'json', field, quote });

/** A shipped and signed refund-only request with everything on the page. */
export const SIGNED: Facts = {
	orderSn: known('261119-000000000000107', page('261119-000000000000107'), NOW),
	afterSalesId: known('70000000107', json('id', '70000000107'), NOW),
	requestType: known('refund-only', page('仅退款'), NOW),
	stage: known('merchant', page('待商家处理'), NOW),
	statusText: known('待商家处理', page('待商家处理'), NOW),
	reasonText: known('质量问题', page('质量问题'), NOW),
	reasonGroup: known('QUALITY', page('质量问题'), NOW),
	refundAmount: known(3990, page('退款：¥39.90'), NOW),
	paidAmount: known(4290, page('实收：¥42.90'), NOW),
	shipped: known(true, page('已签收'), NOW),
	signed: known(true, page('已签收'), NOW),
	buyerReceived: known(true, json('userShippingStatus', '已收到货'), NOW),
	goodsName: known('304不锈钢保温杯 大容量', page('304不锈钢保温杯 大容量'), NOW),
	goodsSpec: known('雾白 480ml', page('雾白 480ml'), NOW),
	goodsCount: known(1, page('x1'), NOW),
	requestedAt: known(NOW - 3 * HOUR, page('2026-11-23 11:05:00'), NOW),
	timeoutAt: known(NOW + DAY + 4 * HOUR, page('1天4小时0分0秒未处理，系统将自动退款'), NOW),
	timeoutAction: known('系统将自动退款', page('系统将自动退款'), NOW),
	speed: known('none', json('speedRefundFlag', '0'), NOW),
};

/** The same, with the delivery told two ways and little else. */
export const TOLD_TWO_WAYS: Facts = {
	orderSn: known('261122-000000000000231', page('261122-000000000000231'), NOW),
	requestType: known('refund-only', page('仅退款'), NOW),
	stage: known('merchant', page('待商家处理'), NOW),
	reasonText: known('未收到货', page('未收到货'), NOW),
	refundAmount: known(12800, page('退款：¥128.00'), NOW),
	shipped: known(true, page('已发货'), NOW),
	signed: { kind: 'unknown', why: 'contradiction', quotes: ['待签收', 'deliveryStatus=已签收'], at: NOW },
	requestedAt: known(NOW - 20 * MINUTE, page('2026-11-23 13:45:00'), NOW),
	timeoutAt: known(NOW + 95 * MINUTE, page('1小时35分0秒未处理，系统将自动退款'), NOW),
};

/** Not shipped; only the order number tells the day of confirmation. */
export const NOT_SHIPPED: Facts = {
	orderSn: known('261123-000000000000318', page('261123-000000000000318'), NOW),
	requestType: known('refund-only', page('仅退款'), NOW),
	stage: known('merchant', page('待商家处理'), NOW),
	reasonText: known('不想要了', page('不想要了'), NOW),
	refundAmount: known(1590, page('退款：¥15.90'), NOW),
	shipped: known(false, page('未发货'), NOW),
	requestedAt: known(NOW - 10 * MINUTE, page('2026-11-23 13:55:00'), NOW),
};

export function viewOf(facts: Facts | undefined, more: Partial<PanelView> = {}): PanelView {
	const orderSn = facts?.orderSn?.kind === 'known' ? facts.orderSn.value : '';
	return {
		mode: 'case',
		page: 'after-sales-list',
		...(facts && { subject: { key: `${orderSn}/1`, facts, ticks: [] } }),
		settings: DEFAULT_SETTINGS,
		pack: DEFAULT_PACK,
		canInsert: true,
		ticksKept: true,
		...more,
	};
}
