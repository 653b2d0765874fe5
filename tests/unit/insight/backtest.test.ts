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

	it.each(PLANTS)('hear of a planted $kind within days', (plant) => {
		const found = detections(100, plant);
		const days = found.map((day) => day ?? 'missed').join(', ');
		print(`days to detection: ${plant.kind} x ${plant.times}, 100 a day: ${days}`);
		const heard = found.filter((day) => day !== undefined);
		expect(heard.length).toBeGreaterThanOrEqual(Math.ceil(found.length * 0.75));
	});
});
