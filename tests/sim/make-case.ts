import { DAY, dayBounds, dayText, HOUR } from '../../utils/domain/clock';
import type { Outcome, ReasonGroup, Stage } from '../../utils/domain/words';
import type { Random } from '../fuzz/random';
import { around } from './chance';
import type { Kind } from './kinds';
import { HOURS, LINES } from './plan';
import type { TrueCase, Turn } from './truth';

/** What a request is about, before it goes its way. */
export interface Subject {
	day: number;
	kind: Kind;
	product: number;
	sku: number;
	reason: ReasonGroup;
	line: number;
	/** Shanghai day of the order, where it is not left to chance. */
	orderDay?: number;
	/** Counts up, so that no two orders share a number. */
	serial: number;
}

const ENDED: Record<Outcome, Stage> = {
	fast: 'refunded',
	platform: 'refunded',
	timeout: 'refunded',
	merchant: 'refunded',
	withdrawn: 'withdrawn',
	refused: 'closed',
	failed: 'failed',
	unknown: 'finished',
};

const HOUR_WEIGHTS = HOURS.map((weight, hour) => ({ hour, weight }));

export const productName = (product: number): string => `样品 ${product + 1} 号`;
export const skuName = (sku: number): string => `规格 ${'ABCDEFGH'.charAt(sku)}`;

/** A request with its whole way to the end. */
export function makeCase(random: Random, subject: Subject): TrueCase {
	const { day, kind, product, sku, reason, line, serial } = subject;
	const { hour } = random.weighted(HOUR_WEIGHTS);
	// Whole seconds: the console shows no more, and the key of a case is made of them.
	const requestedAt = dayBounds(day).from + hour * HOUR + random.below(3600) * 1000;
	const [least, most] = kind.orderDays;
	const orderDay = subject.orderDay ?? day - least - random.below(most - least + 1);
	const ending = random.weighted(kind.endings);
	const { outcome } = ending;
	const timeoutAt = requestedAt + kind.countdown;
	const wait = Math.min(around(random, ending.after, 0.5), 20 * DAY);
	const endedAt =
		outcome === 'timeout' ? timeoutAt : requestedAt + Math.max(2000, Math.round(wait / 1000) * 1000);
	const handled = requestedAt + Math.round(around(random, kind.handling, 0.7));
	const isMoved = handled < Math.min(endedAt, timeoutAt) && outcome !== 'fast' && outcome !== 'timeout';
	const turns: [Turn, ...Turn[]] = [
		{ at: requestedAt, stage: 'merchant', verdict: kind.verdict, speed: kind.speed, timeoutAt },
	];
	if (isMoved) turns.push({ at: handled, stage: 'buyer-send', verdict: 'wait', speed: kind.speed });
	turns.push({
		at: endedAt,
		stage: ENDED[outcome],
		verdict: 'closed',
		speed: outcome === 'fast' ? 'succeeded' : kind.speed === 'eligible' ? 'failed' : 'none',
		outcome,
	});
	return {
		orderSn: `${dayText(dayBounds(orderDay).from).slice(2).replaceAll('-', '')}-${String(serial).padStart(15, '0')}`,
		product: productName(product),
		sku: skuName(sku),
		line: LINES[line] ?? LINES[0],
		shipping: kind.shipping,
		requestType: kind.requestType,
		reason,
		amount: Math.max(100, Math.round(around(random, 2000 + 900 * (product % 9), 0.35))),
		orderDay,
		requestedAt,
		turns,
		outcome,
		endedAt,
		...(isMoved && { movedAt: handled }),
	};
}
