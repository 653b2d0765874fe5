import { DAY, HOUR, MINUTE } from '../../utils/domain/clock';
import { type Facts, known } from '../../utils/domain/fact';
import { type ReplyVariables, variablesOf } from '../../utils/replies/variables';

/** An invented case to try replies on; no shop and no buyer has it. */
function sampleFacts(now: number): Facts {
	const page = { by: 'page', quote: '样例' } as const;
	const fact = <T>(value: T) => known(value, page, now);
	return {
		orderSn: fact('260101-000000000000001'),
		requestType: fact('refund-only' as const),
		stage: fact('merchant' as const),
		statusText: fact('待商家处理'),
		reasonText: fact('质量问题'),
		reasonGroup: fact('QUALITY' as const),
		refundAmount: fact(3990),
		paidAmount: fact(3990),
		goodsName: fact('样例商品 304不锈钢保温杯'),
		goodsSpec: fact('雾白 480ml'),
		goodsCount: fact(1),
		shipped: fact(true),
		signed: fact(true),
		confirmedAt: fact(now - 4 * DAY),
		shippedAt: fact(now - 3 * DAY),
		signedAt: fact(now - DAY),
		requestedAt: fact(now - 2 * HOUR),
		timeoutAt: fact(now + 34 * HOUR + 20 * MINUTE),
		timeoutAction: fact('系统将自动退款'),
	};
}

export function sampleVariables(now: number): { facts: Facts; variables: ReplyVariables } {
	const facts = sampleFacts(now);
	return { facts, variables: variablesOf({ key: '260101-000000000000001/', facts }, now) };
}
