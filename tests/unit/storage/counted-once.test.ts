// @vitest-environment node
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../../utils/domain/clock';
import type { Sighting } from '../../../utils/domain/sighting';
import { STAGES, VERDICTS } from '../../../utils/domain/words';
import { openDatabase } from '../../../utils/storage/open';
import { memoryShelf, NOW, testStore } from './support';

const second = (days: number) => Math.floor((NOW + days * DAY) / 1000);
/** Two orders, seen before they had a request and with two requests each, one of which no page told the filing of. */
const KEYS = ['261123-123456789012345', '261128-543210987654321'].flatMap((order, index) => [
	`${order}/`,
	`${order}/${second(index + 1)}`,
	`${order}/${second(index + 20)}`,
	`${order}/#77${index}`,
]);

const look = fc.record({
	kind: fc.constant('look' as const),
	key: fc.constantFrom(...KEYS),
	/** Hours since the look before; a clock may go back. */
	after: fc.integer({ min: -30, max: 200 }),
	stage: fc.constantFrom(...STAGES),
	verdict: fc.constantFrom(...VERDICTS),
	refundAmount: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
	goods: fc.option(fc.constantFrom('cup', 'plate'), { nil: undefined }),
	/** Whether the very same is sent again later. */
	again: fc.boolean(),
});
const night = fc.record({ kind: fc.constant('night' as const), after: fc.integer({ min: 1, max: 40 * 24 }) });

describe('over weeks in which details are deleted and pages are opened again', () => {
	it('every request is filed once at most, and every order seen once at most', async () => {
		const life = fc.array(fc.oneof({ weight: 4, arbitrary: look }, night), { minLength: 2, maxLength: 16 });
		await fc.assert(
			fc.asyncProperty(life, async (steps) => {
				globalThis.indexedDB = new IDBFactory();
				let now = NOW + 25 * DAY;
				const store = testStore(memoryShelf(), () => now);
				const sent: Sighting[] = [];
				for (const [index, step] of steps.entries()) {
					now += step.after * HOUR;
					if (step.kind === 'night') {
						await store.deleteOld();
						await store.sightings.add(sent.splice(0));
						continue;
					}
					const { key, stage, verdict, refundAmount, goods, again } = step;
					const one: Sighting = {
						...{ id: `look-${index}`, caseKey: key, at: now, page: 'after-sales-list' },
						...{ stage, verdict, speed: 'none' },
						...(refundAmount !== undefined && { refundAmount }),
						...(goods && { goods }),
					};
					await store.sightings.add([one]);
					if (again) sent.push(one);
				}
				const database = await openDatabase();
				const [days, goods] = [await database.getAll('days'), await database.getAll('goods')];
				const requests = KEYS.filter((key) => !key.endsWith('/'));
				const filed = days.reduce((sum, { figures }) => sum + (figures?.filed.n ?? 0), 0);
				const looked = new Set(steps.flatMap((step) => (step.kind === 'look' ? step.key : [])));
				expect(filed).toBeLessThanOrEqual(requests.filter((key) => looked.has(key)).length);
				expect(goods.reduce((sum, row) => sum + row.filed.n, 0)).toBe(filed);
				const orders = goods.reduce((sum, row) => sum + row.orders, 0);
				expect(orders).toBeLessThanOrEqual(KEYS.filter((key) => key.endsWith('/') && looked.has(key)).length);
				const ended = goods.flatMap((row) => Object.values(row.ended)).reduce((sum, { n }) => sum + n, 0);
				expect(ended).toBeLessThanOrEqual(filed);
				expect(goods.every((row) => row.ordersRequested <= row.orders)).toBe(true);
				database.close();
				await store.close();
			}),
			{ numRuns: 150 },
		);
	}, 120_000);
});
