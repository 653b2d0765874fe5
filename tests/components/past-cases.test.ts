// @vitest-environment node
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { loadPast } from '../../entrypoints/dashboard/past-cases';
import { DAY, dayBounds } from '../../utils/domain/clock';
import { emptyDay } from '../../utils/insight/day-totals';
import type { PastCase } from '../../utils/insight/forecast/past-case';
import type { FiguredDay } from '../../utils/insight/summary/period';
import type { InsightProtocol } from '../../utils/messages/insight-protocol';
import { Random } from '../fuzz/random';

const TODAY = 20_800;
type Asked = Parameters<InsightProtocol['insight/past']>[0];

/** Each with its place among all, between 0 and 1, which has nothing to do with its day. */
let shop: { lot: number; past: PastCase }[] = [];
let asked: Asked[] = [];

/** The background, which hands out the cases of a shop, fifty at a time. */
vi.mock('../../entrypoints/dashboard/ask-insight', () => ({
	askInsight: async (_type: string, { after = '0', ...rest }: Asked) => {
		asked.push(rest);
		const own = shop.filter(({ lot }) => lot < (rest.share ?? 1)).map(({ past }) => past);
		const end = Number(after) + 50;
		const next = end < own.length && { next: String(end) };
		return { ok: true, value: { cases: own.slice(Number(after), end), ...next } };
	},
}));

/** So many requests on each of the last 28 days. */
function open(perDay: number): FiguredDay[] {
	const random = new Random('past cases');
	const days = Array.from({ length: 28 }, (_, back) => TODAY - back);
	shop = days.flatMap((day) =>
		Array.from({ length: perDay }, (_, n) => ({
			lot: random.below(2 ** 32) / 2 ** 32,
			past: {
				...{ filedAt: dayBounds(day).to - Math.floor((n * DAY) / perDay), amount: 1000 },
				...{ type: undefined, stages: [] },
			},
		})),
	);
	return days.map((day) => {
		const one = emptyDay(day) as FiguredDay;
		one.figures.filed = { n: perDay, fen: 1000 * perDay, unpriced: 0 };
		return one;
	});
}

beforeEach(() => {
	asked = [];
});

describe('what the forecast learns from', () => {
	it('is every request of the weeks where they are few', async () => {
		const days = open(30);
		expect(await loadPast(TODAY, days)).toHaveLength(30 * 28);
		expect(asked[0]).not.toHaveProperty('share');
	});

	it('is as many of each of these days where they are very many, not the newest alone', async () => {
		const days = open(1000);
		const past = await loadPast(TODAY, days);
		expect(past.length).toBeGreaterThan(2700);
		expect(past.length).toBeLessThan(3300);
		const weeks = Map.groupBy(past, ({ filedAt }) => Math.floor((dayBounds(TODAY).to - filedAt) / (7 * DAY)));
		expect([...weeks.keys()].sort()).toEqual([0, 1, 2, 3]);
		for (const own of weeks.values()) expect(Math.abs(own.length - 750)).toBeLessThan(150);
	});
});
