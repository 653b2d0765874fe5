// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { PICTURE_LIMITS } from '../../../utils/domain/picture';
import { sha256Hex } from '../../../utils/storage/hex';
import { canonicalJson } from '../../../utils/storage/json';
import { firstStores } from '../../../utils/storage/migrations/001-first-stores';
import { openDatabase } from '../../../utils/storage/open';
import { makePng } from '../../fixtures/png';
import { freshBrowser, memoryShelf, NOW, testStore } from './support';

freshBrowser();

const png = makePng(4, 3);
const other = makePng(5, 3);

async function illustratedStore(copy = memoryShelf()) {
	const store = testStore(memoryShelf(), () => NOW, copy);
	await store.replies.change({ save: ['a', 'b'].map((id) => ({ id, body: { id } })), remove: [] });
	await store.replies.illustrate({ id: 'a', png });
	return store;
}

/** A picture of so many bytes; what the bytes are is looked at before they come to the store. */
const heavy = (size: number) => ({ png: new Uint8Array(size) });

describe('the picture of a reply', () => {
	it('is kept beside it, replaced and taken away', async () => {
		const store = await illustratedStore();
		expect(await store.replies.illustrated()).toEqual(['a']);
		expect(await store.replies.pictures(['a', 'b'])).toEqual([{ id: 'a', png, at: NOW }]);
		await store.replies.illustrate({ id: 'a', png: other });
		expect((await store.replies.pictures(['a']))[0]?.png).toEqual(other);
		await store.replies.illustrate({ id: 'a', png: null });
		expect(await store.replies.illustrated()).toEqual([]);
	});

	it('needs a reply that is stored', async () => {
		const store = await illustratedStore();
		await expect(store.replies.illustrate({ id: 'nowhere', png })).rejects.toThrow('还没有保存');
		expect(await store.replies.illustrated()).toEqual(['a']);
	});

	it('goes when its reply goes, one by one, with many, and with everything', async () => {
		const store = await illustratedStore();
		await store.replies.remove('a');
		expect(await store.replies.illustrated()).toEqual([]);
		await store.replies.illustrate({ id: 'b', png });
		await store.replies.change({ save: [], remove: ['b'] });
		expect(await store.replies.illustrated()).toEqual([]);
		const again = await illustratedStore();
		await again.wipe();
		expect((await again.state()).counts).toMatchObject({ replies: 0, pictures: 0 });
	});

	it('is one of so many bytes in all; one too many leaves everything as it was', async () => {
		const store = await illustratedStore();
		const ids = Array.from({ length: 13 }, (_, at) => `heavy-${at}`);
		const save = ids.map((id) => ({ id, body: { id } }));
		await store.replies.change({ save, remove: [] });
		const change = (count: number) => ({
			save: [],
			remove: [],
			pictures: ids.slice(0, count).map((id) => ({ id, ...heavy(PICTURE_LIMITS.bytes) })),
		});
		await expect(store.replies.change(change(13))).rejects.toThrow('图片太多');
		expect(await store.replies.illustrated()).toEqual(['a']);
		await store.replies.illustrate({ id: 'a', png: null });
		await store.replies.change(change(12));
		await expect(store.replies.illustrate({ id: 'a', png })).rejects.toThrow('图片太多');
		expect(await store.replies.illustrated()).toHaveLength(12);
	});

	it('comes back from the backup byte for byte, and the daily copy is taken without it', async () => {
		const copy = memoryShelf();
		const store = await illustratedStore(copy);
		const { text, counts } = await store.backup.export();
		expect(counts.pictures).toBe(1);
		await store.snapshot.take();
		expect(JSON.stringify(copy.value)).not.toContain(Buffer.from(png).toString('base64'));
		await store.replies.illustrate({ id: 'a', png: other });
		await store.replies.illustrate({ id: 'b', png: other });
		await store.backup.import(text);
		expect(await store.replies.pictures(['a', 'b'])).toEqual([{ id: 'a', png, at: NOW }]);
		expect((await store.backup.export()).text).toBe(text);
		await store.snapshot.restore();
		expect((await store.state()).counts).toMatchObject({ replies: 2, pictures: 0 });
	});

	it('of a backup is refused where it is no plain PNG, no reply has it, or they are too many; nothing is changed', async () => {
		const store = await illustratedStore();
		const backup = JSON.parse((await store.backup.export()).text);
		const withPictures = async (pictures: object[]) => {
			const data = { ...backup.data, pictures };
			const counts = { ...backup.counts, pictures: pictures.length };
			return JSON.stringify({ ...backup, counts, data, sha256: await sha256Hex(canonicalJson(data)) });
		};
		const [row] = backup.data.pictures;
		const base64 = (text: string) => Buffer.from(text).toString('base64');
		for (const [pictures, why] of [
			[[{ ...row, png: base64('<svg onload="alert(1)"/>') }], '不是完整的 PNG'],
			[[{ ...row, png: 'not base64' }], '不是完整的 PNG'],
			[[{ ...row, png: row.png + row.png }], '不是完整的 PNG'],
			[[{ ...row, png: 'A'.repeat(2_000_000) }], '读不懂'],
			[[{ ...row, name: 'IMG_0001.jpg' }], '读不懂'],
			[[{ ...row, id: 'nowhere' }], '没有对应的话术'],
			[[row, row], '重复'],
			[new Array(101).fill(row), '读不懂'],
		] as const)
			await expect(store.backup.import(await withPictures([...pictures])), why).rejects.toThrow(why);
		expect(await store.replies.pictures(['a'])).toEqual([{ id: 'a', png, at: NOW }]);
	});

	it('is missing in a backup from before there were any', async () => {
		const store = await illustratedStore();
		const backup = JSON.parse((await store.backup.export()).text);
		const { pictures: _none, ...data } = backup.data;
		const { pictures: _zero, ...counts } = backup.counts;
		const sha256 = await sha256Hex(canonicalJson(data));
		await store.backup.import(JSON.stringify({ ...backup, schema: 6, counts, data, sha256 }));
		expect(await store.replies.illustrated()).toEqual([]);
		expect(await store.replies.list()).toHaveLength(2);
	});

	it('comes to a database of the first version without touching what lies there', async () => {
		const old = await openDatabase({ migrations: [firstStores] });
		await old.put('replies', { id: 'mine', body: 1, savedAt: NOW });
		old.close();
		const store = testStore();
		expect(await store.replies.illustrated()).toEqual([]);
		expect((await store.replies.list()).map(({ id }) => id)).toEqual(['mine']);
	});
});
