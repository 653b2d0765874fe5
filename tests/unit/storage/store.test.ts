// @vitest-environment node
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DAY, HOUR } from '../../../utils/domain/clock';
import { DEFAULT_SETTINGS } from '../../../utils/domain/settings';
import { openDatabase } from '../../../utils/storage/open';
import { DATABASE } from '../../../utils/storage/schema';
import { TEXTS } from '../../../utils/storage/texts';
import { CASE, dump, freshBrowser, memoryShelf, NOW, sighting, testStore } from './support';

freshBrowser();
afterEach(() => vi.restoreAllMocks());

const tick = (over: object = {}) => ({
	id: 'write-1',
	caseKey: CASE,
	tick: { id: 'step:call-courier' as const, value: true, at: NOW, ...over },
});

describe('sightings', () => {
	it('are kept under their ids and count once, however often they are sent', async () => {
		const store = testStore();
		const one = sighting();
		expect(await store.sightings.add([one, one])).toEqual([one.id, one.id]);
		await store.sightings.add([one]);
		const { totals } = await store.today();
		expect(totals?.seen).toBe(1);
		expect((await store.state()).counts).toMatchObject({ cases: 1, events: 1, days: 1 });
	});

	it('give the same when two messages with the same sightings cross', async () => {
		const store = testStore();
		const list = [sighting(), sighting({ caseKey: '261123-123456789012346/' }), sighting({ at: NOW + 1 })];
		await Promise.all([store.sightings.add(list), store.sightings.add([...list].reverse())]);
		expect((await store.today()).totals?.seen).toBe(2);
		expect((await store.state()).counts.events).toBe(3);
	});

	it('leave no order number in the database', async () => {
		const store = testStore();
		await store.sightings.add([sighting()]);
		await store.ticks.write(tick());
		await store.replies.use({ id: 'use-1', replyId: 'r', at: NOW, caseKey: CASE });
		const text = await dump(await openDatabase());
		expect(text).not.toContain('123456789012345');
		expect(text).not.toContain('261123');
	});

	it('are taken back together when one of them cannot be written', async () => {
		const store = testStore();
		const bad = sighting({ id: {} as string });
		await expect(store.sightings.add([sighting(), bad])).rejects.toThrow(TEXTS.full);
		expect((await store.state()).counts).toMatchObject({ cases: 0, events: 0, days: 0 });
	});

	it('count as due soon while open and within 24 hours', async () => {
		const store = testStore();
		const key = (n: number) => `261123-12345678901234${n}/`;
		await store.sightings.add([
			sighting({ caseKey: key(1), timeoutAt: NOW + HOUR }),
			sighting({ caseKey: key(2), timeoutAt: NOW + 2 * DAY }),
			sighting({ caseKey: key(3), timeoutAt: NOW + HOUR, stage: 'refunded', verdict: 'closed' }),
			sighting({ caseKey: key(4), timeoutAt: NOW - HOUR }),
			sighting({ caseKey: key(5) }),
		]);
		expect((await store.today()).dueSoon).toBe(1);
	});
});

describe('ticks', () => {
	it('are written, read by case and taken back', async () => {
		const store = testStore();
		await store.ticks.write(tick());
		expect(await store.ticks.read([CASE, 'other/'])).toEqual({
			[CASE]: [{ id: 'step:call-courier', value: true, at: NOW }],
			'other/': [],
		});
		await store.ticks.write({ ...tick({ value: null, at: NOW + 1 }), id: 'write-2' });
		expect(await store.ticks.read([CASE])).toEqual({ [CASE]: [] });
	});

	it('do not come back when the first write is sent again after they were taken back', async () => {
		const store = testStore();
		await store.ticks.write(tick());
		await store.ticks.write({ ...tick({ value: null, at: NOW + 1 }), id: 'write-2' });
		expect(await store.ticks.write(tick())).toEqual([]);
	});
});

