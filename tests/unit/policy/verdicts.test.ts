import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../../utils/domain/clock';
import { between, type FactValues } from '../../../utils/domain/fact';
import type { ReasonGroup, Stage, Verdict } from '../../../utils/domain/words';
import { at, contradiction, FILED, judge, judgeRequest, tick } from './build-case';

type Values = Partial<FactValues>;
const CONFIRMED = FILED - 2 * HOUR;
const NO_REASON: ReasonGroup[] = ['CHANGED_MIND', 'WRONG_ORDER_INFO', 'PRICE', 'LATE_SHIP', 'OUT_OF_STOCK'];
const FAULT: ReasonGroup[] = ['QUALITY', 'SHORT', 'WRONG_ITEM', 'DAMAGED', 'NOT_AS_DESCRIBED', 'COUNTERFEIT'];
const DELIVERY: ReasonGroup[] = ['NOT_RECEIVED', 'LOGISTICS_STALLED', 'REJECTED_ON_DELIVERY'];
const VAGUE: ReasonGroup[] = ['FREIGHT', 'INVOICE', 'OTHER'];

describe('the stage alone decides', () => {
	it.each<[Stage, Verdict]>([
		['refunded', 'closed'],
		['finished', 'closed'],
		['failed', 'closed'],
		['closed', 'closed'],
		['withdrawn', 'closed'],
		['proof', 'evidence'],
		['platform', 'wait'],
		['refunding', 'wait'],
		['courier', 'wait'],
		['buyer', 'wait'],
		['buyer-send', 'wait'],
	])('%s is %s, whatever else is known or not', (stage, verdict) => {
		expect(judge({ stage }).verdict).toBe(verdict);
		expect(judge({ stage }).questions).toEqual([]);
		expect(judge({ stage, requestType: 'refund-only', shipped: true, signed: true }).verdict).toBe(verdict);
		expect(judge({ stage }, { odd: { requestType: contradiction() } }).verdict).toBe(verdict);
	});
});

describe('the page could not be read well enough', () => {
	it.each<[string, Values]>([
		['no stage', { stage: undefined }],
		['no order number', { stage: 'refunded', orderSn: undefined }],
		['no type for a request that waits for the merchant', { stage: 'merchant' }],
		['no type though shipping is known', { stage: 'merchant', shipped: true, signed: true }],
	])('%s', (_what, values) => {
		const { orderSn, ...rest } = { orderSn: '261120-012345678901234', ...values };
		expect(judge({ ...rest, orderSn }).verdict).toBe('unclear');
	});

	it('a stage or a type on which the page contradicts itself', () => {
		expect(judge({}, { odd: { stage: contradiction() } }).verdict).toBe('unclear');
		expect(judgeRequest({ shipped: true }, { odd: { requestType: contradiction() } }).verdict).toBe(
			'unclear',
		);
	});

	it('says nothing at all then', () => {
		const { reasons, questions, steps, proof, replies, deadline, outcome, until } = judge({
			timeoutAt: FILED + DAY,
		});
		expect({ reasons, questions, steps, proof, replies, deadline, outcome, until }).toEqual({
			reasons: [],
			questions: [],
			steps: [],
			proof: [],
			replies: [],
			deadline: undefined,
			outcome: undefined,
			until: undefined,
		});
	});
});

describe('a returned parcel is awaited', () => {
	it.each<[boolean | undefined, Verdict]>([
		[true, 'inspect'],
		[false, 'wait'],
		[undefined, 'verify'],
	])('signed for by the shop: %s, verdict %s, the type not needed', (returnSigned, verdict) => {
		expect(judge({ stage: 'merchant-receive', returnSigned }).verdict).toBe(verdict);
	});
});

it.each(['exchange', 'resend', 'repair'] as const)(
	'%s is processed, whatever else is unknown',
	(requestType) => {
		expect(judgeRequest({ requestType }).verdict).toBe('process');
		expect(judgeRequest({ requestType, shipped: false, reasonGroup: 'OTHER' }).verdict).toBe('process');
	},
);

