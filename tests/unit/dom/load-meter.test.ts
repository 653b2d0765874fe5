import { expect, it } from 'vitest';
import { BUDGET, createLoadMeter, GATHER_FROM, GIVE_UP_FROM, LOOP } from '../../../utils/dom/load-meter';

/** Works `cost` ms in each of so many seconds, from `from` (s) on, and says how things stood in the end. */
function seconds(measure: ReturnType<typeof createLoadMeter>, from: number, count: number, cost: number) {
	let load = measure(from * 1000, from * 1000 + cost);
	for (let second = from + 1; second < from + count; second++)
		load = measure(second * 1000, second * 1000 + cost);
	return load;
}

const DEAR = BUDGET + 10;
const CHEAP = BUDGET - 10;

it('is normal for as long as each second stays within the budget', () => {
	expect(seconds(createLoadMeter(), 0, 1000, CHEAP)).toBe('normal');
});

it('is normal while a large page comes, however much that costs in a second or two', () => {
	expect(seconds(createLoadMeter(), 0, 3, 900)).toBe('normal');
});

it('gathers after some seconds over the budget, and gives up when that does not help', () => {
	const measure = createLoadMeter();
	expect(seconds(measure, 0, GATHER_FROM, DEAR)).toBe('normal');
	expect(seconds(measure, GATHER_FROM, 1, DEAR)).toBe('gathering');
	expect(seconds(measure, GATHER_FROM + 1, GIVE_UP_FROM - GATHER_FROM - 1, DEAR)).toBe('gathering');
	expect(seconds(measure, GIVE_UP_FROM, 1, DEAR)).toBe('given up');
});

it('is normal again after calm seconds, whether a little was done in them or nothing', () => {
	const busy = () => {
		const measure = createLoadMeter();
		expect(seconds(measure, 0, GATHER_FROM + 1, DEAR)).toBe('gathering');
		return measure;
	};
	expect(seconds(busy(), GATHER_FROM + 1, 3, CHEAP)).toBe('normal');
	expect(seconds(busy(), GATHER_FROM + 60, 1, CHEAP)).toBe('normal');
});

it('gathers at once when a page answers each change with one of its own', () => {
	const measure = createLoadMeter();
	const cost = (BUDGET * 2) / LOOP;
	for (let batch = 1; batch < LOOP; batch++) expect(measure(batch * cost, (batch + 1) * cost)).toBe('normal');
	expect(measure(LOOP * cost, (LOOP + 1) * cost)).toBe('gathering');
});

it('takes many batches that cost little for no such page', () => {
	const measure = createLoadMeter();
	for (let batch = 0; batch < LOOP * 2; batch++) expect(measure(batch / 10, batch / 10)).toBe('normal');
});
