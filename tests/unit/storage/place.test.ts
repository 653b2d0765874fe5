// @vitest-environment node
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../utils/domain/settings';
import { TEXTS } from '../../../utils/storage/texts';
import { freshBrowser, memoryShelf, NOW, sighting, testStore } from './support';

freshBrowser();
afterEach(() => vi.restoreAllMocks());

/** Buckets of one browser, by name. */
function buckets() {
	const made = new Map<string, IDBFactory>();
	const open = vi.fn(async (name: string) => {
		const factory = made.get(name) ?? new IDBFactory();
		made.set(name, factory);
		return factory;
	});
	return { made, open };
}

/** As with a database whose files are broken: it opens never again. */
function breakUsualPlace(): void {
	vi.spyOn(indexedDB, 'open').mockImplementation(() => {
		throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
	});
}

describe('a database that does not open any more', () => {
	it('is begun anew elsewhere when the merchant asks for it, filled from the daily copy, and found there again', async () => {
		const [shelf, copy] = [memoryShelf(), memoryShelf()];
		const { open } = buckets();
		const first = testStore(shelf, () => NOW, copy, open);
		await first.settings.write({ ...DEFAULT_SETTINGS, theme: 'dark' });
		await first.sightings.add([sighting()]);
		await first.snapshot.take();
		await first.close();
		breakUsualPlace();
		const store = testStore(shelf, () => NOW, copy, open);
		expect(await store.state()).toMatchObject({ state: 'failed', canRebuild: true });
		expect(open).not.toHaveBeenCalled();
		await store.rebuild();
		expect(await store.state()).toMatchObject({ state: 'working', message: TEXTS.lost, snapshotAt: NOW });
		await store.snapshot.restore();
		await store.close();
		const next = testStore(shelf, () => NOW, copy, open);
		expect((await next.state()).message).toBeUndefined();
		expect((await next.settings.read()).theme).toBe('dark');
	});

	it('moves on to another place where the second one breaks too', async () => {
		const shelf = memoryShelf();
		const { made, open } = buckets();
		breakUsualPlace();
		const store = testStore(shelf, () => NOW, memoryShelf(), open);
		await store.rebuild();
		await store.close();
		open.mockRejectedValueOnce(new DOMException('', 'UnknownError'));
		expect(await store.state()).toMatchObject({ state: 'failed', canRebuild: true });
		await store.rebuild();
		expect([...made.keys()]).toEqual(['refund-lens-1', 'refund-lens-2']);
		expect((await store.state()).state).toBe('working');
	});

	it('is not left behind while it opens, nor offered to be where the browser has no other place', async () => {
		const { open } = buckets();
		const working = testStore(memoryShelf(), () => NOW, memoryShelf(), open);
		await expect(working.rebuild()).rejects.toThrow(TEXTS.notBroken);
		await working.close();
		breakUsualPlace();
		const alone = testStore();
		expect(await alone.state()).toEqual({ state: 'failed', message: TEXTS.openFailed, counts: {} });
		await expect(alone.rebuild()).rejects.toThrow(TEXTS.notBroken);
		expect(open).not.toHaveBeenCalled();
	});
});
