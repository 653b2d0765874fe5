// @vitest-environment node
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { DAY, HOUR, MINUTE, shanghaiDay } from '../../../utils/domain/clock';
import type { AskedBy } from '../../../utils/domain/reply-times';
import { repliedOf } from '../../../utils/insight/summary/replied';
import { bucketOf } from '../../../utils/insight/waiting-time';
import { openDatabase } from '../../../utils/storage/open';
import { questionsBetween } from '../../../utils/storage/questions';
import { CASE, dump, freshBrowser, memoryShelf, NOW, sighting, testStore } from './support';

freshBrowser();

const BUYER = '1700000000001';
const ASKED = NOW - HOUR;
const question = (over: Partial<AskedBy> = {}): AskedBy => ({ buyer: BUYER, askedAt: ASKED, ...over });
interface Told {
	buyer: string;
	askedAt: number;
	caseKey: string | undefined;
	wait: number | undefined;
}
const repliedOn = async (day = shanghaiDay(ASKED)) =>
	(await (await openDatabase()).get('days', day))?.figures?.replied;

/** Everything that is stored, with a key that is the same on every computer. */
async function storedBy(tabs: readonly (readonly AskedBy[])[]): Promise<unknown> {
	globalThis.indexedDB = new IDBFactory();
	const store = testStore();
	const database = await openDatabase();
	await database.put('keys', { name: 'case-ids', secret: new Uint8Array(32), generation: 'fixed-key' });
	await Promise.all(
		tabs.map(async (list) => {
			for (const one of list) await store.questions.keep(one);
		}),
	);
	const rows = await Promise.all((['events', 'days'] as const).map((name) => database.getAll(name)));
	database.close();
	await store.close();
	return rows;
}

