// @vitest-environment node
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { DAY, HOUR } from '../../../utils/domain/clock';
import { stepsByCase } from '../../../utils/storage/follow-ups';
import { openDatabase } from '../../../utils/storage/open';
import { replyEnds } from '../../../utils/storage/reply-ends';
import type { Store } from '../../../utils/storage/store';
import { CASE, dump, freshBrowser, memoryShelf, NOW, testStore } from './support';

freshBrowser();

const OTHER = '261123-2/1795399300';
const use = (store: Store, id: string, at: number, followUpAt?: number, caseKey = CASE) =>
	store.replies.use({ id, replyId: 'mine', at, caseKey, ...(followUpAt !== undefined && { followUpAt }) });
const sorted = (steps: { id: string }[]) => steps.map(({ id }) => id).sort();

describe('promises to come back', () => {
	it('lie with their case, and marks beside them count once', async () => {
		const store = testStore();
		await use(store, 'use-1', NOW, NOW + HOUR);
		await use(store, 'use-2', NOW, undefined, OTHER);
		const given = { id: 'mark-1', caseKey: CASE, use: 'use-1', at: NOW + 1 };
		expect(await store.followUps.done(given)).toBe('mark-1');
		await store.followUps.done(given);
		const steps = await store.followUps.of(CASE);
		expect(sorted(steps)).toEqual(['mark-1', 'use-1']);
		expect(steps.find(({ kind }) => kind === 'reply')).toMatchObject({ followUpAt: NOW + HOUR });
		expect(await dump(await openDatabase())).not.toContain(CASE);
	});

	it('stay when the page tells what became of the text, whichever comes first', async () => {
		for (const order of ['promise first', 'word first']) {
			globalThis.indexedDB = new IDBFactory();
			const store = testStore();
			const told = { id: 'use-1', replyId: 'mine', at: NOW, caseKey: CASE, edit: 'slight' as const };
			if (order === 'word first') await store.replies.use(told);
			await use(store, 'use-1', NOW, NOW + HOUR);
			await store.replies.use(told);
			expect(await store.followUps.of(CASE), order).toMatchObject([
				{ id: 'use-1', followUpAt: NOW + HOUR, edit: 'slight' },
			]);
			expect(await store.replies.usage()).toMatchObject({ mine: { times: 1, edits: { slight: 1 } } });
		}
	});

	it('are all found by case, however they are read in batches', async () => {
		const store = testStore();
		for (let n = 0; n < 7; n++) await use(store, `use-${n}`, NOW + n, NOW + DAY, n % 3 ? CASE : OTHER);
		const whole = (await store.followUps.all()).map(sorted).sort();
		expect(whole.flat()).toHaveLength(7);
		const database = await openDatabase();
		// One reply stands in a case more often than a batch is long.
		for (const most of [1, 2, 3, 5, 7, 8, 100])
			expect((await stepsByCase(database, most)).map(sorted).sort(), `${most}`).toEqual(whole);
	});

	it('are read with no more than a batch at once, and without the cases in which nothing was promised', async () => {
		const store = testStore();
		for (let n = 0; n < 9; n++) await use(store, `use-${n}`, NOW + n, n === 4 ? NOW + DAY : undefined);
		await use(store, 'use-9', NOW, undefined, OTHER);
		const database = await openDatabase();
		const asked = vi.spyOn(IDBIndex.prototype, 'getAll');
		const steps = await stepsByCase(database, 4);
		expect(steps.map(sorted)).toEqual([[...Array(9).keys()].map((n) => `use-${n}`)]);
		expect(asked.mock.calls.every(([, most]) => most === 4)).toBe(true);
		asked.mockRestore();
	});

	it('do not stop the figures of replies, which pass over the marks', async () => {
		const store = testStore();
		await use(store, 'use-1', NOW, NOW + HOUR);
		await store.followUps.done({ id: 'mark-1', caseKey: CASE, use: 'use-1', at: NOW });
		const database = await openDatabase();
		for (const most of [1, 2, 3])
			expect(await replyEnds(database, most)).toEqual({ mine: { cases: 1, closed: {} } });
	});

	it('travel in the backup and go with the details', async () => {
		let now = NOW;
		const store = testStore(memoryShelf(), () => now);
		await use(store, 'use-1', NOW, NOW + HOUR);
		await store.followUps.done({ id: 'mark-1', caseKey: CASE, use: 'use-1', at: NOW });
		const { text } = await store.backup.export();
		globalThis.indexedDB = new IDBFactory();
		const other = testStore(memoryShelf(), () => now);
		await other.backup.import(text);
		expect(sorted(await other.followUps.of(CASE))).toEqual(['mark-1', 'use-1']);
		now = NOW + 60 * DAY;
		await other.deleteOld();
		expect(await other.followUps.of(CASE)).toEqual([]);
	});
});
