import { describe, expect, it } from 'vitest';
import { alarms, daysToDetection, hear } from '../../sim/backtest';
import { type Plant, plan } from '../../sim/plan';

const SEEDS = Number(process.env.BACKTEST_SEEDS ?? 4);
const seeds = Array.from({ length: SEEDS }, (_, seed) => `backtest ${seed}`);
const DAYS = 56;

/** False alarms of shops in which nothing goes wrong, a week. */
function falseAlarms(perDay: number, unrest: number): number {
	const all = seeds.flatMap((seed) => alarms(hear(plan({ seed, perDay, unrest, days: DAYS }))));
	return (all.length / (seeds.length * (DAYS - 28))) * 7;
}

/** Days to detection in each shop; undefined where it was missed. */
function detections(perDay: number, plant: Plant): (number | undefined)[] {
	return seeds.map((seed) => daysToDetection(hear(plan({ seed, perDay, days: 44, plants: [plant] })), plant));
}

const PLANTS: readonly Plant[] = [
	{ kind: 'spike', product: 2, times: 4, from: 30, to: 33 },
	{ kind: 'reason', reason: 'NOT_AS_DESCRIBED', times: 3, from: 30, to: 33 },
	{ kind: 'sku', product: 1, sku: 2, times: 8, from: 30, to: 37 },
	{ kind: 'batch', product: 1, sku: 2, times: 20, from: 24, to: 26 },
	{ kind: 'line', line: 1, times: 6, from: 30, to: 34 },
];

/** What a run printed stands in `docs/insight.md`. */
const print = (line: string) => process.stdout.write(`${line}\n`);

describe('alerts on simulated shops', () => {
	it.each([
		[10, Infinity],
		[100, Infinity],
		[100, 5],
		[1000, Infinity],
	])('are seldom false with %d requests a day and an unrest of %d', (perDay, unrest) => {
		const weekly = falseAlarms(perDay, unrest);
		print(`false alarms a week: ${perDay} a day, unrest ${unrest}: ${weekly.toFixed(2)}`);
		expect(weekly).toBeLessThan(1);
	});

	it.each([
		['a sale of one day', [{ from: 40, to: 40, times: 4 }]],
		['a week of sales', [{ from: 40, to: 46, times: 2.5 }]],
		['more pages opened from a day on', [{ from: 40, to: DAYS, times: 2.5 }]],
	])('say once that the whole shop rises, and nothing of each product: %s', (name, swells) => {
		const heard = seeds.map((seed) => alarms(hear(plan({ seed, perDay: 150, swells, days: DAYS }))));
		const days = heard.map((all) => all.filter(({ index }) => index >= 40));
		const others = days.flat().filter(({ alert }) => alert.kind !== 'shop');
		print(`${name}: ${(days.flat().length / seeds.length).toFixed(2)} alarms, others ${others.length}`);
		for (const all of days)
			expect(all.map(({ index, alert }) => [index, alert.kind])[0]).toEqual([40, 'shop']);
		expect(others.length / seeds.length).toBeLessThan(2);
	});

	it('hear of a product that goes wrong in the midst of a sale', () => {
		const spike = { kind: 'spike', product: 2, times: 4, from: 40, to: 41 } as const;
		const sale = [{ from: 39, to: 42, times: 3 }];
		const found = seeds.map((seed) =>
			daysToDetection(hear(plan({ seed, perDay: 100, days: 44, swells: sale, plants: [spike] })), spike),
		);
		expect(found).toEqual(seeds.map(() => 0));
	});

	it.each([
		['a day of it', { from: 33, to: 33, times: 4 }],
		['three days', { from: 31, to: 33, times: 3 }],
		['a week in which hardly anything came', { from: 28, to: 34, times: 0.3 }],
	])('still hear of what goes wrong after a sale: %s', (_name, swell) => {
		for (const kind of [
			{ kind: 'spike', product: 2, times: 4 },
			{ kind: 'reason', reason: 'NOT_AS_DESCRIBED', times: 3 },
		] as const) {
			const plant = { ...kind, from: 38, to: 40 };
			const found = seeds.map((seed) =>
				daysToDetection(hear(plan({ seed, perDay: 100, days: 42, swells: [swell], plants: [plant] })), plant),
			);
			// Missed by most shops where the sale was taken for what their days do by themselves.
			const heard = found.filter((day) => day !== undefined && day <= 1);
			expect(heard.length, kind.kind).toBeGreaterThanOrEqual(Math.ceil(found.length * 0.75));
		}
	});

	it.each(PLANTS)('hear of a planted $kind within days', (plant) => {
		const found = detections(100, plant);
		const days = found.map((day) => day ?? 'missed').join(', ');
		print(`days to detection: ${plant.kind} x ${plant.times}, 100 a day: ${days}`);
		const heard = found.filter((day) => day !== undefined);
		expect(heard.length).toBeGreaterThanOrEqual(Math.ceil(found.length * 0.75));
	});
});
