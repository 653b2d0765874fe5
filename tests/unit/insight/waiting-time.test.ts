import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, MINUTE } from '../../../utils/domain/clock';
import {
	BUCKETS,
	bucketOf,
	edgeOf,
	leastQuantileOf,
	noWaits,
	quantileOf,
} from '../../../utils/insight/waiting-time';

function counted(times: readonly number[]): number[] {
	const counts = noWaits();
	for (const time of times) counts[bucketOf(time)] = (counts[bucketOf(time)] ?? 0) + 1;
	return counts;
}

describe('lengths of time in buckets', () => {
	it('are held by the bucket whose edges they lie between', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 40 * DAY }), (ms) => {
				const bucket = bucketOf(ms);
				expect(ms).toBeLessThan(edgeOf(bucket));
				if (bucket > 0) expect(ms).toBeGreaterThanOrEqual(edgeOf(bucket - 1));
			}),
			{ numRuns: 2000 },
		);
		for (let bucket = 0; bucket < BUCKETS - 1; bucket++) {
			expect(bucketOf(edgeOf(bucket))).toBe(bucket + 1);
		}
		expect([bucketOf(Infinity), bucketOf(-1), bucketOf(Number.NaN)]).toEqual([BUCKETS - 1, 0, 0]);
	});

	it('give medians and percentiles at most 19 % above the true one and at most 19 % below it, never to the wrong side', () => {
		const times = fc.array(fc.integer({ min: MINUTE, max: 40 * DAY }), { minLength: 1, maxLength: 200 });
		fc.assert(
			fc.property(times, fc.constantFrom(0.5, 0.9), (list, share) => {
				const sorted = list.toSorted((a, b) => a - b);
				const truth = sorted[Math.ceil(share * list.length) - 1] ?? 0;
				const read = quantileOf(counted(list), share) ?? 0;
				expect(read).toBeGreaterThan(truth);
				expect(read).toBeLessThanOrEqual(truth * 2 ** 0.25 + 1e-6);
				const least = leastQuantileOf(counted(list), share) ?? Number.NaN;
				expect(least).toBeLessThanOrEqual(truth);
				expect(least * 2 ** 0.25).toBeGreaterThanOrEqual(truth - 1e-6);
			}),
		);
	});

	it('say nothing where nothing was counted', () => {
		expect(quantileOf(noWaits(), 0.5)).toBeUndefined();
		expect(leastQuantileOf(noWaits(), 0.5)).toBeUndefined();
		expect(leastQuantileOf(counted([1]), 0.5)).toBe(0);
	});
});