describe('questions of the chat', () => {
	it('count once each, with how long the answer took', async () => {
		const store = testStore();
		await store.questions.keep(question({ answeredAt: ASKED + 2 * MINUTE }));
		await store.questions.keep(question({ answeredAt: ASKED + 2 * MINUTE }));
		await store.questions.keep(question({ buyer: '1700000000002', answeredAt: ASKED + 5 * MINUTE }));
		const replied = await repliedOn();
		expect(replied).toMatchObject({ n: 2, within: 1 });
		expect(replied?.waits[bucketOf(2 * MINUTE)]).toBe(1);
		expect(replied?.waits[bucketOf(5 * MINUTE)]).toBe(1);
	});

	it('that nobody answered are missed, and get their time when an answer is seen', async () => {
		const store = testStore();
		await store.questions.keep(question());
		expect(await repliedOn()).toMatchObject({ n: 1, within: 0 });
		expect((await repliedOn())?.waits.every((n) => n === 0)).toBe(true);
		await store.questions.keep(question({ answeredAt: ASKED + HOUR }));
		expect(await repliedOn()).toMatchObject({ n: 1, within: 0 });
		expect((await repliedOn())?.waits[bucketOf(HOUR)]).toBe(1);
	});

	it('leave the same rows in any order, however often they are told and by how many tabs', async () => {
		const some = fc.array(
			fc.record({
				buyer: fc.constantFrom(BUYER, '1700000000002'),
				askedAt: fc.constantFrom(ASKED, ASKED + MINUTE, ASKED - HOUR),
				caseKey: fc.constantFrom(undefined, CASE, `${CASE}1`),
				wait: fc.option(fc.integer({ min: 0, max: 10 * MINUTE }), { nil: undefined }),
			}),
			{ minLength: 1, maxLength: 8 },
		);
		const split = some.chain((list) =>
			fc.record({
				list: fc.constant(list),
				doubled: fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2 }),
				at: fc.nat(list.length * 2),
			}),
		);
		const told = ({ buyer, askedAt, caseKey, wait }: Told) =>
			question({
				buyer,
				askedAt,
				...(caseKey && { caseKey }),
				...(wait !== undefined && { answeredAt: askedAt + wait }),
			});
		await fc.assert(
			fc.asyncProperty(split, async ({ list, doubled, at }) => {
				const once = await storedBy([list.map(told)]);
				const tabs = [doubled.slice(0, at), doubled.slice(at), [...list].reverse()];
				expect(await storedBy(tabs.map((tab) => tab.map(told)))).toEqual(once);
			}),
			{ numRuns: 40 },
		);
	}, 60_000);

	it('keep no number of a buyer and no order, and the case by its keyed hash', async () => {
		const store = testStore();
		await store.questions.keep(question({ answeredAt: ASKED + MINUTE, caseKey: CASE }));
		const stored = await dump(await openDatabase());
		expect(stored).toContain('"question"');
		expect(stored).not.toContain(BUYER);
		expect(stored).not.toContain(CASE.slice(0, 22));
		const [kept] = await store.questions.between(ASKED, ASKED);
		expect(kept?.case).toBe((await store.caseIds([CASE])).get(CASE));
	});

	it('have a case where it is told later, and none where two were told', async () => {
		const store = testStore();
		const cases = async () => (await store.questions.between(0, NOW)).map((one) => one.case);
		await store.questions.keep(question());
		await store.questions.keep(question({ caseKey: CASE }));
		await store.questions.keep(question({ answeredAt: ASKED + HOUR }));
		expect(await cases()).toEqual([(await store.caseIds([CASE])).get(CASE)]);
		await store.questions.keep(question({ caseKey: `${CASE}1` }));
		await store.questions.keep(question({ caseKey: CASE }));
		expect(await cases()).toEqual([null]);
		expect(await repliedOn()).toMatchObject({ n: 1 });
	});

	it('have the only request of an order where the chat knew the order alone, and none of several', async () => {
		const store = testStore();
		const order = `${CASE.slice(0, 22)}/`;
		const told = async (askedAt: number, caseKey: string) => {
			await store.questions.keep(question({ askedAt, caseKey }));
			return (await store.questions.between(askedAt, askedAt))[0]?.case;
		};
		const [request, bare] = [...(await store.caseIds([CASE, order])).values()];
		expect(await told(ASKED, order)).toBe(bare);
		await store.sightings.add([sighting(), sighting({ caseKey: order, stage: 'none' })]);
		expect(await told(ASKED + 1, CASE)).toBe(request);
		expect(await told(ASKED + 1, order)).toBe(request);
		await store.sightings.add([sighting({ caseKey: `${CASE}1` })]);
		expect(await told(ASKED + 2, order)).toBeUndefined();
		expect(await told(ASKED + 2, CASE)).toBe(request);
	});

	it('are read of a range alone, and batch by batch', async () => {
		const store = testStore();
		const ids: string[] = [];
		for (let n = 0; n < 5; n++) {
			await store.questions.keep(question({ askedAt: ASKED + n }));
			await store.sightings.add([sighting({ at: ASKED + n })]);
		}
		const database = await openDatabase();
		for (const most of [1, 2, 3, 100]) {
			const found = await questionsBetween(database, ASKED + 1, ASKED + 3, most);
			expect(found.map(({ at }) => at - ASKED)).toEqual([1, 2, 3]);
			ids.push(...found.map(({ id }) => id));
		}
		expect(new Set(ids).size).toBe(3);
	});

	it('are read without a row of what else was seen', async () => {
		const store = testStore();
		for (let n = 0; n < 9; n++) await store.sightings.add([sighting({ at: ASKED + n })]);
		await store.questions.keep(question());
		// Made elsewhere with an id of the same shape.
		await store.sightings.add([sighting({ id: 'e'.repeat(64), at: ASKED })]);
		const database = await openDatabase();
		const rows = vi.spyOn(IDBObjectStore.prototype, 'getAll');
		const row = vi.spyOn(IDBObjectStore.prototype, 'get');
		const found = await questionsBetween(database, ASKED, NOW, 4);
		expect(found.map(({ at }) => at)).toEqual([ASKED]);
		expect(rows).not.toHaveBeenCalled();
		expect(row).toHaveBeenCalledTimes(2);
		vi.restoreAllMocks();
	});

	it('are not counted anew after their details were deleted', async () => {
		let now = NOW;
		const store = testStore(memoryShelf(), () => now);
		await store.questions.keep(question());
		now = NOW + 40 * DAY;
		await store.deleteOld();
		expect(await (await openDatabase()).count('events')).toBe(0);
		await store.questions.keep(question());
		expect(await repliedOn()).toMatchObject({ n: 1 });
	});

	it('are not counted anew after the daily copy was restored, which has no details', async () => {
		const [shelf, copy] = [memoryShelf(), memoryShelf()];
		const store = testStore(shelf, () => NOW, copy);
		await store.questions.keep(question());
		await store.snapshot.take();
		await store.snapshot.restore();
		await store.questions.keep(question());
		expect(await repliedOn()).toMatchObject({ n: 1 });
	});

	it('are not counted where the clocks are hours apart', async () => {
		const store = testStore();
		await store.questions.keep(question({ askedAt: NOW + 2 * HOUR }));
		expect(await (await openDatabase()).count('events')).toBe(0);
	});

	it('travel in the backup', async () => {
		const store = testStore();
		await store.questions.keep(question({ answeredAt: ASKED + MINUTE }));
		const { text } = await store.backup.export();
		globalThis.indexedDB = new IDBFactory();
		const other = testStore();
		await other.backup.import(text);
		await other.questions.keep(question({ answeredAt: ASKED + MINUTE }));
		expect(await repliedOn()).toMatchObject({ n: 1, within: 1 });
		expect((await other.backup.export()).text).toBe(text);
	});

	it('are none in a backup of before they were kept', async () => {
		const store = testStore();
		await store.sightings.add([sighting()]);
		const { text, counts } = await store.backup.export();
		expect(await store.backup.import(text.replace('"schema":9', '"schema":7'))).toEqual(counts);
	});
});

describe('the figures of several days', () => {
	const day = (n: number, within: number, ...waits: number[]) => ({
		n,
		within,
		waits: waits.reduce(
			(sum, ms) => sum.map((count, i) => count + Number(i === bucketOf(ms))),
			new Array<number>(65).fill(0),
		),
	});

	it('have no share below twenty and no median below five', () => {
		expect(repliedOf([day(4, 4, MINUTE, MINUTE, MINUTE, MINUTE)])).toEqual({ n: 4, within: 4 });
		expect(repliedOf([day(19, 0)])).toEqual({ n: 19, within: 0 });
		expect(repliedOf([day(12, 3), day(8, 2)])).toEqual({ n: 20, within: 5, share: 0.25 });
	});

	it('have a median of all that were asked, not only of those that were answered', () => {
		const quick = day(9, 3, MINUTE / 2, MINUTE / 2, MINUTE / 2);
		expect(repliedOf([quick])).not.toHaveProperty('median');
		expect(repliedOf([{ ...quick, n: 5 }])).toMatchObject({ median: MINUTE });
	});

	it('have a median of three minutes at most where half were in time, whatever their bucket', () => {
		const wait = 2.9 * MINUTE;
		expect(repliedOf([day(5, 3, wait, wait, wait, wait, wait)])).toMatchObject({ median: 3 * MINUTE });
		expect(repliedOf([day(5, 2, wait, wait, wait, wait, wait)]).median).toBeGreaterThan(3 * MINUTE);
	});
});
