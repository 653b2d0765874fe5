// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { DAY } from '../../../utils/domain/clock';
import { DEFAULT_SETTINGS } from '../../../utils/domain/settings';
import { DATABASE } from '../../../utils/storage/schema';
import { TEXTS } from '../../../utils/storage/texts';
import { CASE, freshBrowser, memoryShelf, NOW, sighting, testStore } from './support';

freshBrowser();

async function filled(shelf: ReturnType<typeof memoryShelf>, copy: ReturnType<typeof memoryShelf>) {
	const store = testStore(shelf, () => NOW, copy);
	await store.settings.write({ ...DEFAULT_SETTINGS, theme: 'dark' });
	await store.replies.save({ id: 'mine' });
	await store.sightings.add([sighting()]);
	await store.ticks.write({ id: 'write-1', caseKey: CASE, tick: { id: 'step:x', value: true, at: NOW } });
	await store.snapshot.take();
	return store;
}

/** What a damaged database looks like: an empty one comes up without an error. */
async function lostWith(shelf: ReturnType<typeof memoryShelf>, copy: ReturnType<typeof memoryShelf>) {
	indexedDB.deleteDatabase(DATABASE);
	return testStore(shelf, () => NOW + 1, copy);
}

describe('the daily copy outside the database', () => {
	it('brings back after a loss what the console does not show again, and counts nothing twice', async () => {
		const [shelf, copy] = [memoryShelf(), memoryShelf()];
		await (await filled(shelf, copy)).close();
		const store = await lostWith(shelf, copy);
		expect(await store.state()).toMatchObject({ message: TEXTS.lost, snapshotAt: NOW });
		await store.snapshot.restore();
		expect((await store.state()).message).toBeUndefined();
		expect((await store.settings.read()).theme).toBe('dark');
		expect((await store.replies.list()).map(({ id }) => id)).toEqual(['mine']);
		expect((await store.ticks.read([CASE]))[CASE]).toHaveLength(1);
		const filed = async () =>
			(await store.insight.days(0, 60_000)).days.reduce((n, day) => n + (day.figures?.filed.n ?? 0), 0);
		expect(await filed()).toBe(1);
		await store.sightings.add([sighting()]);
		expect(await filed()).toBe(1);
	});

	it('is not replaced by the emptiness after a loss', async () => {
		const [shelf, copy] = [memoryShelf(), memoryShelf()];
		await (await filled(shelf, copy)).close();
		const before = copy.value;
		indexedDB.deleteDatabase(DATABASE);
		const store = testStore(shelf, () => NOW + 3 * DAY, copy);
		await store.snapshot.take();
		expect(copy.value).toBe(before);
	});

	it('is taken once a day, and goes with everything else in a wipe', async () => {
		const [shelf, copy] = [memoryShelf(), memoryShelf()];
		const store = await filled(shelf, copy);
		const before = copy.value;
		await store.snapshot.take();
		expect(copy.value).toBe(before);
		await store.wipe();
		expect(copy.value).toBeNull();
		await expect(store.snapshot.restore()).rejects.toThrow(TEXTS.noSnapshot);
	});

	it('holds no order number', async () => {
		const copy = memoryShelf();
		await filled(memoryShelf(), copy);
		expect(JSON.stringify(copy.value)).not.toContain('123456789012345');
	});
});