describe('refund only, not shipped', () => {
	const refund = (values: Values, shop = {}) =>
		judgeRequest({ requestType: 'refund-only', shipped: false, confirmedAt: CONFIRMED, ...values }, { shop });

	it.each<[string, number, Verdict]>([
		['at once', 0, 'auto-refund'],
		['a minute before 2 hours', 2 * HOUR - MINUTE, 'auto-refund'],
		['1 ms before 2 hours', 2 * HOUR - 1, 'auto-refund'],
		['at 2 hours', 2 * HOUR, 'auto-refund'],
		['1 ms after 2 hours', 2 * HOUR + 1, 'agree'],
		['a minute after 2 hours', 2 * HOUR + MINUTE, 'agree'],
		['two days later', 2 * DAY, 'agree'],
	])('filed %s', (_when, after, verdict) => {
		expect(refund({ requestedAt: CONFIRMED + after }).verdict).toBe(verdict);
	});

	it.each<[string, number, number, Verdict]>([
		['at 6 hours, ¥199.99', 6 * HOUR, 19_999, 'auto-refund'],
		['a minute before 6 hours, ¥199.99', 6 * HOUR - MINUTE, 19_999, 'auto-refund'],
		['1 ms after 6 hours, ¥199.99', 6 * HOUR + 1, 19_999, 'agree'],
		['a minute after 6 hours, ¥0', 6 * HOUR + MINUTE, 0, 'agree'],
		['at 6 hours, ¥200', 6 * HOUR, 20_000, 'agree'],
		['1 ms after 2 hours, ¥200', 2 * HOUR + 1, 20_000, 'agree'],
		['at 2 hours, ¥2000', 2 * HOUR, 200_000, 'auto-refund'],
	])('with the opt-in service, filed %s', (_when, after, paidAmount, verdict) => {
		const shop = { optInFastRefund: true };
		expect(refund({ requestedAt: CONFIRMED + after, paidAmount }, shop).verdict).toBe(verdict);
	});

	it('without the opt-in service the 6 hours do not count', () => {
		expect(refund({ requestedAt: CONFIRMED + 3 * HOUR, paidAmount: 100 }).verdict).toBe('agree');
	});

	it.each([
		['ordinary', 'auto-refund'],
		['fresh', 'auto-refund'],
		['custom', 'agree'],
		['virtual', 'agree'],
	] as const)('%s goods: %s', (goodsKind, verdict) => {
		expect(refund({}, { goodsKind }).verdict).toBe(verdict);
		expect(refund({ goodsKind }).verdict).toBe(verdict);
		expect(refund({ paidAmount: 1 }, { goodsKind, optInFastRefund: true }).verdict).toBe(verdict);
	});

	describe('where only the day in the order number is known', () => {
		const byDay = (requestedAt: number) => refund({ confirmedAt: undefined, requestedAt }).verdict;

		it.each<[string, Verdict]>([
			['2026-11-20 00:00:00', 'auto-refund'],
			['2026-11-20 02:00:00', 'auto-refund'],
			['2026-11-20 02:00:01', 'verify'],
			['2026-11-20 23:59:59', 'verify'],
			['2026-11-21 01:59:59', 'verify'],
			['2026-11-21 02:00:00', 'agree'],
			['2026-11-23 12:00:00', 'agree'],
			['2026-11-19 23:59:59', 'verify'],
		])('filed %s: %s', (filed, verdict) => {
			expect(byDay(at(filed))).toBe(verdict);
		});

		it('the two hours after the day have their edge at 1 ms before 2:00', () => {
			expect(byDay(at('2026-11-21 02:00:00') - 1)).toBe('verify');
			expect(byDay(at('2026-11-20 02:00:00') + 1)).toBe('verify');
		});
	});

	it('a filing time that is not shown leaves it open', () => {
		const assessment = judge({ stage: 'merchant', requestType: 'refund-only', shipped: false });
		expect(assessment.verdict).toBe('verify');
	});
});

describe('refund only, shipped', () => {
	const refund = (values: Values) => judgeRequest({ requestType: 'refund-only', shipped: true, ...values });

	it.each<[Values, Verdict]>([
		[{ signed: false }, 'intercept'],
		[{ signed: true }, 'negotiate'],
		[{ buyerReceived: true }, 'negotiate'],
		[{ buyerReceived: false }, 'verify'],
		[{}, 'verify'],
		[{ signed: false, buyerReceived: true }, 'intercept'],
		[{ signedAt: FILED - DAY }, 'negotiate'],
	])('%o: %s, whatever the reason', (values, verdict) => {
		expect(refund(values).verdict).toBe(verdict);
		for (const reasonGroup of ['NEGOTIATED', 'OTHER', 'QUALITY'] as const) {
			expect(refund({ ...values, reasonGroup }).verdict).toBe(verdict);
		}
	});

	it('signed for means shipped', () => {
		expect(judgeRequest({ requestType: 'refund-only', signed: true }).verdict).toBe('negotiate');
		expect(judgeRequest({ requestType: 'refund-only', buyerReceived: true }).verdict).toBe('negotiate');
	});

	it('not shipped means not signed for, even where the buyer ticked received', () => {
		const values = { requestType: 'refund-only', shipped: false, buyerReceived: true } as const;
		expect(judgeRequest({ ...values, confirmedAt: CONFIRMED }).verdict).toBe('auto-refund');
	});
});

