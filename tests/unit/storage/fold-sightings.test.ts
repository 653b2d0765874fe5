// @vitest-environment node

import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, shanghaiDay } from '../../../utils/domain/clock';
import type { Sighting } from '../../../utils/domain/sighting';
import { fold, join } from '../../../utils/insight/fold';
import type { CaseRecord } from '../../../utils/insight/records';
import { openDatabase } from '../../../utils/storage/open';
import { recount, someSightings } from '../insight/sightings';
import { freshBrowser, memoryShelf, NOW, sighting, testStore } from './support';

freshBrowser();

/** The same sightings with keys in clear: requests of two orders, two of them of one, and this order before it had a request. */
const KEYS = ['261123-1/1795399200', '261123-2/1795399300', '261123-1/', '261123-1/1795399261'];
const inClear = someSightings.chain((list) =>
	fc.array(fc.nat(KEYS.length - 1), { minLength: list.length, maxLength: list.length }).map((places) =>
		list.map(
			({ case: _case, order: _order, ...one }, i): Sighting => ({
				...one,
				caseKey: KEYS[places[i] ?? 0] ?? '',
			}),
		),
	),
);

/** Everything that was counted and kept, without the key that differs from computer to computer. */
async function storedBy(tabs: readonly (readonly Sighting[])[]): Promise<unknown> {
	globalThis.indexedDB = new IDBFactory();
	const store = testStore();
	const database = await openDatabase();
	await database.put('keys', { name: 'case-ids', secret: new Uint8Array(32), generation: 'fixed-key' });
	await Promise.all(
		tabs.map(async (batches) => {
			for (const batch of [batches.slice(0, 3), batches.slice(3)]) await store.sightings.add(batch);
		}),
	);
	const stores = ['cases', 'events', 'days', 'goods'] as const;
	const rows = await Promise.all(stores.map((name) => database.getAll(name)));
	database.close();
	await store.close();
	return rows;
}

describe('sightings of several tabs', () => {
	it('leave the same rows however they are split, doubled, re-ordered and crossed', async () => {
		const split = inClear.chain((list) =>
			fc.record({
				list: fc.constant(list),
				doubled: fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2 }),
				at: fc.nat(list.length * 2),
			}),
		);
		await fc.assert(
			fc.asyncProperty(split, async ({ list, doubled, at }) => {
				const once = await storedBy([list]);
				const again = await storedBy([doubled.slice(0, at), doubled.slice(at), [...list].reverse()]);
				expect(again).toEqual(once);
			}),
			{ numRuns: 40 },
		);
	}, 60_000);
});

describe('the totals', () => {
	it('equal those of all kept events folded anew from nothing, whatever order they are taken in', async () => {
		await fc.assert(
			fc.asyncProperty(inClear, fc.integer({ min: 1, max: 6 }), async (list, size) => {
				globalThis.indexedDB = new IDBFactory();
				const store = testStore();
				for (let from = 0; from < list.length; from += size)
					await store.sightings.add(list.slice(from, from + size));
				const database = await openDatabase();
				const [records, events] = [await database.getAll('cases'), await database.getAll('events')];
				const [days, goods] = [await database.getAll('days'), await database.getAll('goods')];
				const anew = new Map<string, CaseRecord>();
				for (const event of events.reverse()) {
					const held = event.kind === 'sighting' && records.find(({ id }) => id === event.case);
					if (!held || event.kind !== 'sighting') throw new Error('an event without its case');
					const { order, bare } = held;
					anew.set(event.case, fold(anew.get(event.case), { ...event, order, ...(bare && { bare }) }).next);
				}
				const of = (order: string) => [...anew.values()].filter((one) => one.order === order && !one.bare);
				const joined = [...anew.values()].map((one) => {
					return one.bare && of(one.order).length > 0 ? join(one).next : one;
				});
				const counted = recount(joined);
				expect(days).toEqual([...counted.days.values()].sort((a, b) => a.day - b.day));
				expect(new Set(goods)).toEqual(new Set(counted.goods.values()));
				database.close();
				await store.close();
			}),
			{ numRuns: 80 },
		);
	}, 60_000);
});

describe('an order that was seen before it had a request', () => {
	const bare = () => sighting({ caseKey: KEYS[2] ?? '', stage: 'none', goods: 'cup' });
	const request = () => sighting({ caseKey: KEYS[0] ?? '', goods: 'cup', at: NOW + 5 });

	it.each([
		['first', [bare(), request()]],
		['last', [request(), bare()]],
	])('counts as one of which a request was seen, where the order comes %s', async (_when, list) => {
		const store = testStore();
		for (const one of list) await store.sightings.add([one]);
		const [row] = await (await openDatabase()).getAll('goods');
		expect(row).toMatchObject({ goods: 'cup', orders: 1, ordersRequested: 1 });
	});

	it('counts as one without where none was', async () => {
		const store = testStore();
		await store.sightings.add([bare(), sighting({ caseKey: '261123-7/1795399200' })]);
		const rows = await (await openDatabase()).getAll('goods');
		expect(rows.find(({ orders }) => orders > 0)).toMatchObject({ orders: 1, ordersRequested: 0 });
	});
});

it('a request that is looked at again after its details were deleted is not counted twice', async () => {
	let now = NOW;
	const store = testStore(memoryShelf(), () => now);
	const filed = shanghaiDay(1_795_399_200_000);
	const filedThen = async () => (await (await openDatabase()).get('days', filed))?.figures?.filed.n;
	await store.sightings.add([sighting()]);
	expect(await filedThen()).toBe(1);
	now = NOW + 40 * DAY;
	await store.deleteOld();
	await store.sightings.add([sighting({ at: now })]);
	expect(await filedThen()).toBe(1);
	expect((await store.today()).totals?.seen).toBe(1);
});
