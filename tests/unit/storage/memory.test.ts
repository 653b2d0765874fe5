// @vitest-environment node
import { openDB } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import { DAY, MINUTE } from '../../../utils/domain/clock';
import type { Facts } from '../../../utils/domain/fact';
import { keepTold, recallFor } from '../../../utils/storage/memory';
import { MIGRATIONS, migrate } from '../../../utils/storage/migrations';
import { firstStores } from '../../../utils/storage/migrations/001-first-stores';
import { openDatabase } from '../../../utils/storage/open';
import { DATABASE } from '../../../utils/storage/schema';
import { wipe } from '../../../utils/storage/wipe';
import { CASE, dump, freshBrowser, memoryShelf, NOW, sighting, telling, testStore } from './support';

freshBrowser();

const ORDER = CASE.split('/')[0];
const CONFIRMED = NOW - DAY;
const confirmed = { confirmedAt: { value: CONFIRMED, at: NOW } };

/** The values alone, by case key. */
function valuesOf(recalled: Record<string, Facts>): Record<string, Record<string, unknown>> {
	const entries = Object.entries(recalled).map(([key, facts]) => [
		key,
		Object.fromEntries(
			Object.entries(facts).map(([name, fact]) => [name, fact?.kind === 'known' && fact.value]),
		),
	]);
	return Object.fromEntries(entries);
}

describe('the memory', () => {
	it('knows on one page what another page showed, with its page and its time', async () => {
		const store = testStore();
		await store.memory.tell([telling(confirmed, `${ORDER}/`)]);
		expect(await store.memory.recall([CASE])).toEqual({
			[CASE]: {
				confirmedAt: {
					kind: 'known',
					value: CONFIRMED,
					evidence: { by: 'memory', page: 'order-list' },
					at: NOW,
				},
			},
		});
	});

	it('outlives a restart', async () => {
		const store = testStore();
		await store.memory.tell([telling(confirmed)]);
		await store.close();
		expect(valuesOf(await testStore().memory.recall([CASE]))).toEqual({ [CASE]: { confirmedAt: CONFIRMED } });
	});

	it('gives an order’s facts to all its requests and a request’s facts to that one alone', async () => {
		const store = testStore();
		await store.memory.tell([telling({ ...confirmed, refundAmount: { value: 80, at: NOW } })]);
		const [bare, second, other] = [`${ORDER}/`, `${ORDER}/1795399999`, '261123-000000000000000/'];
		expect(valuesOf(await store.memory.recall([CASE, bare, second, other]))).toEqual({
			[CASE]: { confirmedAt: CONFIRMED, refundAmount: 80 },
			[bare]: { confirmedAt: CONFIRMED },
			[second]: { confirmedAt: CONFIRMED },
		});
	});

	it('learns everything that several tabs tell at once', async () => {
		const store = testStore();
		const facts = [
			confirmed,
			{ shipped: { value: true, at: NOW } },
			{ signed: { value: true, at: NOW } },
			{ paidAmount: { value: 1990, at: NOW } },
		];
		await Promise.all(facts.map((one) => testStore().memory.tell([telling(one)])));
		expect(valuesOf(await store.memory.recall([CASE]))[CASE]).toEqual({
			confirmedAt: CONFIRMED,
			shipped: true,
			signed: true,
			paidAmount: 1990,
		});
	});

	it('learns from several tellings of one order in one message', async () => {
		const store = testStore();
		await store.memory.tell([
			telling(confirmed, `${ORDER}/`),
			telling({ shipped: { value: true, at: NOW } }),
			telling({ confirmedAt: { value: CONFIRMED + 1, at: NOW } }, `${ORDER}/#77`),
		]);
		expect(valuesOf(await store.memory.recall([CASE]))).toEqual({ [CASE]: { shipped: true } });
	});

	it('writes nothing when it is told the same again', async () => {
		let now = NOW;
		const store = testStore(memoryShelf(), () => now);
		await store.memory.tell([telling(confirmed)]);
		const before = await dump(await openDatabase());
		now += 10 * MINUTE;
		await store.memory.tell([telling({ confirmedAt: { value: CONFIRMED, at: now } }), telling({})]);
		expect(await dump(await openDatabase())).toBe(before);
	});

	it('drops what has expired, by the clock of the asking', async () => {
		let now = NOW;
		const store = testStore(memoryShelf(), () => now);
		await store.memory.tell([telling({ shipped: { value: false, at: NOW } })]);
		expect(valuesOf(await store.memory.recall([CASE]))).toEqual({ [CASE]: { shipped: false } });
		now += 5 * MINUTE;
		expect(await store.memory.recall([CASE])).toEqual({});
	});

	it('holds no order number and no case key in clear', async () => {
		const store = testStore();
		await store.memory.tell([telling({ ...confirmed, refundAmount: { value: 80, at: NOW } })]);
		const rows = await (await openDatabase()).getAll('memory');
		expect(rows.map(({ id }) => id)).toEqual([
			expect.stringMatching(/^[0-9a-f]{64}$/),
			expect.stringMatching(/^[0-9a-f]{64}$/),
		]);
		const text = await dump(await openDatabase());
		for (const part of [CASE, '261123-', '123456789012345']) expect(text).not.toContain(part);
	});

	it('is deleted with the other details after the retention time, by when it was told last', async () => {
		let now = NOW;
		const store = testStore(memoryShelf(), () => now);
		const other = '261123-000000000000000/';
		await store.memory.tell([telling(confirmed), telling(confirmed, other)]);
		now += 20 * DAY;
		await store.memory.tell([telling({ signed: { value: true, at: now } }, other)]);
		now += 11 * DAY;
		expect(await store.deleteOld()).toBe(1);
		expect(valuesOf(await store.memory.recall([CASE, other]))).toEqual({
			[other]: { confirmedAt: CONFIRMED, signed: true },
		});
	});

	it('is counted, and gone after a wipe', async () => {
		const store = testStore();
		await store.memory.tell([telling(confirmed)]);
		expect((await store.state()).counts.memory).toBe(1);
		await store.wipe();
		expect((await store.state()).counts.memory).toBe(0);
		expect(await store.memory.recall([CASE])).toEqual({});
	});

	it('starts over where the key is replaced between hashing and writing', async () => {
		const database = await openDatabase();
		const sign = crypto.subtle.sign.bind(crypto.subtle);
		vi.spyOn(crypto.subtle, 'sign').mockImplementationOnce(async (...given) => {
			const signed = await sign(...given);
			await wipe(database);
			return signed;
		});
		await keepTold(database, [telling(confirmed)], NOW);
		expect(valuesOf(await recallFor(database, [CASE], NOW))).toEqual({ [CASE]: { confirmedAt: CONFIRMED } });
	});
});

