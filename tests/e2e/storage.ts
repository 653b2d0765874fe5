import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Sighting } from '../../utils/domain/sighting';
import type { CaseRecord, DayRecord, EventRecord } from '../../utils/insight/records';
import { type Extension, type LaunchOptions, launchExtension } from './extension';

/** A profile that outlives its browser, for faults that end the browser. Removed after the work. */
export async function withProfile(work: (profile: string) => Promise<void>): Promise<void> {
	const profile = await mkdtemp(join(tmpdir(), 'refund-lens-'));
	try {
		await work(profile);
	} finally {
		await killed(profile);
		await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
	}
}

/** A browser with an own page of the extension, from where the background can be asked as the options do. */
export async function launchWithPage(options: LaunchOptions): Promise<{ extension: Extension; page: Page }> {
	const extension = await launchExtension(options);
	const page = await extension.context.newPage();
	await page.goto(`chrome-extension://${extension.id}/options.html`);
	// Before the background has made its database, whoever opens it would make an empty one in its place.
	const isMade = async () =>
		(await indexedDB.databases()).some(({ name, version = 1 }) => name === 'refund-lens' && version > 1);
	// One that was broken on purpose is never there.
	await page.waitForFunction(isMade, undefined, { timeout: 15_000 }).catch(() => undefined);
	return { extension, page };
}

/** The processes of the browser that runs in a profile. */
export async function processesOf(profile: string): Promise<number[]> {
	const found: number[] = [];
	for (const name of await readdir('/proc')) {
		if (!/^\d+$/.test(name)) continue;
		const line = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '');
		if (line.includes(`--user-data-dir=${profile}`)) found.push(Number(name));
	}
	return found;
}

/** Ends the browser of a profile as a power cut does: nothing of it gets to run any more. */
export async function killed(profile: string): Promise<void> {
	for (;;) {
		const processes = await processesOf(profile);
		if (processes.length === 0) return;
		for (const id of processes) {
			try {
				process.kill(id, 'SIGKILL');
			} catch {
				// Gone with its parent.
			}
		}
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}

declare const chrome: {
	runtime: { sendMessage(message: unknown): Promise<unknown> };
	alarms: { create(name: string, info: { when: number }): Promise<void> };
	storage: { local: { get(name: string): Promise<Record<string, unknown>> } };
};

export interface Answer {
	res?: unknown;
	err?: { message?: string };
}

/** Asks the background, as a page of the extension does. Never throws; no answer at all is an error too. */
export function ask(page: Page, type: string, data?: unknown): Promise<Answer> {
	return page.evaluate(
		async ([name, given]) => {
			try {
				const message = { id: 1, type: name, data: given, timestamp: Date.now() };
				// A worker that is stopped leaves some messages without any answer.
				const silence = new Promise((resolve) => setTimeout(resolve, 8000));
				const answer = await Promise.race([chrome.runtime.sendMessage(message), silence]);
				return (answer as Answer | undefined) ?? { err: {} };
			} catch (error) {
				return { err: { message: String(error) } };
			}
		},
		[type, data] as const,
	);
}

/** The same until it is answered without an error. */
export async function askUntil(page: Page, type: string, data?: unknown): Promise<unknown> {
	for (let tries = 0; tries < 300; tries++) {
		const answer = await ask(page, type, data);
		if (answer.err === undefined) return answer.res;
		await page.waitForTimeout(200);
	}
	throw new Error(`${type} was never answered`);
}

let made = 0;
export function someSightings(count: number, over: Partial<Sighting> = {}): Sighting[] {
	return Array.from({ length: count }, () => {
		const n = ++made;
		return {
			...{ id: `sighting-${String(n).padStart(8, '0')}`, at: Date.now(), page: 'after-sales-list' },
			caseKey: `261123-${String(Math.ceil(n / 2)).padStart(15, '0')}/1795399200`,
			...{ stage: 'merchant', verdict: 'agree', speed: 'none', refundAmount: 100, goods: `goods ${n % 5}` },
			...over,
		};
	});
}

export interface Rows {
	cases: CaseRecord[];
	events: EventRecord[];
	days: DayRecord[];
	version: number;
}

/** What lies in the database, read past the extension. */
export function rowsIn(page: Page): Promise<Rows> {
	return page.evaluate(async () => {
		const asked = <T>(request: IDBRequest<T>) =>
			new Promise<T>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error);
			});
		const database = await asked(indexedDB.open('refund-lens'));
		const tx = database.transaction(['cases', 'events', 'days']);
		const [cases, events, days] = await Promise.all(
			['cases', 'events', 'days'].map((name) => asked(tx.objectStore(name).getAll())),
		);
		const { version } = database;
		database.close();
		return { cases, events, days, version } as never;
	});
}

