import { DAY, shanghaiDay } from '../../../utils/domain/clock';
import { ok } from '../../../utils/domain/result';
import type { Sighting } from '../../../utils/domain/sighting';
import { OUTCOMES, REASON_GROUPS } from '../../../utils/domain/words';
import type { CaseRecord, EventRecord } from '../../../utils/insight/records';
import { RECORD_RULES } from '../../../utils/insight/rules';
import { DATABASE } from '../../../utils/storage/schema';
import { createStore, type Store } from '../../../utils/storage/store';

/** Runs in a page of the extension, over its own database: the store that is shipped, and IndexedDB with nothing around it. */
let held: unknown;
const store: Store = createStore({
	shelf: {
		read: async () => held,
		write: async (value) => {
			held = value;
		},
	},
	rules: RECORD_RULES,
	checks: { reply: ok as never, pack: ok as never, map: ok, layer: ok as never, draft: ok as never },
	now: () => Date.now(),
});

const NOW = Date.now();
const TODAY = shanghaiDay(NOW);
/** What the dashboard looks back on. */
const DAYS = 60;
const GOODS = 20;
const OPEN = 50;

const hash = (n: number, of: string) => (of + n.toString(16)).padStart(64, '0');
const keyOf = (n: number) => `261123-${String(n).padStart(15, '0')}/${Math.floor(NOW / 1000)}`;

export function sighting(n: number): Sighting {
	return {
		id: crypto.randomUUID(),
		caseKey: keyOf(n),
		// A page reads its rows one after the other.
		at: NOW + (n % 1_000_000),
		page: 'after-sales-list',
		stage: n % 3 ? 'merchant' : 'refunded',
		verdict: n % 3 ? 'agree' : 'closed',
		speed: 'none',
		outcome: OUTCOMES[n % OUTCOMES.length] ?? 'unknown',
		reasonGroup: REASON_GROUPS[n % REASON_GROUPS.length] ?? 'OTHER',
		refundAmount: n % 10_000,
		requestedAt: NOW - (n % 1000) * 60_000,
		goods: `goods ${n % GOODS}`,
		sku: `spec ${n % 3}`,
		shipping: 'shipped',
	};
}

function request<T>(asked: IDBRequest<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		asked.onsuccess = () => resolve(asked.result);
		asked.onerror = () => reject(asked.error);
	});
}

function done(tx: IDBTransaction): Promise<void> {
	return new Promise((resolve, reject) => {
		tx.oncomplete = () => resolve();
		tx.onabort = () => reject(tx.error);
	});
}

let raw: IDBDatabase | undefined;

/** Makes the database as the store makes it, and opens it once more past the store. */
async function open(): Promise<IDBDatabase> {
	await store.state();
	raw ??= await request(indexedDB.open(DATABASE));
	return raw;
}

/** Fills the database past the store: so many events, a tenth as many cases; for any number the same open cases and totals of the same days and goods. */
export async function seed(events: number): Promise<void> {
	const database = await open();
	const batch = 20_000;
	for (let from = 0; from < events; from += batch) {
		const tx = database.transaction(['events', 'cases'], 'readwrite', { durability: 'relaxed' });
		for (let n = from; n < Math.min(events, from + batch); n++) {
			const id = hash(Math.floor(n / 10), 'c');
			const at = NOW - Math.floor((n / events) * 29 * DAY);
			const event: EventRecord = {
				...{
					kind: 'sighting',
					id: `seed-${String(n).padStart(9, '0')}`,
					case: id,
					at,
					page: 'after-sales-list',
				},
				...{ verdict: 'agree', speed: 'none', stage: 'merchant' },
			};
			tx.objectStore('events').put(event);
			if (n % 10 === 0) tx.objectStore('cases').put(seededCase(n / 10, at, n / 10 < OPEN));
		}
		await done(tx);
	}
	const tx = database.transaction(['days', 'goods', 'keys'], 'readwrite');
	for (let back = 0; back < DAYS; back++) {
		tx.objectStore('days').put({ ...RECORD_RULES.emptyDay(TODAY - back), seen: 10 });
		for (let n = 0; n < GOODS; n++)
			tx.objectStore('goods').put({
				...RECORD_RULES.emptyGoods(TODAY - back, `goods ${n}`, 'spec 0'),
				orders: 3,
			});
	}
	tx.objectStore('keys').put({ name: 'all-counted' });
	await done(tx);
}

function seededCase(n: number, at: number, isOpen = false): CaseRecord {
	return {
		id: hash(n, 'c'),
		order: hash(n, 'd'),
		firstSeenAt: at,
		lastSeenAt: at,
		days: [shanghaiDay(at)],
		fields: { stage: { value: 'merchant', at }, verdict: { value: 'agree', at } },
		stages: { merchant: { first: at, last: at } },
		counted: true,
		filedAt: at,
		...(isOpen ? { openAt: at, dueAt: at + 40 * DAY } : { closedAt: at }),
	};
}

/** Ms that something takes. */
async function timed(work: () => Promise<unknown>): Promise<number> {
	const begun = performance.now();
	await work();
	return performance.now() - begun;
}