describe('replies', () => {
	it('count an insertion once, and keep the usage when the details are gone', async () => {
		let now = NOW;
		const store = testStore(memoryShelf(), () => now);
		const use = { id: 'use-1', replyId: '__proto__', at: NOW };
		await store.replies.use(use);
		await store.replies.use(use);
		now = NOW + 60 * DAY;
		expect(await store.deleteOld()).toBe(1);
		const usage = await store.replies.usage();
		expect(Object.entries(usage)).toEqual([['__proto__', { times: 1, lastUsedAt: NOW, edits: {} }]]);
	});

	it('count what became of an insertion once, in whatever order it and the insertion arrive, also when the details are gone', async () => {
		const use = (id: string) => ({ id, replyId: 'r', at: NOW });
		const a = use('use-a');
		const b = { ...use('use-b'), caseKey: '261119-000000000000107/1' };
		for (const order of [
			[a, { ...a, edit: 'slight' }, a, { ...a, edit: 'much' }, b, { ...b, edit: 'unchanged' }],
			[{ ...b, edit: 'unchanged' }, b, { ...a, edit: 'slight' }, { ...a, edit: 'slight' }, a],
		] as const) {
			const store = testStore();
			await store.wipe();
			for (const one of order) await store.replies.use(one);
			const edits = { unchanged: 1, slight: 1 };
			expect(await store.replies.usage()).toEqual({ r: { times: 2, lastUsedAt: NOW, edits } });
			expect(await store.replies.ends()).toMatchObject({ r: { cases: 1 } });
			await store.close();
		}
	});

	it('come back from a backup with what became of them', async () => {
		const store = testStore();
		await store.replies.use({ id: 'use-a', replyId: 'r', at: NOW, edit: 'much' });
		const { text } = await store.backup.export();
		await store.wipe();
		await store.backup.import(text);
		expect(await store.replies.usage()).toMatchObject({ r: { times: 1, edits: { much: 1 } } });
		// A second arrival is known as one.
		await store.replies.use({ id: 'use-a', replyId: 'r', at: NOW, edit: 'much' });
		expect(await store.replies.usage()).toMatchObject({ r: { times: 1, edits: { much: 1 } } });
	});

	it('keep their place in the list when changed', async () => {
		let now = NOW;
		const store = testStore(memoryShelf(), () => now++);
		await store.replies.save({ id: 'b' });
		await store.replies.save({ id: 'a' });
		await store.replies.save({ id: 'b' });
		expect((await store.replies.list()).map((reply) => reply.id)).toEqual(['b', 'a']);
	});
});

describe('retention', () => {
	it('deletes old details in batches and leaves totals, young details and replies', async () => {
		let now = NOW;
		const store = testStore(memoryShelf(), () => now);
		const old = Array.from({ length: 1203 }, (_, i) => sighting({ caseKey: `261123-${100_000 + i}/` }));
		for (let i = 0; i < old.length; i += 200) await store.sightings.add(old.slice(i, i + 200));
		await store.ticks.write(tick());
		await store.replies.save({ id: 'mine' });
		now = NOW + 31 * DAY;
		await store.sightings.add([sighting({ at: now })]);
		expect(await store.deleteOld()).toBe(1203 * 2 + 1);
		expect((await store.state()).counts).toMatchObject({
			cases: 1,
			events: 1,
			ticks: 0,
			replies: 1,
			days: 2,
		});
	});
});

describe('settings', () => {
	it('are the defaults until something is written', async () => {
		const store = testStore();
		expect(await store.settings.read()).toEqual(DEFAULT_SETTINGS);
		await store.settings.write({ ...DEFAULT_SETTINGS, theme: 'dark' });
		expect(await store.settings.choosePack('my-pack')).toEqual({
			...DEFAULT_SETTINGS,
			theme: 'dark',
			packId: 'my-pack',
		});
	});
});

describe('when the browser fails', () => {
	it.each(['QuotaExceededError', 'DataError', 'UnknownError'])(
		'says one clear thing for %s',
		async (name) => {
			const store = testStore();
			await store.state();
			vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
				throw new DOMException('no', name);
			});
			await expect(store.sightings.add([sighting()])).rejects.toThrow(TEXTS.full);
		},
	);

	it('opens again after the connection was closed under it', async () => {
		const store = testStore();
		await store.settings.write({ ...DEFAULT_SETTINGS, theme: 'dark' });
		const spy = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
			throw new DOMException('closing', 'InvalidStateError');
		});
		expect((await store.settings.read()).theme).toBe('dark');
		expect(spy.mock.calls.length).toBeGreaterThan(1);
	});

	it('reports a database that does not open, and does not wait for it with every message', async () => {
		const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
			throw new DOMException('broken', 'UnknownError');
		});
		const store = testStore();
		expect(await store.state()).toEqual({ state: 'failed', message: TEXTS.openFailed, counts: {} });
		await expect(store.settings.read()).rejects.toThrow(TEXTS.openFailed);
		expect(open).toHaveBeenCalledOnce();
	});
});

