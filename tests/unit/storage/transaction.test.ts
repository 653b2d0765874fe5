// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { caseIdsFor, checkGeneration, idOf, withCaseIds } from '../../../utils/storage/case-ids';
import { openDatabase } from '../../../utils/storage/open';
import { complete } from '../../../utils/storage/transaction';
import { wipe } from '../../../utils/storage/wipe';
import { CASE, freshBrowser } from './support';

freshBrowser();

const row = { id: 'r', body: 1, savedAt: 1 };

describe('a transaction', () => {
	it('tells why it ended, not only that a request ended with it', async () => {
		const database = await openDatabase();
		await database.add('replies', row);
		const tx = database.transaction('replies', 'readwrite');
		const work = complete(tx, async (follow) => {
			follow(tx.store.add(row));
			await Promise.all([tx.store.get('x'), tx.store.get('y')]);
		});
		await expect(work).rejects.toMatchObject({ name: 'ConstraintError' });
	});

	it('takes everything back when its work throws', async () => {
		const database = await openDatabase();
		const tx = database.transaction('replies', 'readwrite');
		const work = complete(tx, async () => {
			await tx.store.put(row);
			throw new Error('enough');
		});
		await expect(work).rejects.toThrow('enough');
		expect(await database.count('replies')).toBe(0);
	});
});

describe('case ids', () => {
	it('are made again when the key is replaced between hashing and writing', async () => {
		const database = await openDatabase();
		let calls = 0;
		const written = await withCaseIds(database, [CASE], async (ids) => {
			if (++calls === 1) await wipe(database);
			checkGeneration(ids, await database.get('keys', 'case-ids'));
			return idOf(ids, CASE).case;
		});
		expect(calls).toBe(2);
		expect(written).toBe(idOf(await caseIdsFor(database, [CASE]), CASE).case);
	});

	it('of two requests of one order share the order and differ as cases', async () => {
		const ids = await caseIdsFor(await openDatabase(), ['261123-1/10', '261123-1/20']);
		const [a, b] = [idOf(ids, '261123-1/10'), idOf(ids, '261123-1/20')];
		expect(a.order).toBe(b.order);
		expect(a.case).not.toBe(b.case);
		expect(a.case).toMatch(/^[0-9a-f]{64}$/);
	});
});
