// @vitest-environment node
import { describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../../../utils/storage/open';
import { TEXTS } from '../../../utils/storage/texts';
import { freshBrowser, NOW, sighting, testStore } from './support';

freshBrowser();

/** As a wipe leaves it that the browser broke off after its first step. */
async function brokenOff(): Promise<void> {
	const store = testStore();
	await store.sightings.add(Array.from({ length: 150 }, (_, i) => sighting({ caseKey: `261123-${i}/` })));
	await store.close();
	const database = await openDatabase();
	await database.delete('keys', 'case-ids');
	await database.put('keys', { name: 'wiping', id: 'a-wipe' });
	database.close();
}

describe('a wipe that was broken off', () => {
	it('is brought to its end at the next start, and then everything can be written', async () => {
		await brokenOff();
		const store = testStore();
		await vi.waitFor(async () => {
			expect((await store.state()).counts).toMatchObject({ cases: 0, events: 0, goods: 0 });
			await store.sightings.add([sighting({ id: 'after-it' })]);
		});
		expect((await store.state()).counts).toMatchObject({ cases: 1, events: 1 });
	});

	it('lets nothing be written before, and says that it is to be tried again', async () => {
		await brokenOff();
		const database = await openDatabase();
		const { foldSightings } = await import('../../../utils/storage/fold-sightings');
		await expect(foldSightings(database, [sighting()], {} as never)).rejects.toThrow(TEXTS.busy);
		database.close();
	});
});

it('a wipe leaves what is written by others after it', async () => {
	const store = testStore();
	await store.sightings.add([sighting(), sighting({ at: NOW + 1 })]);
	const wiped = store.wipe();
	await wiped;
	await Promise.all([store.sightings.add([sighting()]), store.state()]);
	expect((await store.state()).counts).toMatchObject({ cases: 1, events: 1 });
});
