import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../../utils/domain/clock';
import { between, type FactValues } from '../../../utils/domain/fact';
import type { Condition } from '../../../utils/policy/condition';
import { at, FILED, judge, judgeRequest, NOW, packOf } from './build-case';

type Values = Partial<FactValues>;
const AUTO: Values = { requestType: 'refund-only', shipped: false, confirmedAt: FILED - HOUR };

describe('the instant at which time alone changes the assessment', () => {
	const order: Values = { stage: 'none', shipped: false, confirmedAt: FILED };

	it('is the end of the window of fast refund, for an order without a request', () => {
		const limit = FILED + 2 * HOUR;
		expect(judge(order, { now: FILED }).until).toBe(limit + 1);
		expect(judge(order, { now: limit })).toMatchObject({ verdict: 'auto-refund', until: limit + 1 });
		expect(judge(order, { now: limit + 1 })).toMatchObject({ verdict: 'agree', until: undefined });
	});

	it('is then the end of the opt-in window, where that can still apply', () => {
		const shop = { optInFastRefund: true };
		const now = FILED + 2 * HOUR + 1;
		const limit = FILED + 6 * HOUR;
		expect(judge({ ...order, paidAmount: 1 }, { shop, now }).until).toBe(limit + 1);
		expect(judge(order, { shop, now }).until).toBe(limit + 1);
		expect(judge({ ...order, paidAmount: 20_000 }, { shop, now }).until).toBeUndefined();
		expect(judge({ ...order, paidAmount: 1 }, { shop, now: limit + 1 }).until).toBeUndefined();
	});

	it('is never later than a change, where the day of the order is all that is known', () => {
		for (let now = at('2026-11-20 00:00'); now < at('2026-11-21 10:00'); now += 7 * MINUTE) {
			const before = judge({ ...order, confirmedAt: undefined }, { now });
			const next = judge({ ...order, confirmedAt: undefined }, { now: (before.until ?? now + DAY) - 1 });
			expect([now, next.verdict, next.speed]).toEqual([now, before.verdict, before.speed]);
		}
	});

	it('is none for a request, whose time stands still', () => {
		expect(judgeRequest(AUTO, { now: FILED }).until).toBeUndefined();
		expect(judgeRequest({ ...AUTO, requestedAt: undefined }).until).toBeUndefined();
	});

	it.each([
		['days', { days: ['confirmedAt', 'requestedAt'] as [string, string], atMost: 1 }, at('2026-11-22 00:00')],
		[
			'minutes before another instant',
			{ elapsed: ['requestedAt', 'shipBy'] as [string, string], atMostMinutes: 60 },
			NOW - HOUR,
		],
		[
			'days before another instant',
			{ days: ['requestedAt', 'shipBy'] as [string, string], atMost: 1 },
			at('2026-11-22 00:00'),
		],
	])('counts %s too, inside all, any and not', (_what, atom, flip) => {
		const values: Values = { ...order, shipBy: NOW };
		for (const when of [atom, { not: atom }, { all: [atom] }, { any: [{ not: atom }] }]) {
			const pack = packOf([{ id: 'R', when, verdict: 'agree' }]);
			expect(judge(values, { pack, now: FILED }).until).toBe(flip);
			expect(judge(values, { pack, now: flip - 1 }).verdict).not.toBe(
				judge(values, { pack, now: flip }).verdict,
			);
		}
	});

	it('counts both ends of a range', () => {
		const odd = { shipBy: between(NOW, NOW + HOUR, { by: 'page', quote: '约' }, 0) };
		const pack = packOf([
			{ id: 'R', when: { elapsed: ['requestedAt', 'shipBy'], atMostMinutes: 60 }, verdict: 'agree' },
		]);
		expect(judge(order, { pack, odd, now: FILED })).toMatchObject({ verdict: 'unclear', until: NOW - HOUR });
		expect(judge(order, { pack, odd, now: NOW - HOUR })).toMatchObject({ verdict: 'verify', until: NOW });
		expect(judge(order, { pack, odd, now: NOW })).toMatchObject({ verdict: 'agree', until: undefined });
	});

	it('is none where something else settles the rule, and stays where it does not', () => {
		const span: Condition = { elapsed: ['confirmedAt', 'requestedAt'], atMostMinutes: 120 };
		const until = (when: Condition) =>
			judge(order, { pack: packOf([{ id: 'R', when, verdict: 'agree' }]), now: FILED }).until;
		const [yes, no] = [false, true].map((value): Condition => ({ fact: 'shipped', in: [value] }));
		if (!yes || !no) throw new Error('two conditions');
		expect(until({ any: [span, yes] })).toBeUndefined();
		expect(until({ any: [span, no] })).toBe(FILED + 2 * HOUR + 1);
		expect(until({ all: [span, no] })).toBeUndefined();
		expect(until({ all: [span, yes] })).toBe(FILED + 2 * HOUR + 1);
	});

	it('takes no notice of other facts, nor of spans without the filing', () => {
		const when = {
			any: [
				{ elapsed: ['confirmedAt', 'shipBy'] as [string, string], atMostMinutes: 1 },
				{ fact: 'signed', in: [true] },
			],
		};
		const pack = packOf([{ id: 'R', when, verdict: 'agree' }]);
		expect(judge({ ...order, shipBy: NOW }, { pack, now: FILED }).until).toBeUndefined();
		const open = packOf([
			{ id: 'R', when: { elapsed: ['signedAt', 'requestedAt'], atMostMinutes: 1 }, verdict: 'agree' },
		]);
		expect(judge({ stage: 'none', orderSn: 'x' }, { pack: open }).until).toBeUndefined();
	});
});
