import { DAY, HOUR, MINUTE } from '../../../utils/domain/clock';
import type { FactValues } from '../../../utils/domain/fact';
import { type Facts, known } from '../../../utils/domain/fact';
import type { ShopTerms } from '../../../utils/domain/shop';
import { withShop } from '../../../utils/policy/shop-facts';
import type { TrialCase } from '../../../utils/policy/trial';

type Values = Partial<FactValues>;

const EVIDENCE = { by: 'page', quote: '' } as const;
/** Amounts (fen) around the limits that shops set. */
const AMOUNTS = [4900, 9900, 19900, 20000, 25900, 29900, 49900];
/** Spans (ms) between confirmation and request around the limits of fast refund. */
const WAITS = [HOUR, 2 * HOUR, 2 * HOUR + MINUTE, 5 * HOUR, 6 * HOUR, 6 * HOUR + MINUTE, DAY];
const RETURN_REASONS = [
	'CHANGED_MIND',
	'QUALITY',
	'WRONG_ITEM',
	'NOT_RECEIVED',
	'NEGOTIATED',
	'OTHER',
] as const;
const CLAIMS = [
	'QUALITY',
	'SHORT',
	'DAMAGED',
	'NOT_AS_DESCRIBED',
	'COUNTERFEIT',
	'NOT_RECEIVED',
	'OTHER',
] as const;
const DAYS_AFTER_SIGNING = [1, 7, 8, 15];
const STAGES = [
	'proof',
	'platform',
	'refunding',
	'courier',
	'buyer',
	'buyer-send',
	'merchant-receive',
] as const;

/** Invented cases through all that a merchant meets, with the shop's own terms; `now` is epoch ms. */
export function sampleCases(shop: ShopTerms, now: number): TrialCase[] {
	const unshipped = AMOUNTS.flatMap((paidAmount) =>
		WAITS.map((wait) => ({
			requestType: 'refund-only' as const,
			shipped: false,
			reasonGroup: 'CHANGED_MIND' as const,
			paidAmount,
			refundAmount: paidAmount,
			confirmedAt: now - HOUR - wait,
		})),
	);
	const onTheWay: Values[] = AMOUNTS.map((paidAmount) => ({
		requestType: 'refund-only',
		shipped: true,
		signed: false,
		reasonGroup: 'CHANGED_MIND',
		paidAmount,
		refundAmount: paidAmount,
		shippedAt: now - 2 * DAY,
	}));
	const claims: Values[] = CLAIMS.map((reasonGroup) => ({
		requestType: 'refund-only',
		shipped: true,
		signed: true,
		reasonGroup,
		refundAmount: 9900,
		signedAt: now - DAY,
	}));
	const returns = RETURN_REASONS.flatMap((reasonGroup) =>
		DAYS_AFTER_SIGNING.map((days) => ({
			requestType: 'return-refund' as const,
			shipped: true,
			signed: true,
			reasonGroup,
			refundAmount: 15900,
			signedAt: now - HOUR - days * DAY,
		})),
	);
	const stages = STAGES.map((stage) => ({
		stage,
		requestType: 'return-refund' as const,
		shipped: true,
		signed: true,
		returnShipped: stage === 'merchant-receive',
		reasonGroup: 'CHANGED_MIND' as const,
		refundAmount: 9900,
	}));
	const others = (['exchange', 'resend', 'repair'] as const).map((requestType) => ({
		requestType,
		shipped: true,
		signed: true,
		reasonGroup: 'QUALITY' as const,
	}));
	return [...unshipped, ...onTheWay, ...claims, ...returns, ...stages, ...others].map((values, index) => ({
		id: `sample-${index + 1}`,
		facts: withShop(factsOf(values, now), shop, now),
		at: now,
	}));
}

function factsOf(values: Values, now: number): Facts {
	const whole: Values = { orderSn: 'sample', stage: 'merchant', requestedAt: now - HOUR, ...values };
	return Object.fromEntries(
		Object.entries(whole).map(([name, value]) => [name, known(value, EVIDENCE, now)]),
	);
}