/** The dashboard's first figures: the days, today, and what the console counts. */
export const firstFigures = (): Promise<number> =>
	timed(() => Promise.all([store.insight.days(TODAY - DAYS + 1, TODAY), store.today()]));

/** The same days with nothing around. */
export async function rawDays(): Promise<number> {
	const database = await open();
	return timed(() => {
		const range = IDBKeyRange.bound(TODAY - DAYS + 1, TODAY);
		return request(database.transaction('days').objectStore('days').getAll(range));
	});
}

let next = 1_000_000_000;

/** One sighting of a case that is new. */
export const addOne = (): Promise<number> => timed(() => store.sightings.add([sighting(next++)]));

/** The two rows that cannot be done without. */
export async function rawAddOne(): Promise<number> {
	const database = await open();
	const n = next++;
	return timed(() => {
		const tx = database.transaction(['events', 'cases'], 'readwrite');
		tx.objectStore('events').put({ id: `raw-${n}`, case: hash(n, 'e'), at: NOW, kind: 'sighting' });
		tx.objectStore('cases').put(seededCase(n, NOW));
		return done(tx);
	});
}

/** Folds so many sightings of four times fewer cases, in batches as the pages send them. */
export function fold(count: number): Promise<number> {
	const first = next;
	next += count;
	const list = Array.from({ length: count }, (_, i) => sighting(first + Math.floor(i / 4)));
	return timed(async () => {
		for (let from = 0; from < count; from += 100) await store.sightings.add(list.slice(from, from + 100));
	});
}

/** Writes as many events, the cases and the totals of the day at their last state, in as many transactions. */
export async function rawFold(count: number): Promise<number> {
	const database = await open();
	const first = next;
	next += count;
	return timed(async () => {
		for (let from = 0; from < count; from += 100) {
			const tx = database.transaction(['events', 'cases', 'days'], 'readwrite');
			for (let n = first + from; n < first + from + 100; n++) {
				const event = {
					...sighting(n),
					id: `raw-${n}`,
					case: hash(Math.floor(n / 4), 'f'),
					kind: 'sighting',
				};
				tx.objectStore('events').put(event);
				if (n % 4 === 0) tx.objectStore('cases').put(seededCase(n / 4, NOW));
			}
			tx.objectStore('days').put(RECORD_RULES.emptyDay(TODAY));
			await done(tx);
		}
	});
}

/** How long something was held up: ms at most and usually, and how often more than `LONG`. */
export interface HeldUp {
	most: number;
	usual: number;
	long: number;
	times: number;
}

export interface Blocking {
	/** Ms in all. */
	took: number;
	/** Timers of the page. */
	page: HeldUp;
	/** Tasks of the page that took longer than `LONG`, whoever else had the processor meanwhile. */
	longTasks: number[];
	/** Another small read and write of the same stores. */
	others: HeldUp;
}

/** What a person notices (ms); the browser calls a task of this length long. */
const LONG = 50;

function heldUp(waits: readonly number[]): HeldUp {
	const sorted = waits.toSorted((a, b) => a - b);
	return {
		most: sorted.at(-1) ?? 0,
		usual: sorted[sorted.length >> 1] ?? 0,
		long: sorted.filter((wait) => wait > LONG).length,
		times: sorted.length,
	};
}

/** Runs something long and watches meanwhile how long others wait: the page's own timers, and a small write to the same stores. */
async function watched(work: () => Promise<unknown>): Promise<Blocking> {
	const database = await open();
	let running = true;
	const late: number[] = [];
	const waits: number[] = [];
	const longTasks: number[] = [];
	const observer = new PerformanceObserver((list) => {
		for (const { duration } of list.getEntries()) longTasks.push(duration);
	});
	observer.observe({ type: 'longtask' });
	let last = performance.now();
	const ticker = setInterval(() => {
		late.push(performance.now() - last - TICK);
		last = performance.now();
	}, TICK);
	const others = (async () => {
		while (running) {
			const waited = await timed(() => {
				const tx = database.transaction(['events', 'cases'], 'readwrite');
				tx.objectStore('cases').get(hash(1, 'c'));
				return done(tx);
			});
			waits.push(waited);
			await new Promise((resolve) => setTimeout(resolve, 10));
		}
	})();
	const took = await timed(work);
	running = false;
	clearInterval(ticker);
	await others;
	observer.disconnect();
	return { took, page: heldUp(late), longTasks, others: heldUp(waits) };
}

const TICK = 5;

/** Deletes the details of all but the last ten days. */
export async function retention(): Promise<Blocking> {
	const settings = await store.settings.read();
	await store.settings.write({ ...settings, retentionDays: 10 });
	return watched(() => store.deleteOld());
}

/** How long the page and others wait while nothing goes on: what the machine itself does. */
export const idle = (ms: number): Promise<Blocking> =>
	watched(() => new Promise((resolve) => setTimeout(resolve, ms)));

export const wipe = (): Promise<Blocking> => watched(() => store.wipe());

/** The one request that deletes all at once. */
export async function rawClear(): Promise<Blocking> {
	const database = await open();
	return watched(() => {
		const tx = database.transaction(['events', 'cases'], 'readwrite');
		tx.objectStore('events').clear();
		tx.objectStore('cases').clear();
		return done(tx);
	});
}
