// @vitest-environment node

import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { CaseRecord } from '../../../utils/insight/records';
import { eachCase } from '../../../utils/storage/index-rows';
import { openDatabase } from '../../../utils/storage/open';
import { freshBrowser } from './support';

freshBrowser();

const caseOf = (n: number, closedAt: number): CaseRecord => ({
	id: n.toString(16).padStart(64, '0'),
	...{ order: '', firstSeenAt: 0, lastSeenAt: 0, days: [], fields: {}, closedAt },
});

describe('the cases of a range of an index', () => {
	it('are handed over each once and in order, however many share a moment and however few are read at once', async () => {
		const moments = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 25 });
		await fc.assert(
			fc.asyncProperty(moments, fc.integer({ min: 1, max: 9 }), async (ends, most) => {
				globalThis.indexedDB = new IDBFactory();
				const database = await openDatabase();
				for (const [n, at] of ends.entries()) await database.put('cases', caseOf(n, at));
				const met: CaseRecord[] = [];
				await eachCase(database, 'closedAt', { from: 1, to: 5 }, (record) => met.push(record), most);
				const wanted = ends
					.map((at, n) => caseOf(n, at))
					.filter(({ closedAt = 0 }) => closedAt >= 1 && closedAt <= 5);
				const order = (a: CaseRecord, b: CaseRecord) =>
					(a.closedAt ?? 0) - (b.closedAt ?? 0) || (a.id < b.id ? -1 : 1);
				expect(met).toEqual(wanted.sort(order));
				database.close();
			}),
			{ numRuns: 60 },
		);
	});

	it('are not all read at once', async () => {
		const database = await openDatabase();
		for (let n = 0; n < 12; n++) await database.put('cases', caseOf(n, n));
		const rows = vi.spyOn(IDBIndex.prototype, 'getAll');
		await eachCase(database, 'closedAt', { from: 0, to: 99 }, () => {}, 5);
		expect(rows.mock.calls.map(([, most]) => most)).toEqual([5, 6, 6]);
		vi.restoreAllMocks();
	});
});
