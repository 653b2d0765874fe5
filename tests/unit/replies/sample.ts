import type { Case } from '../../../utils/domain/case';
import type { Evidence, Fact } from '../../../utils/domain/fact';
import { known } from '../../../utils/domain/fact';
import type { Reply } from '../../../utils/replies/reply';

/** 2026-11-23 14:05 Beijing time. */
export const NOW = Date.UTC(2026, 10, 23, 6, 5);
const HOUR = 3_600_000;
const seen: Evidence = { by: 'page', quote: '' };

export function fact<T>(value: T): Fact<T> {
	return known(value, seen, NOW);
}

/** An invented request of which everything is known. */
export function fullCase(over: Case['facts'] = {}): Case {
	return {
		key: '261121-100000000000001/1',
		facts: {
			orderSn: fact('261121-100000000000001'),
			afterSalesId: fact('90000000001'),
			requestType: fact('refund-only'),
			stage: fact('merchant'),
			statusText: fact('待商家处理'),
			shipped: fact(false),
			signed: fact(false),
			returnShipped: fact(false),
			returnSigned: fact(false),
			reasonText: fact('不想要了'),
			refundAmount: fact(1234),
			paidAmount: fact(1300),
			goodsName: fact('加厚保暖毛绒拖鞋'),
			goodsSpec: fact('灰色 40码'),
			goodsCount: fact(2),
			confirmedAt: fact(NOW - 30 * HOUR),
			requestedAt: fact(NOW - HOUR),
			shippedAt: fact(NOW - 20 * HOUR),
			signedAt: fact(NOW - 2 * HOUR),
			shipBy: fact(NOW + 18 * HOUR),
			timeoutAt: fact(NOW + 27 * HOUR + 25 * 60_000),
			timeoutAction: fact('系统将自动退款'),
			sevenDayReturn: fact(true),
			freightCovered: fact(true),
			damageCovered: fact(false),
			requested: fact(true),
			buyerReceived: fact(false),
			proofPictures: fact(0),
			reasonGroup: fact('CHANGED_MIND'),
			speed: fact('eligible'),
			goodsKind: fact('ordinary'),
			...over,
		},
	};
}

export function sampleReply(over: Partial<Reply> = {}): Reply {
	return {
		id: 'mine-1',
		title: '退款说明',
		scenario: 'explain',
		body: '您好',
		tone: 'concise',
		tags: [],
		origin: 'mine',
		...over,
	};
}