describe('shipped unknown', () => {
	it('is to be verified where the answer decides', () => {
		expect(judgeRequest({ requestType: 'refund-only' }).verdict).toBe('verify');
		expect(judgeRequest({ requestType: 'refund-only', signed: false }).verdict).toBe('verify');
		expect(judgeRequest({ requestType: 'return-refund', reasonGroup: 'QUALITY' }).verdict).toBe('verify');
	});

	it('does not matter where every answer gives the same verdict', () => {
		const assessment = judgeRequest({ requestType: 'return-refund', reasonGroup: 'NEGOTIATED' });
		expect(assessment.verdict).toBe('agree');
		expect(assessment.reasons.map(({ rule, applies }) => [rule, applies])).toEqual([
			['PDD-RT-01', false],
			['PDD-RT-02', false],
		]);
		expect(assessment.questions).toEqual([]);
	});
});

it('a return of what was not shipped is agreed to, whatever the reason', () => {
	expect(judgeRequest({ requestType: 'return-refund', shipped: false }).verdict).toBe('agree');
	for (const reasonGroup of [...NO_REASON, ...FAULT, ...DELIVERY, ...VAGUE]) {
		expect(judgeRequest({ requestType: 'return-refund', shipped: false, reasonGroup }).verdict).toBe('agree');
	}
});

describe('a return of what was shipped', () => {
	const giveBack = (values: Values, setting = {}) =>
		judgeRequest({ requestType: 'return-refund', shipped: true, ...values }, setting);

	it('is agreed to where both sides settled it', () => {
		expect(giveBack({ reasonGroup: 'NEGOTIATED' }).verdict).toBe('agree');
		expect(giveBack({ reasonGroup: 'NEGOTIATED' }, { shop: { goodsKind: 'fresh' } }).verdict).toBe('agree');
	});

	it.each(FAULT)('is negotiated for a fault of the goods: %s', (reasonGroup) => {
		expect(giveBack({ reasonGroup }).verdict).toBe('negotiate');
		expect(giveBack({ reasonGroup, signed: false }).verdict).toBe('negotiate');
	});

	it.each(DELIVERY)('hangs on the signature for a delivery reason: %s', (reasonGroup) => {
		expect(giveBack({ reasonGroup, signed: false }).verdict).toBe('intercept');
		expect(giveBack({ reasonGroup, signed: true }).verdict).toBe('negotiate');
		expect(giveBack({ reasonGroup }).verdict).toBe('verify');
	});

	it.each(VAGUE)('is to be verified for %s, and asks for the real reason', (reasonGroup) => {
		const assessment = giveBack({ reasonGroup, signed: true });
		expect(assessment.verdict).toBe('verify');
		expect(assessment.questions.map((question) => question.fact)).toEqual(['reasonGroup']);
		expect(assessment.reasons[0]).toMatchObject({ rule: 'PDD-RT-03', applies: true });
		expect(assessment.steps.map((step) => step.id)).toContain('ask-reason');
	});

	it('is to be verified for a reason that cannot be read', () => {
		const assessment = giveBack({ reasonText: '和想象中差得有点远' });
		expect(assessment.verdict).toBe('verify');
		expect(assessment.questions.map((question) => question.fact)).toContain('reasonGroup');
	});

	describe.each(NO_REASON)('without a fault: %s', (reasonGroup) => {
		const signedAt = at('2026-11-10 09:30:00');
		const filed = (requestedAt: number, values: Values = {}) =>
			giveBack(
				{ orderSn: '261101-012345678901234', reasonGroup, signed: true, signedAt, requestedAt, ...values },
				{ now: requestedAt },
			).verdict;

		it('the 7th Shanghai day after the day of signing is the last', () => {
			expect(filed(signedAt)).toBe('agree');
			expect(filed(at('2026-11-17 23:58:59'))).toBe('agree');
			expect(filed(at('2026-11-18 00:00:00') - 1)).toBe('agree');
			expect(filed(at('2026-11-18 00:00:00'))).toBe('negotiate');
			expect(filed(at('2026-11-18 00:01:00'))).toBe('negotiate');
		});

		it('goods that are excluded are negotiated, even in time', () => {
			for (const goodsKind of ['custom', 'virtual', 'fresh'] as const) {
				expect(filed(signedAt, { goodsKind })).toBe('negotiate');
			}
			expect(filed(signedAt, { sevenDayReturn: false })).toBe('negotiate');
		});

		it('a parcel that is not signed for is in time', () => {
			expect(filed(at('2026-11-30 10:00'), { signed: false, signedAt: undefined })).toBe('agree');
		});

		it('a request within 7 days of the day of the order is in time without knowing the day of signing', () => {
			const unknown = { signed: undefined, signedAt: undefined };
			expect(filed(at('2026-11-08 23:59:59'), unknown)).toBe('agree');
			expect(filed(at('2026-11-09 00:00:00'), unknown)).toBe('verify');
			expect(filed(at('2026-11-09 00:00:00'), { ...unknown, signed: true })).toBe('verify');
		});

		it('the time of shipping narrows the day of signing', () => {
			const shippedAt = at('2026-11-09 08:00');
			expect(filed(at('2026-11-16 23:59'), { signedAt: undefined, shippedAt })).toBe('agree');
			expect(filed(at('2026-11-17 00:00'), { signedAt: undefined, shippedAt })).toBe('verify');
		});
	});

	it('a range of the day of signing decides only as a whole', () => {
		const range = (from: string, to: string) => ({
			odd: { signedAt: between(at(from), at(to), { by: 'page', quote: '约' }, 0) },
		});
		const values: Values = { reasonGroup: 'CHANGED_MIND', requestedAt: at('2026-11-18 10:00') };
		expect(giveBack(values, range('2026-11-11 00:00', '2026-11-12 00:00')).verdict).toBe('agree');
		expect(giveBack(values, range('2026-11-10 23:59', '2026-11-11 00:00')).verdict).toBe('verify');
		expect(giveBack(values, range('2026-11-09 00:00', '2026-11-10 23:59')).verdict).toBe('negotiate');
	});
});

