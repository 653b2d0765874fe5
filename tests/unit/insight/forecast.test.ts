import { describe, expect, it } from 'vitest';
import { DAY } from '../../../utils/domain/clock';
import { driftOf } from '../../../utils/insight/forecast/drift';
import { forecast } from '../../../utils/insight/forecast/forecast';
import { intervalOf } from '../../../utils/insight/forecast/interval';
import type { PastCase } from '../../../utils/insight/forecast/past-case';
import { paidWithin, ratesOf } from '../../../utils/insight/forecast/refund-rates';
import { foretell, groupOpen } from '../../sim/forecasts';
import { plan } from '../../sim/plan';

const NOW = Date.UTC(2026, 10, 23, 2);
const SEEDS = Number(process.env.BACKTEST_SEEDS ?? 3);

const past = (over: Partial<PastCase> & { ago: number; after?: number }): PastCase => {
	const { ago, after, ...rest } = over;
	const filedAt = NOW - ago * DAY;
	return {
		filedAt,
		amount: 1000,
		type: 'refund-only',
		stages: [{ stage: 'merchant', at: filedAt }],
		...(after !== undefined && { endedAt: filedAt + after * DAY, paidBackAt: filedAt + after * DAY }),
		...rest,
	};
};

describe('the forecast', () => {
	it('says nothing where there is too little to learn from', () => {
		expect(forecast({ now: NOW, open: [], past: [], filed: [] }, 1)).toBeUndefined();
	});

	it('learns from each kind of request what share is paid back in a day', () => {
		const kind = Array.from({ length: 200 }, (_, i) => past({ ago: 2 + (i % 20) + 0.5, after: 1 }));
		const slow = Array.from({ length: 200 }, (_, i) =>
			past({ ago: 2 + (i % 20) + 0.5, type: 'return-refund', after: 40 }),
		).map(({ endedAt: _ended, paidBackAt: _paid, ...open }) => open);
		const rate = ratesOf([...kind, ...slow], NOW, DAY, 28);
		expect(rate('refund-only', 'merchant').share).toBeGreaterThan(0.95);
		expect(rate('return-refund', 'merchant').share).toBeLessThan(0.02);
	});

	it('puts requests that came too lately to tell in no share', () => {
		const cases = [past({ ago: 10, after: 1 }), past({ ago: 0.2 })];
		expect(paidWithin(cases, NOW, 2 * DAY)).toBe(1);
		expect(paidWithin([], NOW, DAY)).toBe(0);
	});

	it('adds up: open and coming are the whole, and the verdicts are the open part', () => {
		const known = Array.from({ length: 100 }, (_, i) => past({ ago: 1 + (i % 25), after: 0.5 }));
		const filed = Array.from({ length: 25 }, (_, i) => ({ day: 20_000 + i, fen: 5000 }));
		const open = groupOpen([
			{ type: 'refund-only', stage: 'merchant', verdict: 'agree', amount: 3000 },
			{ type: 'refund-only', stage: 'merchant', verdict: undefined, amount: undefined },
		]);
		const told = forecast({ now: NOW, open, past: known, filed }, 7);
		expect(told && Math.abs(told.open + told.coming - told.expected)).toBeLessThanOrEqual(2);
		expect(told?.verdicts.map(({ n, fen }) => [n, fen])).toEqual([
			[1, 3000],
			[1, expect.closeTo(1020, -2)],
		]);
		expect(told && told.low < told.expected && told.expected < told.high).toBe(true);
	});

	it('has bounds that hold what they say for a sum of few great amounts as well', () => {
		const { low, expected, high } = intervalOf(100, 10_000);
		// The exponential distribution: its tenth and ninetieth percentiles.
		expect([low, expected, high].map((value) => Math.round(value / 10))).toEqual([1, 10, 23]);
	});

	it.each([
		[30, 1, 1],
		[30, 7, 1],
		[100, 1, 1],
		[100, 7, 1],
		[30, 1, 1.02],
		[30, 7, 1.02],
	])(
		'holds the truth about four times out of five: %d requests a day, %d days ahead, growth %d a day',
		(perDay, days, trend) => {
			const all = Array.from({ length: SEEDS }, (_, seed) =>
				foretell(plan({ seed: `forecast ${seed}`, perDay, days: 80, unrest: 20, trend }), days),
			).flat();
			const inside = all.filter(({ told, truth }) => told && truth >= told.low && truth <= told.high);
			const off = all.map(({ told, truth }) => ((told?.expected ?? 0) - truth) / Math.max(truth, 1));
			const bias = off.reduce((sum, one) => sum + one, 0) / off.length;
			const coverage = inside.length / all.length;
			process.stdout.write(
				`forecast: ${perDay} a day, ${days} days, growth ${trend}: ${Math.round(coverage * 100)} % of ${all.length} inside, ${Math.round(bias * 100)} % off\n`,
			);
			expect(coverage).toBeGreaterThan(0.6);
			expect(Math.abs(bias)).toBeLessThan(0.15);
		},
	);
});

describe('the growth of a shop', () => {
	const days = (fenOf: (index: number) => number) =>
		Array.from({ length: 28 }, (_, index) => ({ day: 20_000 + index, fen: fenOf(index) }));
	const noise = (index: number) => ((index * 7919) % 13) * 20;

	it('is seen where later days bring more, by how much a day, and falling too', () => {
		expect(driftOf(days((index) => 1000 + 50 * index + noise(index))).daily).toBeCloseTo(50, -1);
		expect(driftOf(days((index) => 3000 - 50 * index + noise(index))).daily).toBeCloseTo(-50, -1);
	});

	it('is none of an even shop, of one with a day of sale, and of too few days', () => {
		expect(driftOf(days(noise)).daily).toBe(0);
		expect(driftOf(days((index) => (index === 25 ? 9000 : 1000 + noise(index)))).daily).toBe(0);
		expect(driftOf(days((index) => 50 * index).slice(0, 13))).toMatchObject({ daily: 0, variance: 0 });
		expect(driftOf([])).toEqual({ middle: 0, daily: 0, variance: 0 });
	});
});
