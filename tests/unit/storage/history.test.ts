// @vitest-environment node
import { expect, it } from 'vitest';
import { refundsAmong } from '../../../utils/storage/history';
import { openDatabase } from '../../../utils/storage/open';
import { freshBrowser, sighting, testStore } from './support';

freshBrowser();

it('of the given cases those are counted that ended with the money back', async () => {
	const store = testStore();
	await store.sightings.add([
		sighting({ caseKey: 'a/1', stage: 'refunded', verdict: 'closed', outcome: 'merchant' }),
		sighting({ caseKey: 'b/2', stage: 'withdrawn', verdict: 'closed', outcome: 'withdrawn' }),
		sighting({ caseKey: 'c/3', stage: 'merchant' }),
		sighting({ caseKey: 'd/4', stage: 'refunded', verdict: 'closed', outcome: 'fast' }),
	]);
	const database = await openDatabase({ onClosed: () => {} });
	expect(await refundsAmong(database, ['a/1', 'b/2', 'c/3', 'never/5'])).toBe(1);
	expect(await refundsAmong(database, [])).toBe(0);
	database.close();
	await store.close();
});
