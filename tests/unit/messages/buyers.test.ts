// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { HOUR } from '../../../utils/domain/clock';
import { createBuyerBoard } from '../../../utils/messages/buyer-board';
import { countBuyers } from '../../../utils/messages/handlers/buyers';
import { freshBrowser, NOW, sighting, testStore } from '../storage/support';

freshBrowser();

const keyOf = (n: number) => `261123-10000000000000${n}/${1_795_399_200 + n}`;
const told = (buyer: number, n: number, at = NOW) => ({
	buyer: `170000000000${buyer}`,
	...{ caseKey: keyOf(n), open: true, at },
});

function make() {
	const values = new Map<string, unknown>();
	const shelf = {
		read: async (key: string) => values.get(key),
		write: async (key: string, value: unknown) => void values.set(key, value),
		remove: async (key: string) => void values.delete(key),
	};
	const store = testStore();
	const buyers = createBuyerBoard({ shelf, ids: (list) => store.buyerIds(list), now: () => NOW });
	const count = () => countBuyers({ all: buyers.all, refunds: store.refundsAmong });
	const refund = (n: number) =>
		store.sightings.add([
			sighting({ caseKey: keyOf(n), stage: 'refunded', verdict: 'closed', outcome: 'merchant' }),
		]);
	return { buyers, count, refund };
}

describe('buyers who come back', () => {
	it('are those with more than one request, with what of the refunds is theirs', async () => {
		const { buyers, count, refund } = make();
		await buyers.tell([told(1, 1), told(1, 2), told(2, 3), told(3, 4)]);
		for (const n of [1, 3]) await refund(n);
		expect(await count()).toEqual({
			...{ buyers: 3, returning: 1, requests: 4 },
			...{ refunds: 2, refundsOfReturning: 1 },
		});
	});

	it('are not those with one request and an order without one, nor with one that was seen twice', async () => {
		const { buyers, count } = make();
		await buyers.tell([told(1, 1), told(1, 1), { ...told(1, 1), caseKey: '261123-2/' }]);
		await buyers.tell([{ ...told(2, 1), caseKey: '261123-3/' }]);
		expect(await count()).toMatchObject({ buyers: 1, returning: 0, requests: 1 });
	});

	it('are forgotten after a day, and none where nothing was seen', async () => {
		const { buyers, count } = make();
		await buyers.tell([told(1, 2), told(1, 1, NOW - 25 * HOUR)]);
		expect(await count()).toMatchObject({ buyers: 1, returning: 0 });
		await buyers.forget();
		expect(await count()).toEqual({
			buyers: 0,
			returning: 0,
			requests: 0,
			refunds: 0,
			refundsOfReturning: 0,
		});
	});
});
