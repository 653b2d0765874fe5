import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excessDispersion } from '../../../utils/insight/statistics/dispersion';
import { holm } from '../../../utils/insight/statistics/holm';
import { upperTail } from '../../../utils/insight/statistics/tails';
import { Random } from '../../fuzz/random';
import { countOf } from '../../sim/chance';

describe('the tail of a count', () => {
	/** By the definition, with factorials, for small counts. */
	const plainPoisson = (count: number, mean: number) => {
		let below = 0;
		for (let k = 0, term = Math.exp(-mean); k < count; k++, term *= mean / k) below += term;
		return 1 - below;
	};

	it('is the exact Poisson tail', () => {
		for (const [count, mean] of [
			[7, 1.5],
			[1, 0.2],
			[3, 3],
			[2, 10],
			[12, 9.5],
		] as const) {
			expect(upperTail(count, { mean, size: Infinity })).toBeCloseTo(plainPoisson(count, mean), 10);
		}
		// P(X >= 7) for 1.5 a day.
		expect(upperTail(7, { mean: 1.5, size: Infinity })).toBeCloseTo(0.000926, 6);
	});

	it('stays exact where it is tiny', () => {
		const tail = upperTail(100, { mean: 10, size: Infinity });
		// The first term, e^-10 10^100 / 100!, with the geometric rest.
		expect(Math.log10(tail)).toBeCloseTo(-62.25, 1);
	});

	it('is that of the negative binomial where days differ more than chance', () => {
		// size 1 is geometric: P(X >= k) = (mean / (1 + mean))^k.
		expect(upperTail(5, { mean: 3, size: 1 })).toBeCloseTo(0.75 ** 5, 10);
		expect(upperTail(2, { mean: 3, size: 1 })).toBeCloseTo(0.75 ** 2, 10);
	});

	it('falls with the count, and a wider distribution has the heavier tail', () => {
		const inputs = [
			fc.integer({ min: 0, max: 3000 }),
			fc.double({ min: 0.001, max: 2000, noNaN: true }),
			fc.double({ min: 0.3, max: 500, noNaN: true }),
		] as const;
		fc.assert(
			fc.property(...inputs, (count, mean, size) => {
				const tail = upperTail(count, { mean, size });
				expect(tail).toBeGreaterThanOrEqual(0);
				expect(tail).toBeLessThanOrEqual(1);
				expect(upperTail(count + 1, { mean, size })).toBeLessThanOrEqual(tail + 1e-9);
				if (count > 3 * mean + 10) {
					expect(tail).toBeGreaterThanOrEqual(upperTail(count, { mean, size: Infinity }) - 1e-12);
				}
			}),
		);
	});

	it('is certain of nothing and never of something that cannot be', () => {
		expect(upperTail(0, { mean: 0, size: Infinity })).toBe(1);
		expect(upperTail(1, { mean: 0, size: Infinity })).toBe(0);
	});
});

describe('how much more days differ than chance', () => {
	const days = (size: number, seed: string) => {
		const random = new Random(seed);
		return Array.from({ length: 28 }, () => countOf(random, 20, size));
	};
	const ones = Array.from({ length: 28 }, () => 1);

	it('is nothing for most Poisson days', () => {
		const found = Array.from({ length: 200 }, (_, seed) =>
			excessDispersion(days(Infinity, `even ${seed}`), ones),
		);
		expect(found.filter((excess) => excess > 0).length).toBeLessThan(24);
	});

	it('is about the truth for days that differ more', () => {
		const found = Array.from({ length: 200 }, (_, seed) => excessDispersion(days(4, `wide ${seed}`), ones));
		const middle = found.sort((a, b) => a - b)[100] ?? 0;
		expect(middle).toBeGreaterThan(0.15);
		expect(middle).toBeLessThan(0.35);
	});

	it('does not take the week for unrest', () => {
		const weights = Array.from({ length: 28 }, (_, day) => (day % 7 < 5 ? 1.2 : 0.5));
		const counts = weights.map((weight) => Math.round(50 * weight));
		expect(excessDispersion(counts, weights)).toBe(0);
		expect(excessDispersion(counts, ones)).toBeGreaterThan(0);
	});

	it('is nothing where nothing happened or there is one day', () => {
		expect(excessDispersion([0, 0, 0], [1, 1, 1])).toBe(0);
		expect(excessDispersion([9], [1])).toBe(0);
	});
});

describe("Holm's correction", () => {
	it('multiplies the smallest by all, the next by one less, and never falls', () => {
		expect(holm([0.01, 0.04, 0.03])).toEqual([0.03, 0.06, 0.06]);
		expect(holm([0.5, 0.9])).toEqual([1, 1]);
		expect(holm([])).toEqual([]);
	});

	it('keeps the order of the chances, and none gets smaller', () => {
		fc.assert(
			fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (chances) => {
				const corrected = holm(chances);
				chances.forEach((chance, i) => {
					expect(corrected[i] ?? 0).toBeGreaterThanOrEqual(chance - 1e-12);
					chances.forEach((other, j) => {
						if (chance < other) expect(corrected[i] ?? 0).toBeLessThanOrEqual((corrected[j] ?? 0) + 1e-12);
					});
				});
			}),
		);
	});
});
