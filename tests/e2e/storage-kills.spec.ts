import { expect, type Page, test } from '@playwright/test';
import { figures } from '../../utils/storage/migrations/005-figures';
import {
	ask,
	askUntil,
	balance,
	countsIn,
	killed,
	launchWithPage,
	putEvents,
	rowsIn,
	someSightings,
	withProfile,
} from './storage';

/** Each starts several browsers and ends all but the last as a power cut does. */
test.describe.configure({ timeout: 900_000 });

const events = async (page: Page) => (await countsIn(page, ['events'])).events ?? 0;

/** The same counts, of a background that is at work: one that nobody asks anything is stopped after half a minute, and goes on with the next question. */
async function countsAtWork(page: Page, names: readonly string[]): Promise<Record<string, number>> {
	await ask(page, 'storage/state');
	return countsIn(page, names);
}

/** Stops as soon as a store is neither as it was nor as it will be. */
async function untilBetween(page: Page, store: string, least: number, most: number): Promise<void> {
	for (;;) {
		const { [store]: count = least } = await countsIn(page, [store]);
		if (count > least && count < most) return;
	}
}

test('a browser that is killed in the middle of a restore has all of the backup or all of what was there', async () => {
	await withProfile(async (profile) => {
		const first = await launchWithPage({ profile });
		for (let turn = 0; turn < 12; turn++)
			await askUntil(first.page, 'sightings/add', { sightings: someSightings(100) });
		const { text } = (await askUntil(first.page, 'backup/export')) as { text: string };
		const saved = (await rowsIn(first.page)).events.map(({ id }) => id).sort();
		const further = someSightings(30);
		await askUntil(first.page, 'sightings/add', { sightings: further });
		const before = [...saved, ...further.map(({ id }) => id)].sort();
		await first.extension.close();

		let interrupted = 0;
		for (const patience of [30, 120, 300]) {
			const { page } = await launchWithPage({ profile });
			const held = (await rowsIn(page)).events.map(({ id }) => id).sort();
			expect([saved, before]).toContainEqual(held);
			let answered = false;
			void ask(page, 'backup/import', { text }).then(
				() => {
					answered = true;
				},
				() => {},
			);
			await page.waitForTimeout(patience);
			if (!answered) interrupted++;
			await killed(profile);
		}
		expect(interrupted).toBeGreaterThan(0);

		const { page, extension } = await launchWithPage({ profile });
		const rows = await rowsIn(page);
		expect([saved, before]).toContainEqual(rows.events.map(({ id }) => id).sort());
		const { totals, rows: counted } = balance(rows);
		expect(totals).toEqual(counted);
		await extension.close();
	});
});

test('a wipe that the browser is killed in goes on at the next start until nothing is left, and then all can be written', async () => {
	await withProfile(async (profile) => {
		const first = await launchWithPage({ profile });
		await askUntil(first.page, 'sightings/add', { sightings: someSightings(10) });
		await putEvents(first.page, 20_000);
		ask(first.page, 'data/wipe').catch(() => {});
		await untilBetween(first.page, 'events', 0, 20_000);
		await killed(profile);

		const { page, extension } = await launchWithPage({ profile });
		await expect.poll(() => countsAtWork(page, ['events']), { timeout: 300_000 }).toEqual({ events: 0 });
		// Memories and goods go after the events.
		await expect
			.poll(() => countsAtWork(page, ['cases', 'days', 'goods', 'ticks', 'memory']))
			.toEqual({ cases: 0, days: 0, goods: 0, ticks: 0, memory: 0 });
		await askUntil(page, 'sightings/add', { sightings: someSightings(20) });
		const rows = await rowsIn(page);
		expect(rows.events).toHaveLength(20);
		const { totals, rows: counted } = balance(rows);
		expect(totals).toEqual(counted);
		await extension.close();
	});
});

/** Leaves the database as the version before events lay by time made it, with so many events. */
async function leftByVersion5(page: Page, count: number): Promise<void> {
	await page.evaluate(async () => {
		const gone = indexedDB.deleteDatabase('refund-lens');
		const held = indexedDB.open('refund-lens', 5);
		Object.assign(globalThis, { gone, held });
		await new Promise<void>((resolve, reject) => {
			held.onupgradeneeded = () => {
				const database = held.result;
				for (const name of ['settings', 'replies', 'packs', 'memory', 'maps', 'layers', 'drafts'])
					database.createObjectStore(name, { keyPath: 'id' });
				database.createObjectStore('ticks', { keyPath: ['case', 'tick'] }).createIndex('at', 'at');
				held.transaction?.objectStore('memory').createIndex('at', 'at');
				database.createObjectStore('days', { keyPath: 'day' });
				database.createObjectStore('goods', { keyPath: ['day', 'goods', 'sku'] });
				const old = database.createObjectStore('events', { keyPath: 'id' });
				for (const name of ['at', 'case']) old.createIndex(name, name);
				const cases = database.createObjectStore('cases', { keyPath: 'id' });
				for (const name of ['order', 'lastSeenAt', 'dueAt', 'filedAt', 'closedAt', 'openAt'])
					cases.createIndex(name, name);
				const keys = database.createObjectStore('keys', { keyPath: 'name' });
				const secret = crypto.getRandomValues(new Uint8Array(32));
				keys.put({ name: 'case-ids', secret, generation: crypto.randomUUID() });
				keys.put({ name: 'birth', uuid: crypto.randomUUID() });
			};
			held.onsuccess = () => resolve();
			held.onerror = () => reject(held.error);
		});
	});
	await putEvents(page, count);
}

test('a browser that is killed in the middle of a migration has every row of before once, and goes on at the next start', async () => {
	expect(figures.version).toBe(5);
	await withProfile(async (profile) => {
		for (const [count, patience] of [
			[900, 60],
			[20_000, undefined],
		] as const) {
			const first = await launchWithPage({ profile });
			await leftByVersion5(first.page, count);
			ask(first.page, 'storage/state').catch(() => {});
			// Few rows are moved while the database opens, many after it.
			if (patience === undefined) await untilBetween(first.page, 'events', 0, count);
			else await first.page.waitForTimeout(patience);
			await killed(profile);

			const { page, extension } = await launchWithPage({ profile });
			// Without its counts the state says that the database takes its time to open, which is tried again.
			await expect
				.poll(() => askUntil(page, 'storage/state'), { timeout: 300_000 })
				.toMatchObject({ counts: { events: count } });
			await expect
				.poll(() => countsAtWork(page, ['events', 'earlier-events']), { timeout: 300_000 })
				.toEqual({ events: count, 'earlier-events': 0 });
			await askUntil(page, 'sightings/add', { sightings: someSightings(20) });
			expect(await events(page)).toBe(count + 20);
			await extension.close();
		}
	});
});