describe('a database from before there was a memory', () => {
	/** As the first version left it, written past today's types. */
	async function firstVersion(): Promise<void> {
		const database = await openDB(DATABASE, 1, {
			upgrade: (raw, old, _new, tx) => void migrate(raw, old, tx as never, [firstStores]),
		});
		const hash = 'a'.repeat(64);
		await database.put('settings', { id: 'settings', value: { theme: 'dark' } });
		await database.put('replies', { id: 'mine', body: { id: 'mine' }, savedAt: 1 });
		await database.put('packs', { id: 'pack', body: { id: 'pack' }, savedAt: 1 });
		await database.put('cases', {
			id: hash,
			order: hash,
			firstSeenAt: 1,
			lastSeenAt: 1,
			days: [],
			fields: {},
		});
		await database.put('ticks', { case: hash, tick: 'step:x', value: true, at: 1, write: 'w' });
		await database.put('events', { kind: 'reply', id: 'e', at: 1, reply: 'mine' });
		await database.put('days', { day: 1, seen: 1, repliesInserted: 0, replies: [], closed: {} });
		database.close();
	}

	it('keeps every row and its key, and takes memories from then on', async () => {
		await firstVersion();
		const raw = await openDB(DATABASE);
		expect(raw.version).toBe(1);
		const names = [...raw.objectStoreNames];
		expect(names).not.toContain('memory');
		const rows = () =>
			Promise.all(names.map((name) => openDB(DATABASE).then((db) => readAndClose(db, name))));
		const before = await rows();
		expect(before.every((list) => list.length > 0)).toBe(true);
		raw.close();
		const store = testStore();
		expect((await store.state()).counts).toMatchObject({ cases: 1, ticks: 1, events: 1, days: 1, memory: 0 });
		expect(await rows()).toEqual(before);
		expect((await store.settings.read()).theme).toBe('dark');
		await store.memory.tell([telling(confirmed)]);
		await store.sightings.add([sighting()]);
		expect(valuesOf(await store.memory.recall([CASE]))).toEqual({ [CASE]: { confirmedAt: CONFIRMED } });
		expect((await openDatabase()).version).toBe(MIGRATIONS.length);
	});

	async function readAndClose(database: Awaited<ReturnType<typeof openDB>>, name: string) {
		const all = await database.getAll(name);
		database.close();
		return all;
	}
});
