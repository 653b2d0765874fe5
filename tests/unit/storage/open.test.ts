// @vitest-environment node
import { openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MIGRATIONS, VERSION } from '../../../utils/storage/migrations';
import { firstStores } from '../../../utils/storage/migrations/001-first-stores';
import { openDatabase } from '../../../utils/storage/open';
import { DATABASE, STORES } from '../../../utils/storage/schema';
import { TEXTS } from '../../../utils/storage/texts';
import { freshBrowser } from './support';

freshBrowser();
afterEach(() => vi.restoreAllMocks());

describe('opening the database', () => {
	it('numbers its migrations without a gap', () => {
		expect(MIGRATIONS.map((migration) => migration.version)).toEqual(MIGRATIONS.map((_, i) => i + 1));
	});

	it('leads from nothing to every store, each index, the key and the name', async () => {
		const database = await openDatabase();
		expect([...database.objectStoreNames].sort()).toEqual([...STORES].sort());
		const tx = database.transaction(['cases', 'ticks', 'events', 'memory'], 'readonly');
		expect([...tx.objectStore('cases').indexNames]).toEqual([
			...(['closedAt', 'dueAt', 'filedAt', 'lastSeenAt', 'openAt', 'order'] as const),
		]);
		expect([...tx.objectStore('ticks').indexNames]).toEqual(['at']);
		expect([...tx.objectStore('events').indexNames]).toEqual(['replies']);
		expect([...tx.objectStore('memory').indexNames]).toEqual(['at']);
		const key = await database.get('keys', 'case-ids');
		expect(key?.name === 'case-ids' && key.secret.length).toBe(32);
		expect(await database.get('keys', 'birth')).toMatchObject({ name: 'birth' });
	});

	it('runs only the steps that are new, on the data as it lies there', async () => {
		const first = await openDatabase({ migrations: [firstStores] });
		await first.put('replies', { id: 'r', body: 'old', savedAt: 1 });
		first.close();
		const second = {
			version: 2,
			async up(_database: unknown, tx: Parameters<typeof firstStores.up>[1]) {
				const row = await tx.objectStore('replies').get('r');
				await tx.objectStore('replies').put?.({ ...row, body: 'new' });
			},
		};
		const database = await openDatabase({ migrations: [firstStores, second] });
		expect(await database.get('replies', 'r')).toEqual({ id: 'r', body: 'new', savedAt: 1 });
	});

	it('takes a failed migration back and leaves the old data', async () => {
		const first = await openDatabase();
		await first.put('replies', { id: 'r', body: 'old', savedAt: 1 });
		first.close();
		const broken = {
			version: VERSION + 1,
			async up(_database: unknown, tx: Parameters<typeof firstStores.up>[1]) {
				await tx.objectStore('replies').clear?.();
				throw new Error('broken');
			},
		};
		await expect(openDatabase({ migrations: [...MIGRATIONS, broken] })).rejects.toThrow(TEXTS.openFailed);
		const database = await openDatabase();
		expect(await database.get('replies', 'r')).toBeDefined();
	});

	it('says so when a newer version wrote the data', async () => {
		(await openDB(DATABASE, 99)).close();
		await expect(openDatabase()).rejects.toThrow(TEXTS.newerDatabase);
	});

	it('gives up with a message when an old tab holds the database, and closes what comes late', async () => {
		const old = await openDB(DATABASE, 1);
		const two = { version: 2, up() {} };
		await expect(openDatabase({ migrations: [two], limitMs: 20 })).rejects.toThrow(TEXTS.openBlocked);
		old.close();
		const close = vi.spyOn(IDBDatabase.prototype, 'close');
		await vi.waitFor(() => expect(close).toHaveBeenCalledOnce());
	});

	it('makes room for a newer version by closing itself', async () => {
		const onClosed = vi.fn();
		await openDatabase({ onClosed });
		const newer = await openDB(DATABASE, VERSION + 1);
		expect(newer.version).toBe(VERSION + 1);
		expect(onClosed).toHaveBeenCalledOnce();
	});

	it('gives up when the browser never answers', async () => {
		const silent: IDBOpenDBRequest = Object.create(IDBOpenDBRequest.prototype);
		silent.addEventListener = () => {};
		vi.spyOn(indexedDB, 'open').mockReturnValue(silent);
		await expect(openDatabase({ limitMs: 5 })).rejects.toThrow(TEXTS.openTimeout);
	});
});
