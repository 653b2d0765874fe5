import { HOUR, MINUTE } from '../../utils/domain/clock';
import type { Outcome, ReasonGroup, RequestType, SpeedState, Verdict } from '../../utils/domain/words';
import type { Shipping } from './truth';

/** How one kind of request goes: how often, why, and how it ends. Invented shares, of the order that shops report. */
interface Kind {
	weight: number;
	shipping: Shipping;
	requestType: RequestType;
	verdict: Verdict;
	speed: SpeedState;
	/** Days between order and request. */
	orderDays: readonly [least: number, most: number];
	/** Median of the time to the shop's move, and the page's own countdown, in ms. */
	handling: number;
	countdown: number;
	reasons: readonly { reason: ReasonGroup; weight: number }[];
	endings: readonly { outcome: Outcome; weight: number; after: number }[];
}

export const KINDS: readonly Kind[] = [
	{
		weight: 45,
		shipping: 'unshipped',
		requestType: 'refund-only',
		verdict: 'auto-refund',
		speed: 'eligible',
		orderDays: [0, 2],
		handling: 2 * HOUR,
		countdown: 36 * HOUR,
		reasons: [
			{ reason: 'CHANGED_MIND', weight: 50 },
			{ reason: 'WRONG_ORDER_INFO', weight: 20 },
			{ reason: 'LATE_SHIP', weight: 12 },
			{ reason: 'PRICE', weight: 10 },
			{ reason: 'OUT_OF_STOCK', weight: 8 },
		],
		endings: [
			{ outcome: 'fast', weight: 55, after: 3 * MINUTE },
			{ outcome: 'platform', weight: 12, after: 20 * HOUR },
			{ outcome: 'merchant', weight: 22, after: 2 * HOUR },
			{ outcome: 'timeout', weight: 5, after: 36 * HOUR },
			{ outcome: 'withdrawn', weight: 6, after: 5 * HOUR },
		],
	},
	{
		weight: 20,
		shipping: 'shipped',
		requestType: 'refund-only',
		verdict: 'intercept',
		speed: 'none',
		orderDays: [2, 6],
		handling: 5 * HOUR,
		countdown: 48 * HOUR,
		reasons: [
			{ reason: 'NOT_RECEIVED', weight: 35 },
			{ reason: 'LOGISTICS_STALLED', weight: 25 },
			{ reason: 'CHANGED_MIND', weight: 30 },
			{ reason: 'REJECTED_ON_DELIVERY', weight: 10 },
		],
		endings: [
			{ outcome: 'merchant', weight: 55, after: 30 * HOUR },
			{ outcome: 'platform', weight: 18, after: 60 * HOUR },
			{ outcome: 'timeout', weight: 6, after: 48 * HOUR },
			{ outcome: 'withdrawn', weight: 15, after: 26 * HOUR },
			{ outcome: 'refused', weight: 6, after: 20 * HOUR },
		],
	},
	{
		weight: 35,
		shipping: 'signed',
		requestType: 'return-refund',
		verdict: 'negotiate',
		speed: 'none',
		orderDays: [4, 14],
		handling: 7 * HOUR,
		countdown: 72 * HOUR,
		reasons: [
			{ reason: 'CHANGED_MIND', weight: 30 },
			{ reason: 'QUALITY', weight: 24 },
			{ reason: 'NOT_AS_DESCRIBED', weight: 16 },
			{ reason: 'DAMAGED', weight: 12 },
			{ reason: 'WRONG_ITEM', weight: 8 },
			{ reason: 'SHORT', weight: 6 },
			{ reason: 'FREIGHT', weight: 4 },
		],
		endings: [
			{ outcome: 'merchant', weight: 64, after: 110 * HOUR },
			{ outcome: 'platform', weight: 10, after: 90 * HOUR },
			{ outcome: 'timeout', weight: 5, after: 72 * HOUR },
			{ outcome: 'withdrawn', weight: 13, after: 40 * HOUR },
			{ outcome: 'failed', weight: 8, after: 168 * HOUR },
		],
	},
];
export type { Kind };