describe('an order without a request', () => {
	const order = (values: Values, setting = {}) => judge({ stage: 'none', ...values }, setting);
	const now = at('2026-11-20 20:00');

	it('is judged as if a refund-only request were filed now', () => {
		const confirmedAt = now - 2 * HOUR;
		expect(order({ shipped: false, confirmedAt }, { now }).verdict).toBe('auto-refund');
		expect(order({ shipped: false, confirmedAt }, { now: now + 1 }).verdict).toBe('agree');
		expect(order({ shipped: true, signed: false }, { now }).verdict).toBe('intercept');
		expect(order({ shipped: true, signed: true }, { now }).verdict).toBe('negotiate');
		expect(order({ shipped: true }, { now }).verdict).toBe('verify');
		expect(order({}, { now }).verdict).toBe('verify');
	});

	it('says that it is hypothetical; a request says that it is not', () => {
		expect(order({}).hypothetical).toBe(true);
		expect(judgeRequest({ requestType: 'refund-only' }).hypothetical).toBe(false);
		expect(judge({}).hypothetical).toBe(false);
		expect(order({ orderSn: undefined }).hypothetical).toBe(true);
	});

	it('does not take over the type or the time of an older request', () => {
		const older: Values = { requestType: 'exchange', requestedAt: now - 5 * DAY };
		const assessment = order({ ...older, shipped: false, confirmedAt: now - DAY }, { now });
		expect(assessment.verdict).toBe('agree');
	});

	it('has the day in the order number to go by', () => {
		expect(order({ shipped: false }, { now: at('2026-11-20 02:00') }).verdict).toBe('auto-refund');
		expect(order({ shipped: false }, { now }).verdict).toBe('verify');
		expect(order({ shipped: false }, { now: at('2026-11-21 02:00') }).verdict).toBe('agree');
	});
});

describe('an agent who ticks an answer', () => {
	it('settles what the page does not show', () => {
		const refund = { requestType: 'refund-only', shipped: true } as const;
		expect(judgeRequest(refund, { ticks: [tick('signed', 'no')] }).verdict).toBe('intercept');
		expect(judgeRequest(refund, { ticks: [tick('signed', 'yes')] }).verdict).toBe('negotiate');
	});

	it('does not overrule what the page shows', () => {
		const refund = { requestType: 'refund-only', shipped: true, signed: false } as const;
		expect(judgeRequest(refund, { ticks: [tick('signed', 'yes')] }).verdict).toBe('intercept');
	});

	it('can sort a vague reason into its group', () => {
		const vague = { requestType: 'return-refund', shipped: true, reasonText: '其他原因' } as const;
		const settled = judgeRequest(vague, { ticks: [tick('reasonGroup', 'quality')] });
		expect(settled.verdict).toBe('negotiate');
		expect(settled.questions).toEqual([]);
	});
});
