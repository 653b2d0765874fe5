// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { DAY, shanghaiDay } from '../../../utils/domain/clock';
import { MIGRATIONS } from '../../../utils/storage/migrations';
import { openDatabase } from '../../../utils/storage/open';
import { freshBrowser, NOW, testStore } from './support';

freshBrowser();

const id = (n: number) => String(n).padStart(64, '0');
const today = shanghaiDay(NOW);

/** A case as version 4 left it, written past today's types. */
function oldCase(n: number, over: object = {}): unknown {
	return {
		id: id(n),
		order: id(n + 1000),
		firstSeenAt: NOW - DAY,
		lastSeenAt: NOW,
		days: [today - 1, today],
		fields: {
			page: { value: 'after-sales-list', at: NOW },
			stage: { value: 'merchant', at: NOW },
			verdict: { value: 'agree', at: NOW },
			refundAmount: { value: 1000 + n, at: NOW },
			requestedAt: { value: NOW - DAY, at: NOW },
		},
		...over,
	};
}

async function leftByVersion4(count: number): Promise<void> {
	const database = await openDatabase({ migrations: MIGRATIONS.slice(0, 4) });
	const closed = { ...noOutcomesOf4, timeout: 1 };
	const day = { day: today, seen: count, closed, repliesInserted: 2, replies: [] };
	await database.put('days', day as never);
	for (let n = 0; n < count; n++) await database.put('cases', oldCase(n) as never);
	await database.put(
		'cases',
		oldCase(count, { closedAt: NOW, fields: { outcome: { value: 'timeout', at: NOW } } }) as never,
	);
	const none = { stage: { value: 'none', at: NOW }, goods: { value: 'cup', at: NOW } };
	await database.put('cases', oldCase(count + 1, { fields: none }) as never);
	database.close();
}

const noOutcomesOf4 = {
	...{ fast: 0, platform: 0, timeout: 0, merchant: 0, withdrawn: 0, refused: 0, failed: 0, unknown: 0 },
};

describe('a database from before there were figures', () => {
	it('opens with every row as it was', async () => {
		await leftByVersion4(3);
		const database = await openDatabase();
		expect(await database.get('cases', id(0))).toEqual(oldCase(0));
		expect((await database.get('days', today))?.closed.timeout).toBe(1);
		expect(await database.count('goods')).toBe(0);
		database.close();
	});

	it('gets its cases into the figures and indexes once, and leaves what was counted then', async () => {
		await leftByVersion4(250);
		const store = testStore();
		await store.countEarlier();
		await store.countEarlier();
		const database = await openDatabase();
		const days = await database.getAll('days');
		expect(days.map(({ day }) => day)).toEqual([today - 1, today]);
		const [yesterday, now] = days;
		expect(yesterday?.figures?.filed).toEqual({ n: 251, fen: 250 * 1000 + (249 * 250) / 2, unpriced: 1 });
		expect(now).toMatchObject({ seen: 250, repliesInserted: 2 });
		expect(now?.closed.timeout).toBe(1);
		expect(now?.figures?.ended.timeout?.unknown).toEqual({ n: 1, fen: 0, unpriced: 1 });
		expect(await database.countFromIndex('cases', 'openAt')).toBe(250);
		expect(await database.countFromIndex('cases', 'closedAt')).toBe(1);
		const goods = await database.getAll('goods');
		expect(goods.find(({ goods: name }) => name === 'cup')).toMatchObject({ orders: 1 });
		database.close();
	});
});
