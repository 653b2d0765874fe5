// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../../utils/storage/hex';
import { canonicalJson } from '../../../utils/storage/json';
import { firstStores } from '../../../utils/storage/migrations/001-first-stores';
import { memory } from '../../../utils/storage/migrations/002-memory';
import { openDatabase } from '../../../utils/storage/open';
import { freshBrowser, NOW, testStore } from './support';

freshBrowser();

const bodies = async (store: ReturnType<typeof testStore>) =>
	(await store.maps.list()).map(({ body }) => body);

describe('corrections of the map', () => {
	it('are kept newest first, and undone one by one', async () => {
		const store = testStore();
		expect(await store.maps.list()).toEqual([]);
		await store.maps.save('one', 'file');
		await store.maps.save('two', 'taught');
		expect(await store.maps.list()).toEqual([
			{ id: 2, at: NOW, origin: 'taught', body: 'two' },
			{ id: 1, at: NOW, origin: 'file', body: 'one' },
		]);
		await store.maps.undo();
		expect(await bodies(store)).toEqual(['one']);
		await store.maps.undo();
		await store.maps.undo();
		expect(await bodies(store)).toEqual([]);
	});

	it('are forgotten beyond the tenth', async () => {
		const store = testStore();
		for (let turn = 1; turn <= 12; turn++) await store.maps.save(turn, 'file');
		expect(await bodies(store)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
	});

	it('are counted, restored from a backup in their order, and wiped', async () => {
		const store = testStore();
		await store.maps.save('one', 'file');
		await store.maps.save('two', 'taught');
		const before = await store.maps.list();
		const { text, counts } = await store.backup.export();
		expect(counts.maps).toBe(2);
		await store.wipe();
		expect(await store.maps.list()).toEqual([]);
		await store.backup.import(text);
		expect(await store.maps.list()).toEqual(before);
		expect((await store.state()).counts.maps).toBe(2);
	});

	it('are none in a backup from before there were any', async () => {
		const store = testStore();
		const backup = JSON.parse((await store.backup.export()).text);
		await store.maps.save('one', 'file');
		const { maps: _none, ...data } = backup.data;
		const { maps: _zero, ...counts } = backup.counts;
		const sha256 = await sha256Hex(canonicalJson(data));
		await store.backup.import(JSON.stringify({ ...backup, schema: 2, data, counts, sha256 }));
		expect(await store.maps.list()).toEqual([]);
	});

	it('come to a database that had none, and leave what lies there', async () => {
		const before = await openDatabase({ migrations: [firstStores, memory] });
		await before.put('replies', { id: 'r', body: 'mine', savedAt: 1 });
		before.close();
		const after = await openDatabase();
		expect(await after.getAll('maps')).toEqual([]);
		expect(await after.get('replies', 'r')).toEqual({ id: 'r', body: 'mine', savedAt: 1 });
	});
});
