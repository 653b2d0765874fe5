import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historyOf, redone, stepTo, undone } from '../../../entrypoints/options/rules/history';

const steps = fc.array(fc.record({ value: fc.integer(), place: fc.option(fc.constantFrom('a', 'b')) }), {
	maxLength: 40,
});

describe('the history of a draft', () => {
	it('goes back to the start and forth to the end, whatever was done', () => {
		fc.assert(
			fc.property(steps, (all) => {
				let history = historyOf(0);
				for (const [index, { value, place }] of all.entries())
					history = stepTo(history, value, place ?? undefined, index * 10_000);
				const end = history.now;
				while (history.past.length > 0) history = undone(history);
				expect(history.now).toBe(0);
				while (history.future.length > 0) history = redone(history);
				expect(history.now).toBe(end);
			}),
		);
	});

	it('takes typing in one field for one step, until it pauses', () => {
		let history = historyOf('');
		history = stepTo(history, '3', 'limit', 1000);
		history = stepTo(history, '30', 'limit', 1200);
		history = stepTo(history, '300', 'limit', 1400);
		expect(undone(history).now).toBe('');
		history = stepTo(history, '3000', 'limit', 9000);
		expect(undone(history).now).toBe('300');
	});

	it('keeps steps in different fields apart, and those without a field', () => {
		let history = stepTo(historyOf(0), 1, 'a', 1000);
		history = stepTo(history, 2, 'b', 1001);
		history = stepTo(history, 3, undefined, 1002);
		history = stepTo(history, 4, undefined, 1003);
		expect(history.past).toEqual([0, 1, 2, 3]);
	});

	it('drops what was undone once something else is done, and does nothing at its ends', () => {
		const history = stepTo(undone(stepTo(historyOf(0), 1, undefined, 0)), 2, undefined, 0);
		expect(redone(history)).toBe(history);
		const fresh = historyOf(0);
		expect(undone(fresh)).toBe(fresh);
		expect(stepTo(fresh, 0, 'a', 0)).toBe(fresh);
	});
});