describe('the birth certificate', () => {
	it('is silent on a new computer and on every later start', async () => {
		const shelf = memoryShelf();
		const first = testStore(shelf);
		expect((await first.state()).message).toBeUndefined();
		await first.close();
		expect((await testStore(shelf).state()).message).toBeUndefined();
	});

	it('says that data was lost when the database came up empty, until it is restored or wiped', async () => {
		const shelf = memoryShelf();
		const first = testStore(shelf);
		await first.state();
		await first.close();
		indexedDB.deleteDatabase(DATABASE);
		const second = testStore(shelf);
		expect(await second.state()).toMatchObject({ state: 'working', message: TEXTS.lost });
		await second.close();
		const third = testStore(shelf);
		expect((await third.state()).message).toBe(TEXTS.lost);
		await third.wipe();
		expect((await third.state()).message).toBeUndefined();
		await third.close();
		expect((await testStore(shelf).state()).message).toBeUndefined();
	});

	it('says what was there before, and when a backup was exported last', async () => {
		const shelf = memoryShelf();
		const first = testStore(shelf);
		await first.sightings.add([sighting()]);
		await first.backup.export();
		await first.snapshot.take();
		await first.close();
		indexedDB.deleteDatabase(DATABASE);
		const { lost } = await testStore(shelf, () => NOW + 1).state();
		expect(lost).toMatchObject({ backedUpAt: NOW, rows: { at: NOW, counts: { cases: 1, days: 1 } } });
	});

	it('notices that the cases are gone though the database is the same one', async () => {
		const shelf = memoryShelf();
		const first = testStore(shelf);
		await first.sightings.add([sighting()]);
		await first.snapshot.take();
		await first.close();
		const database = await openDatabase();
		await database.clear('cases');
		database.close();
		const second = testStore(shelf);
		expect(await second.state()).toMatchObject({
			message: TEXTS.lost,
			lost: { rows: { counts: { cases: 1 } } },
		});
		await second.snapshot.take();
		await second.close();
		expect((await testStore(shelf).state()).lost?.rows?.counts.cases).toBe(1);
	});

	it('takes nothing for lost that old age took', async () => {
		const shelf = memoryShelf();
		const first = testStore(shelf);
		await first.sightings.add([sighting()]);
		await first.snapshot.take();
		await first.close();
		const later = testStore(shelf, () => NOW + 500 * DAY);
		await later.deleteOld();
		expect((await later.state()).counts).toMatchObject({ cases: 0, days: 0 });
		await later.close();
		const next = testStore(shelf, () => NOW + 500 * DAY);
		expect((await next.state()).message).toBeUndefined();
	});

	it('is told of a wipe before the first row goes, so that one that is broken off is not taken for a loss', async () => {
		const shelf = memoryShelf();
		const store = testStore(shelf);
		await store.sightings.add([sighting()]);
		await store.snapshot.take();
		const database = await openDatabase();
		const told: object[] = [];
		const write = shelf.write;
		shelf.write = async (value) => {
			told.push({ knows: 'rows' in (value as object), cases: await database.count('cases') });
			await write(value);
		};
		await store.wipe();
		database.close();
		expect(told[0]).toEqual({ knows: false, cases: 1 });
	});

	it('does not take the database down when its shelf is broken', async () => {
		const broken = {
			read: () => Promise.reject(new Error('no')),
			write: () => Promise.reject(new Error('no')),
		};
		expect((await testStore(broken).state()).state).toBe('working');
	});
});

describe('wiping', () => {
	it('leaves nothing and makes a new key, so that the same order gets another id', async () => {
		const store = testStore();
		await store.sightings.add([sighting()]);
		const database = await openDatabase();
		const [before] = await database.getAllKeys('cases');
		await store.wipe();
		expect((await store.state()).counts).toMatchObject({ cases: 0, events: 0, days: 0, settings: 0 });
		await store.sightings.add([sighting()]);
		const [after] = await database.getAllKeys('cases');
		await store.wipe();
		await store.sightings.add([sighting()]);
		const [again] = await database.getAllKeys('cases');
		expect(new Set([before, after, again]).size).toBe(3);
	});
});