/** Empties one store past the extension. */
export function emptyStore(page: Page, name: string): Promise<void> {
	return page.evaluate(
		(store) =>
			new Promise<void>((resolve, reject) => {
				const opening = indexedDB.open('refund-lens');
				opening.onerror = () => reject(opening.error);
				opening.onsuccess = () => {
					const tx = opening.result.transaction(store, 'readwrite');
					tx.objectStore(store).clear();
					tx.oncomplete = () => {
						opening.result.close();
						resolve();
					};
				};
			}),
		name,
	);
}

/** Has the background count the rows and delete what is old, as it does every few hours. */
export async function tidied(page: Page): Promise<void> {
	const counted = () =>
		page.evaluate(async () => {
			const { 'birth-certificate': born } = await chrome.storage.local.get('birth-certificate');
			return (born as { rows?: { at: number } } | undefined)?.rows?.at;
		});
	const before = await counted();
	await page.evaluate(() => chrome.alarms.create('retention', { when: Date.now() }));
	await expect.poll(async () => ((await counted()) ?? before) !== before).toBe(true);
}

/** What the totals say beside what the rows say. They must be the same whatever happened. */
export function balance({ cases, days }: Rows): { totals: object; rows: object } {
	const sum = (of: (day: DayRecord) => number) => days.reduce((all, day) => all + of(day), 0);
	return {
		totals: {
			seen: sum((day) => day.seen),
			filed: sum((day) => day.figures?.filed.n ?? 0),
			fen: sum((day) => day.figures?.filed.fen ?? 0),
		},
		rows: {
			seen: cases.reduce((all, record) => all + record.days.length, 0),
			filed: cases.filter((record) => !record.bare).length,
			fen: cases.reduce((all, { fields }) => all + (fields.refundAmount?.value ?? 0), 0),
		},
	};
}

/** Where the browser keeps the extension's database. */
export async function databaseFolder(profile: string): Promise<string> {
	const folder = join(profile, 'Default/IndexedDB');
	const name = (await readdir(folder)).find((each) => /^chrome-extension_.*\.leveldb$/.test(each));
	if (!name) throw new Error('The browser has no database of the extension.');
	return join(folder, name);
}

/** The built extension without its claim to unlimited space, so that a quota can be felt. */
export async function limitedBuild(profile: string): Promise<string> {
	const build = join(profile, 'limited-build');
	await cp(join(process.cwd(), '.output/chrome-mv3'), build, { recursive: true });
	const path = join(build, 'manifest.json');
	const manifest = JSON.parse(await readFile(path, 'utf8'));
	manifest.permissions = manifest.permissions.filter((name: string) => name !== 'unlimitedStorage');
	await writeFile(path, JSON.stringify(manifest));
	return build;
}

/** How many rows stores hold, read past the extension; those that the version at hand does not have are left out. */
export function countsIn(page: Page, names: readonly string[]): Promise<Record<string, number>> {
	return page.evaluate(async (wanted) => {
		const asked = <T>(request: IDBRequest<T>) =>
			new Promise<T>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error);
			});
		const database = await asked(indexedDB.open('refund-lens'));
		const there = wanted.filter((name) => database.objectStoreNames.contains(name));
		const tx = database.transaction(there);
		const counts = await Promise.all(
			there.map(async (name) => [name, await asked(tx.objectStore(name).count())] as const),
		);
		database.close();
		return Object.fromEntries(counts);
	}, names);
}

/** Puts so many events into the database past the extension; of the version that is there, or over the one that the page holds. */
export function putEvents(page: Page, count: number): Promise<void> {
	return page.evaluate(async (many) => {
		const { held } = globalThis as unknown as { held?: IDBOpenDBRequest };
		const asked = <T>(request: IDBRequest<T>) =>
			new Promise<T>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error);
			});
		const database = held?.result ?? (await asked(indexedDB.open('refund-lens')));
		const tx = database.transaction('events', 'readwrite', { durability: 'strict' });
		for (let n = 0; n < many; n++) {
			tx.objectStore('events').put({
				...{
					kind: 'sighting',
					id: `put-${String(n).padStart(9, '0')}`,
					case: 'c'.repeat(64),
					at: Date.now() - n,
				},
				...{ page: 'after-sales-list', verdict: 'agree', speed: 'none' },
			});
		}
		await new Promise((resolve, reject) => {
			tx.oncomplete = resolve;
			tx.onabort = () => reject(tx.error);
		});
		database.close();
	}, count);
}
