import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../utils/domain/clock';
import { noFigures } from '../../../utils/insight/day-totals';
import { type FiguredDay, PAID_BACK } from '../../../utils/insight/summary/period';
import { LEAST_CASES, type TrendDay, trendOf } from '../../../utils/insight/summary/trend';
import { bucketOf } from '../../../utils/insight/waiting-time';
import { type Plan, plan } from '../../sim/plan';
import { countDays, type TrueMove } from '../../sim/seen-days';
import { looksAt, type Seen, toSighting, type Watching } from '../../sim/visits';
import { foldAll } from './sightings';

/** How far from the truth a length of time that was read from buckets can lie, as a factor. */
const COARSE = 2 ** 0.25 + 1e-9;

function watch(shop: Plan, watching: Watching) {
	const looks: Seen[][] = [...looksAt(shop, watching)];
	const sightings = looks.flat().map((seen) => {
		const { caseKey, ...rest } = toSighting(seen);
		return { ...rest, case: caseKey, order: caseKey.split('/')[0] ?? '' };
	});
	const days = [...foldAll(sightings).days.values()] as FiguredDay[];
	const range = { from: shop.firstDay, to: shop.firstDay + shop.days - 1 };
	return { trend: trendOf(days, range), truth: countDays(looks) };
}

/** By nearest rank, as the definition has it. */
function ranked(moves: readonly TrueMove[], of: keyof TrueMove, share: number): number {
	const sorted = moves.map((move) => move[of]).sort((a, b) => a - b);
	return sorted[Math.max(1, Math.ceil(share * sorted.length)) - 1] ?? Number.NaN;
}

function expectHandling({ handling }: TrendDay, moves: readonly TrueMove[]) {
	expect(handling.n).toBe(moves.length);
	for (const [name, share] of [
		['median', 0.5],
		['ninth', 0.9],
	] as const) {
		const shown = handling[name];
		expect(shown !== undefined, name).toBe(moves.length >= LEAST_CASES[name]);
		if (!shown) continue;
		const [least, most] = [ranked(moves, 'least', share), ranked(moves, 'most', share)];
		expect(shown.least).toBeLessThanOrEqual(least);
		expect(shown.least * COARSE).toBeGreaterThanOrEqual(least < MINUTE ? 0 : least);
		expect(shown.most).toBeGreaterThan(most);
		expect(shown.most).toBeLessThanOrEqual(Math.max(most, MINUTE) * COARSE);
		// What nobody saw, the moves themselves: they lie inside.
		const moved = ranked(moves, 'truth', share);
		expect(shown.least).toBeLessThanOrEqual(moved);
		expect(shown.most).toBeGreaterThan(moved);
	}
}

describe('the trends of a watched shop', () => {
	it.each([
		[12, 1, [9.5, 14, 21.5]],
		[40, 0.5, [9.5, 14, 21.5]],
		[60, 1, [16]],
		[60, 0.3, [8, 11, 14, 17, 20]],
	])(
		'equal the truth of every day: %d requests a day, a share of %d of the pages opened at %j',
		(perDay, share, hours) => {
			const shop = plan({ seed: `trend ${perDay} ${share}`, perDay, days: 10 });
			const { trend, truth } = watch(shop, { share, hours, changesOnly: true });
			expect(trend).toHaveLength(10);
			expect(trend.some(({ handling }) => handling.n > 0)).toBe(true);
			for (const day of trend) {
				const { paid, moves } = truth.get(day.day) ?? { paid: new Map(), moves: [] };
				expect(day.watched).toBe(truth.has(day.day));
				for (const outcome of PAID_BACK) expect(day.ended[outcome].fen).toBe(paid.get(outcome) ?? 0);
				expect(day.paidBack.fen).toBe([...paid.values()].reduce((sum, fen) => sum + fen, 0));
				expectHandling(day, moves);
			}
		},
	);

	it('hold every move between the looks that it happened between', () => {
		const looks = [...looksAt(plan({ perDay: 80, days: 10 }), { share: 0.6, hours: [10, 18] })];
		const moves = [...countDays(looks).values()].flatMap((day) => day.moves);
		expect(moves.length).toBeGreaterThan(100);
		for (const { least, most, truth } of moves) {
			expect(truth).toBeGreaterThanOrEqual(least);
			expect(truth).toBeLessThanOrEqual(most);
		}
	});
});

describe('a day of a trend', () => {
	const DAY = 20_785;

	function dayWith(times: readonly number[]): FiguredDay {
		const figures = noFigures();
		for (const ms of times) {
			for (const counts of [figures.handled.least, figures.handled.most]) {
				counts[bucketOf(ms)] = (counts[bucketOf(ms)] ?? 0) + 1;
			}
		}
		return { day: DAY, seen: times.length, figures } as FiguredDay;
	}

	it('on which nobody looked is not watched, and is there all the same', () => {
		const trend = trendOf([dayWith([MINUTE])], { from: DAY - 1, to: DAY + 1 });
		expect(trend.map(({ day, watched }) => [day, watched])).toEqual([
			[DAY - 1, false],
			[DAY, true],
			[DAY + 1, false],
		]);
	});

	it('with too few cases says how many, and no time', () => {
		const times = (n: number) => Array.from({ length: n }, (_, index) => (index + 1) * 10 * MINUTE);
		const said = [4, 5, 9, 10].map((n) => {
			const [day] = trendOf([dayWith(times(n))], { from: DAY, to: DAY });
			return [day?.handling.n, 'median' in (day?.handling ?? {}), 'ninth' in (day?.handling ?? {})];
		});
		expect(said).toEqual([
			[4, false, false],
			[5, true, false],
			[9, true, false],
			[10, true, true],
		]);
	});
});
