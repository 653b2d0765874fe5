// @vitest-environment node
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DAY } from '../../../utils/domain/clock';
import type { CaseRecord, EventRecord } from '../../../utils/insight/records';
import { moveEarlierEvents } from '../../../utils/storage/earlier-events';
import { MIGRATIONS } from '../../../utils/storage/migrations';
import { openDatabase } from '../../../utils/storage/open';
import { freshBrowser, memoryShelf, NOW, sighting, testStore } from './support';

freshBrowser();

const CASE_ID = 'c'.repeat(64);
const shown = (n: number): EventRecord => ({
	...{ kind: 'sighting', id: `old-${n}`, case: CASE_ID, at: NOW - n, page: 'after-sales-list' },
	...{ verdict: 'agree', speed: 'none' },
});
const reply: EventRecord = { kind: 'reply', id: 'use-1', at: NOW - 5, reply: 'mine', case: CASE_ID };

/** A database as version 6 left it, with so many sightings and one inserted reply. */
async function leftByVersion6(count: number): Promise<void> {
	const database = await openDatabase({ migrations: MIGRATIONS.slice(0, 6) });
	const tx = database.transaction(['events', 'cases'], 'readwrite');
	for (let n = 0; n < count; n++) void tx.objectStore('events').put(shown(n));
	void tx.objectStore('events').put(reply);
	const record: CaseRecord = {
		...{ id: CASE_ID, order: CASE_ID, firstSeenAt: NOW, lastSeenAt: NOW, days: [], fields: {} },
		...{ counted: true as const, closedAt: NOW },
	};
	void tx.objectStore('cases').put(record);
	await tx.done;
	database.close();
}

describe('events of a version that kept them by their ids alone', () => {
	it('lie by time at once where they are few, each as it was', async () => {
		await leftByVersion6(300);
		const database = await openDatabase();
		expect(await database.count('earlier-events')).toBe(0);
		expect(await database.get('events', [NOW - 7, 'old-7'])).toEqual(shown(7));
		expect(await database.count('events')).toBe(301);
		database.close();
	});

	describe('where they are many', () => {
		beforeEach(() => leftByVersion6(1500));

		it('are counted, saved, found and kept from being counted twice before they are moved', async () => {
			const database = await openDatabase();
			const move = vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(() => {
				throw new DOMException('not now', 'AbortError');
			});
			const store = testStore();
			expect((await store.state()).counts.events).toBe(1501);
			expect(await database.count('events')).toBe(0);
			expect((await store.backup.export()).counts.events).toBe(1501);
			expect(await store.replies.ends()).toEqual({ mine: { cases: 1, closed: { unknown: 1 } } });
			const found = await store.insight.search({ index: 'closedAt', from: 0, to: NOW, fits: () => true });
			expect(found.cases[0]?.done).toEqual([{ kind: 'reply', id: 'mine', at: NOW - 5 }]);
			await store.sightings.add([sighting({ id: 'old-7', at: NOW - 7 })]);
			await store.replies.use({ id: 'use-1', replyId: 'mine', at: NOW - 5 });
			expect((await store.state()).counts).toMatchObject({ cases: 1, events: 1501, days: 0 });
			move.mockRestore();
			database.close();
		});

		it('are moved after the start, each to one place, however many do it', async () => {
			const store = testStore();
			const database = await openDatabase();
			await Promise.all([store.state(), moveEarlierEvents(database), moveEarlierEvents(database)]);
			expect(await database.count('earlier-events')).toBe(0);
			expect(await database.count('events')).toBe(1501);
			expect(await store.replies.ends()).toEqual({ mine: { cases: 1, closed: { unknown: 1 } } });
			database.close();
		});

		it('go with the other details once they are old, and all of them in a wipe', async () => {
			const store = testStore(memoryShelf(), () => NOW + 31 * DAY);
			expect(await store.deleteOld()).toBe(1502);
			expect((await store.state()).counts.events).toBe(0);
		});

		it('leave nothing behind in a wipe', async () => {
			const store = testStore();
			await store.wipe();
			expect((await store.state()).counts).toMatchObject({ cases: 0, events: 0 });
		});
	});
});
