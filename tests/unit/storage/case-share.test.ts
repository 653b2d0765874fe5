// @vitest-environment node
import { describe, expect, it, vi } from 'vitest';
import { readShare } from '../../../utils/storage/case-share';
import { openDatabase } from '../../../utils/storage/open';
import type { Database } from '../../../utils/storage/schema';
import { freshBrowser, sighting, testStore } from './support';

freshBrowser();

const CASES = 90;

async function filled(): Promise<{ database: Database; ids: string[] }> {
	const sightings = Array.from({ length: CASES }, (_, n) =>
		sighting({ id: `share-${n}`, caseKey: `261123-40000000000${String(n).padStart(4, '0')}/1795399200` }),
	);
	await testStore().sightings.add(sightings);
	const database = await openDatabase();
	return { database, ids: (await database.getAllKeys('cases')).sort() };
}

async function shareOf(database: Database, share: number, most?: number): Promise<string[]> {
	const ids: string[] = [];
	let after: string | undefined;
	do {
		const part = await readShare(database, share, after, most);
		ids.push(...part.records.map(({ id }) => id));
		after = part.next;
	} while (after !== undefined);
	return ids;
}

/** Whether the first 32 bits of an id, as a fraction, lie below the share. */
const isBelow = (share: number) => (id: string) => Number.parseInt(id.slice(0, 8), 16) / 2 ** 32 < share;

describe('a share of all cases', () => {
	it('is those whose ids lie lowest, each once, however few are read at once', async () => {
		const { database, ids } = await filled();
		const edge = Number.parseInt(ids[40]?.slice(0, 8) ?? '', 16) / 2 ** 32;
		for (const share of [0, 1e-12, 0.2, edge, edge + 2 ** -32, 0.999, 1]) {
			const wanted = ids.filter(isBelow(share));
			for (const most of [1, 7, 40, 41, 90, 250])
				expect(await shareOf(database, share, most), `${share} ${most}`).toEqual(wanted);
		}
		expect(await shareOf(database, edge)).toHaveLength(40);
		expect(await shareOf(database, 1)).toHaveLength(CASES);
	});

	it('is read alone: no row that is not in it, and none by a cursor', async () => {
		const { database, ids } = await filled();
		const cursors = vi.spyOn(IDBIndex.prototype, 'openCursor');
		const rows = vi.spyOn(IDBObjectStore.prototype, 'getAll');
		await shareOf(database, 0.5, 20);
		const parts = Math.floor(ids.filter(isBelow(0.5)).length / 20) + 1;
		expect(rows).toHaveBeenCalledTimes(parts);
		expect(cursors).not.toHaveBeenCalled();
		vi.restoreAllMocks();
	});
});
