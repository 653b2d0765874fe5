// @vitest-environment node
import { describe, expect, it, vi } from 'vitest';
import { searchCases } from '../../../utils/storage/case-search';
import { openDatabase } from '../../../utils/storage/open';
import type { Database } from '../../../utils/storage/schema';
import { freshBrowser, NOW, sighting, testStore } from './support';

freshBrowser();

const CASES = 23;

/** A shop of some requests, many filed in the same second; every third of them is over. */
async function filled(): Promise<Database> {
	const store = testStore();
	await store.sightings.add(
		Array.from({ length: CASES }, (_, n) =>
			sighting({
				id: `search-${n}`,
				caseKey: `261123-30000000000${String(n).padStart(4, '0')}/1795399200`,
				requestedAt: NOW - Math.floor(n / 5) * 1000,
				refundAmount: n,
				...(n % 3 === 0 && { stage: 'refunded' as const, verdict: 'closed' as const }),
			}),
		),
	);
	return openDatabase();
}

async function allOf(
	database: Database,
	limits: Parameters<typeof searchCases>[2],
	fits: Parameters<typeof searchCases>[1]['fits'] = () => true,
): Promise<string[]> {
	const ids: string[] = [];
	let after: string | undefined;
	do {
		const search = {
			index: 'filedAt' as const,
			from: 0,
			to: NOW,
			...(after !== undefined && { after }),
			fits,
		};
		const found = await searchCases(database, search, limits);
		ids.push(...found.cases.map(({ record }) => record.id));
		after = found.next;
	} while (after !== undefined);
	return ids;
}

describe('a search of cases', () => {
	it('finds the same in the same order, however few rows it looks at once and however short its pages are', async () => {
		const database = await filled();
		const whole = await allOf(database, {});
		expect(whole).toHaveLength(CASES);
		expect(new Set(whole).size).toBe(CASES);
		for (const page of [1, 4, 50])
			for (const [looks, atOnce] of [
				[1, 1],
				[7, 3],
				[23, 5],
				[100, 23],
				[100, 24],
			] as const)
				expect(await allOf(database, { page, looks, atOnce }), `${page} ${looks} ${atOnce}`).toEqual(whole);
		const open = await allOf(
			database,
			{ page: 4, looks: 9, atOnce: 2 },
			({ closedAt }) => closedAt === undefined,
		);
		expect(open).toHaveLength(CASES - 8);
	});

	it('begins where it stopped, and does not step over what it looked at before', async () => {
		const database = await filled();
		const opened = vi.spyOn(IDBIndex.prototype, 'openCursor');
		await allOf(database, { page: 6, looks: 6, atOnce: 6 });
		const begins = opened.mock.calls.map(([range]) => (range as IDBKeyRange).upper);
		vi.restoreAllMocks();
		// Six rows further each time, of which five have the same time.
		expect(begins).toEqual([NOW, NOW - 1000, NOW - 2000, NOW - 3000]);
	});

	it('lets a write that comes meanwhile have its turn after some rows, not after all it looks at', async () => {
		const database = await filled();
		const order: string[] = [];
		const none = { index: 'filedAt' as const, from: 0, to: NOW, fits: () => false };
		const searching = searchCases(database, none, { looks: 20, atOnce: 4 }).then(() => order.push('search'));
		const writing = database
			.put('cases', (await database.getAll('cases'))[0] as never)
			.then(() => order.push('write'));
		await Promise.all([searching, writing]);
		expect(order).toEqual(['write', 'search']);
	});
});
