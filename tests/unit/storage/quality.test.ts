// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { DAY } from '../../../utils/domain/clock';
import type { LedgerChange } from '../../../utils/insight/quality/ledger';
import { sha256Hex } from '../../../utils/storage/hex';
import { canonicalJson } from '../../../utils/storage/json';
import { firstStores } from '../../../utils/storage/migrations/001-first-stores';
import { openDatabase } from '../../../utils/storage/open';
import { freshBrowser, memoryShelf, NOW, sighting, testStore } from './support';

freshBrowser();

const act = (at = NOW, sku?: string): LedgerChange => ({
	at,
	kind: 'act',
	...(sku !== undefined && { sku }),
	action: { kind: 'batch-withdrawn', reviewAfter: 14 },
});
const proof: LedgerChange = {
	at: NOW,
	kind: 'proofs',
	case: { id: 'a'.repeat(64), filedAt: NOW, reason: 'DAMAGED', amount: 1200, proofs: ['label'] },
};

describe('the quality ledger', () => {
	it('keeps changes by product, also those of two pages at once', async () => {
		const store = testStore();
		await Promise.all([
			store.quality.change('cup', act()),
			store.quality.change('cup', proof),
			store.quality.change('cup', { at: NOW, kind: 'note', sku: 'red', note: 'chipped' }),
			store.quality.change('pot', act()),
		]);
		const [cup, pot] = await store.quality.list();
		expect([cup?.goods, cup?.cases.length, cup?.parts.length]).toEqual(['cup', 1, 2]);
		expect(pot?.goods).toBe('pot');
		expect(await store.quality.change('pot', { at: NOW, kind: 'undo', of: NOW })).toBeNull();
		expect(await store.quality.list()).toHaveLength(1);
	});

	it('says what to do where a product has too much of something, and changes nothing', async () => {
		const store = testStore();
		for (let turn = 0; turn < 30; turn++) await store.quality.change('cup', act(turn));
		const before = await store.quality.list();
		await expect(store.quality.change('cup', act(99))).rejects.toThrow('请先去掉一些');
		expect(await store.quality.list()).toEqual(before);
	});

	it('outlives the details it came from, and goes with everything when everything is wiped', async () => {
		let at = NOW;
		const store = testStore(memoryShelf(), () => at);
		await store.sightings.add([sighting()]);
		await store.quality.change('cup', proof);
		at = NOW + 800 * DAY;
		await store.deleteOld();
		expect((await store.state()).counts).toMatchObject({ cases: 0, quality: 1 });
		await store.wipe();
		expect(await store.quality.list()).toEqual([]);
	});

	it('is in the backup and in the daily copy', async () => {
		const copy = memoryShelf();
		const store = testStore(memoryShelf(), () => NOW, copy);
		await store.quality.change('cup', proof);
		await store.quality.change('cup', act(NOW, 'red'));
		const before = await store.quality.list();
		const { text, counts } = await store.backup.export();
		expect(counts.quality).toBe(1);
		await store.snapshot.take();
		await store.quality.change('pot', act());
		await store.backup.import(text);
		expect(await store.quality.list()).toEqual(before);
		await store.quality.change('pot', act());
		await store.snapshot.restore();
		expect(await store.quality.list()).toEqual(before);
	});

	it('is empty after a backup from before there was one, and refuses what it does not know', async () => {
		const store = testStore();
		await store.quality.change('cup', proof);
		const backup = JSON.parse((await store.backup.export()).text);
		const seal = async (data: unknown, over: object) =>
			JSON.stringify({ ...backup, ...over, data, sha256: await sha256Hex(canonicalJson(data)) });
		const [row] = backup.data.quality;
		const named = { ...backup.data, quality: [{ ...row, buyer: 'somebody' }] };
		await expect(store.backup.import(await seal(named, {}))).rejects.toThrow('读不懂');
		const twice = { ...backup.data, quality: [row, row] };
		await expect(
			store.backup.import(await seal(twice, { counts: { ...backup.counts, quality: 2 } })),
		).rejects.toThrow('重复');
		const { quality: _none, ...data } = backup.data;
		const { quality: _zero, ...counts } = backup.counts;
		await store.backup.import(await seal(data, { schema: 5, counts }));
		expect(await store.quality.list()).toEqual([]);
	});

	it('comes to a database of the first version without touching what lies there', async () => {
		const old = await openDatabase({ migrations: [firstStores] });
		await old.put('replies', { id: 'mine', body: 1, savedAt: NOW });
		old.close();
		const store = testStore();
		expect(await store.quality.list()).toEqual([]);
		expect((await store.replies.list()).map(({ id }) => id)).toEqual(['mine']);
	});
});
