import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, dayBounds } from '../../../../utils/domain/clock';
import type { DayCount } from '../../../../utils/insight/quality/counts';
import { type Review, reviewOf } from '../../../../utils/insight/quality/review';
import { chanceOfSoFew, chanceOfSoMany } from '../../../../utils/insight/statistics/two-rates';

/** The Shanghai day of the action. */
const ACTED = 20_700;
const action = (reviewAfter = 14) => ({ at: dayBounds(ACTED).from + DAY / 2, reviewAfter });
const daysFrom = (from: number, n: number) => Array.from({ length: n }, (_, index) => from + index);
/** So many complaints, one a day from a day on and then round again. */
function spread(n: number, from: number, days: number): DayCount[] {
	const counts = daysFrom(from, days).map((day) => ({ day, filed: 0, quality: 0 }));
	for (let i = 0; i < n; i++) {
		const one = counts[i % days];
		if (one) one.quality++;
	}
	return counts;
}

function review(before: number, after: number, over: { today?: number; watched?: number[] } = {}): Review {
	const { today = ACTED + 15, watched = daysFrom(ACTED - 28, 28 + 1 + 60) } = over;
	const counts = [...spread(before, ACTED - 28, 28), ...spread(after, ACTED + 1, 14)];
	return reviewOf(action(), counts, watched, today);
}

describe('the test of two counts', () => {
	it('is the exact binomial tail', () => {
		// 3 of 10 or fewer at a half: (1 + 10 + 45 + 120) / 1024.
		const counts = { before: 7, after: 3, stretchBefore: 5, stretchAfter: 5 };
		expect(chanceOfSoFew(counts)).toBeCloseTo(176 / 1024, 12);
		expect(chanceOfSoMany(counts)).toBeCloseTo(1 - 56 / 1024, 12);
		// None of 4 in a third of the time: (2/3)^4.
		expect(chanceOfSoFew({ before: 4, after: 0, stretchBefore: 28, stretchAfter: 14 })).toBeCloseTo(
			(2 / 3) ** 4,
			12,
		);
	});

	it('calls a rate that stayed the same fallen or risen no oftener than the level says, whatever the counts and stretches', () => {
		const inputs = [
			fc.integer({ min: 1, max: 400 }),
			fc.integer({ min: 1, max: 60 }),
			fc.integer({ min: 1, max: 60 }),
		] as const;
		fc.assert(
			fc.property(...inputs, (all, stretchBefore, stretchAfter) => {
				let few = 0;
				let many = 0;
				let below = 0;
				for (let after = 0; after <= all; after++) {
					const counts = { before: all - after, after, stretchBefore, stretchAfter };
					const upTo = chanceOfSoFew(counts);
					if (upTo <= 0.05) few += upTo - below;
					if (chanceOfSoMany(counts) <= 0.05) many += upTo - below;
					below = upTo;
				}
				expect(few).toBeLessThanOrEqual(0.05 + 1e-9);
				expect(many).toBeLessThanOrEqual(0.05 + 1e-9);
				expect(below).toBeCloseTo(1, 9);
			}),
			{ numRuns: 40 },
		);
	});

	it('finds fewer the less likely the fewer they are', () => {
		const small = fc.integer({ min: 0, max: 80 });
		fc.assert(
			fc.property(small, small, (before, after) => {
				const of = (n: number) => chanceOfSoFew({ before, after: n, stretchBefore: 28, stretchAfter: 14 });
				expect(of(after + 1)).toBeGreaterThanOrEqual(of(after) - 1e-12);
			}),
		);
	});
});

describe('what came of an action', () => {
	it('is waited for until its days are over, the last of them too', () => {
		expect(review(20, 0, { today: ACTED + 14 }).state).toBe('watching');
		expect(review(20, 0, { today: ACTED + 15 })).toMatchObject({ state: 'fell', reopened: false });
	});

	it('holds 28 days before against the days after, without the day itself and without today', () => {
		const { before, after } = review(20, 3);
		expect(before).toMatchObject({ from: ACTED - 28, to: ACTED - 1, watched: 28, quality: 20 });
		expect(after).toMatchObject({ from: ACTED + 1, to: ACTED + 14, watched: 14, quality: 3 });
		const today = reviewOf(action(), [{ day: ACTED, filed: 9, quality: 9 }], daysFrom(ACTED, 90), ACTED + 15);
		expect([today.before.quality, today.after.quality]).toEqual([0, 0]);
	});

	it('opens the complaint again where a fall would have shown and did not', () => {
		// 20 in 28 days are 10 in 14; none would be plain.
		expect(review(20, 8)).toMatchObject({ state: 'same', reopened: true });
		expect(review(20, 25)).toMatchObject({ state: 'rose', reopened: true });
	});

	it('is unsure where even none would be no wonder, and says nothing of a product that was hardly complained of', () => {
		expect(review(3, 0)).toMatchObject({ state: 'unsure', reopened: false });
		expect(review(3, 2)).toMatchObject({ state: 'unsure', reopened: false });
		expect(review(0, 0)).toMatchObject({ state: 'unsure', reopened: false });
	});

	it('still tells a plain rise from nearly nothing', () => {
		expect(review(1, 9)).toMatchObject({ state: 'rose', reopened: true });
	});

	it('counts no day on which nobody looked, and says nothing with few watched days on a side', () => {
		const fewBefore = [...daysFrom(ACTED - 4, 4), ...daysFrom(ACTED + 1, 40)];
		expect(review(40, 0, { watched: fewBefore }).state).toBe('unsure');
		const fewAfter = [...daysFrom(ACTED - 28, 28), ACTED + 1, ACTED + 2];
		expect(review(200, 0, { watched: fewAfter }).state).toBe('unsure');
		expect(review(20, 0, { watched: fewAfter }).after.watched).toBe(2);
	});

	it('waits longer where too little was seen, and then judges by the first days that are enough', () => {
		// 5 before: none in 14 days is no wonder (13 %), none in 25 is (4 %).
		const seen = (today: number) => review(5, 0, { today }).state;
		expect(seen(ACTED + 15)).toBe('unsure');
		const first = daysFrom(ACTED + 15, 40).find((today) => seen(today) !== 'unsure');
		expect(first).toBeDefined();
		const found = review(5, 0, { today: ACTED + 60 });
		expect(found.state).toBe('fell');
		expect(found.after.to).toBe((first ?? 0) - 1);
	});

	it('does not depend on how many came after when it chooses the days to look at', () => {
		const n = fc.integer({ min: 0, max: 60 });
		fc.assert(
			fc.property(n, n, n, fc.integer({ min: 15, max: 60 }), (before, one, other, back) => {
				const today = ACTED + back;
				const [a, b] = [review(before, one, { today }), review(before, other, { today })];
				expect(a.after.to).toBe(b.after.to);
				expect(a.reopened).toBe(a.state === 'same' || a.state === 'rose');
				// More complaints never make it better.
				const bad = { fell: 0, unsure: 1, watching: 1, same: 1, rose: 2 };
				if (one <= other) expect(bad[a.state]).toBeLessThanOrEqual(bad[b.state]);
			}),
		);
	});
});
