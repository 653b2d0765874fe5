import { execFileSync } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { firstStores } from '../../utils/storage/migrations/001-first-stores';
import type { Migration } from '../../utils/storage/migrations/migration';
import {
	ask,
	askUntil,
	balance,
	databaseFolder,
	emptyStore,
	killed,
	launchWithPage,
	limitedBuild,
	processesOf,
	rowsIn,
	someSightings,
	tidied,
	withProfile,
} from './storage';

/** Sends batch after batch and notes what was acknowledged, until the browser is no more. */
async function burst(page: Page, acknowledged: string[]): Promise<void> {
	for (;;) {
		const answer = await ask(page, 'sightings/add', { sightings: someSightings(10) });
		const { kept = [] } = (answer.res ?? {}) as { kept?: string[] };
		acknowledged.push(...kept);
	}
}

/** A busy machine may take longer to open the database than it is waited for; then that is what is said, for a while. */
const state = (page: Page) =>
	askUntil(page, 'storage/state') as Promise<{ state: string; message?: string; counts: object }>;

test('a browser that is killed in the middle of writing loses nothing acknowledged, and totals equal the rows', async () => {
	await withProfile(async (profile) => {
		const first = await launchWithPage({ profile });
		const acknowledged: string[] = [];
		burst(first.page, acknowledged).catch(() => {});
		await expect.poll(async () => (await rowsIn(first.page)).events.length).toBeGreaterThan(60);
		await killed(profile);
		expect(acknowledged.length).toBeGreaterThan(40);

		const second = await launchWithPage({ profile });
		await expect.poll(() => state(second.page)).toMatchObject({ state: 'working' });
		const rows = await rowsIn(second.page);
		const held = new Set(rows.events.map(({ id }) => id));
		expect(acknowledged.filter((id) => !held.has(id))).toEqual([]);
		const { totals, rows: counted } = balance(rows);
		expect(totals).toEqual(counted);
		await second.extension.close();
	});
});

test('a worker that is stopped again and again in a burst keeps every sighting once', async () => {
	await withProfile(async (profile) => {
		const { extension, page } = await launchWithPage({ profile });
		const stopper = await extension.context.newCDPSession(page);
		await stopper.send('ServiceWorker.enable');
		const batches = Array.from({ length: 20 }, () => someSightings(10));
		for (const sightings of batches) {
			const asked = ask(page, 'sightings/add', { sightings });
			await stopper.send('ServiceWorker.stopAllWorkers').catch(() => undefined);
			// As the outbox does: what is not acknowledged is sent again, and again with what was.
			if ((await asked).err !== undefined) await askUntil(page, 'sightings/add', { sightings });
		}
		await askUntil(page, 'sightings/add', { sightings: batches[0] });
		const rows = await rowsIn(page);
		expect(rows.events).toHaveLength(200);
		expect(rows.cases).toHaveLength(100);
		const { totals, rows: counted } = balance(rows);
		expect(totals).toEqual(counted);
		await extension.close();
	});
});

test('when the space is used up, the agent is told, what was there stays, and it goes on when there is space', async () => {
	await withProfile(async (profile) => {
		const build = await limitedBuild(profile);
		const first = await launchWithPage({ profile, build });
		await askUntil(first.page, 'sightings/add', { sightings: someSightings(10) });
		await first.extension.close();
		const { extension, page } = await launchWithPage({ profile, build });
		const session = await extension.context.newCDPSession(page);
		const origin = `chrome-extension://${extension.id}`;
		await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
		const acknowledged: string[] = [];
		// Where something was written before, the browser goes by the space it measured then, for half a minute.
		const refusal = async () => {
			const { res, err } = await ask(page, 'sightings/add', { sightings: someSightings(20) });
			acknowledged.push(...((res as { kept: string[] } | undefined)?.kept ?? []));
			return err?.message;
		};
		await expect.poll(refusal, { timeout: 60_000, intervals: [500] }).toContain('存储空间不够');
		expect((await rowsIn(page)).events).toHaveLength(10 + acknowledged.length);
		await session.send('Storage.overrideQuotaForOrigin', { origin });
		await askUntil(page, 'sightings/add', { sightings: someSightings(10) });
		const rows = await rowsIn(page);
		expect(rows.events).toHaveLength(20 + acknowledged.length);
		const { totals, rows: counted } = balance(rows);
		expect(totals).toEqual(counted);
		await extension.close();
	});
});

test('on a disk that takes no more, nothing acknowledged is lost', async () => {
	await withProfile(async (profile) => {
		const wrapper = join(profile, 'browser');
		const { chromiumPath } = await import('../../scripts/chromium');
		// A file that may not grow any more is refused as on a full disk, where the signal that goes with it is ignored.
		const script = `#!/bin/sh\ntrap '' XFSZ\nexec ${await chromiumPath()} "$@"\n`;
		await writeFile(wrapper, script, { mode: 0o755 });
		const first = await launchWithPage({ profile, executablePath: wrapper });
		const before = someSightings(50);
		await askUntil(first.page, 'sightings/add', { sightings: before });
		for (const id of await processesOf(profile)) {
			try {
				execFileSync('prlimit', [`--pid=${id}`, '--fsize=20000:20000']);
			} catch {
				// Gone meanwhile.
			}
		}
		const acknowledged = before.map(({ id }) => id);
		let refused = 0;
		for (let turn = 0; turn < 12; turn++) {
			const answer = await ask(first.page, 'sightings/add', { sightings: someSightings(100) }).catch(
				() => undefined,
			);
			const { kept = [] } = (answer?.res ?? {}) as { kept?: string[] };
			acknowledged.push(...kept);
			if (!answer || answer.err !== undefined) refused++;
		}
		expect(refused).toBeGreaterThan(0);
		await killed(profile);

		const second = await launchWithPage({ profile });
		const rows = await rowsIn(second.page);
		const held = new Set(rows.events.map(({ id }) => id));
		expect(acknowledged.filter((id) => !held.has(id))).toEqual([]);
		const { totals, rows: counted } = balance(rows);
		expect(totals).toEqual(counted);
		await second.extension.close();
	});
});

test('bytes that are flipped in the database are told as lost data, and never shown as a shop without requests', async () => {
	await withProfile(async (profile) => {
		const first = await launchWithPage({ profile });
		await askUntil(first.page, 'sightings/add', { sightings: someSightings(200) });
		await first.extension.close();
		const folder = await databaseFolder(profile);
		for (const name of await readdir(folder)) {
			if (!/\.(ldb|log)$/.test(name)) continue;
			const bytes = await readFile(join(folder, name));
			for (let at = 0; at < bytes.length; at += 97) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
			await writeFile(join(folder, name), bytes);
		}
		const second = await launchWithPage({ profile });
		await expect.poll(async () => (await state(second.page)).message).toMatch(/数据不见了|打不开/);
		await second.extension.close();
	});
});

test('a database that comes back without its cases is told as lost data, with what was there', async () => {
	await withProfile(async (profile) => {
		const first = await launchWithPage({ profile });
		await askUntil(first.page, 'sightings/add', { sightings: someSightings(200) });
		await tidied(first.page);
		await emptyStore(first.page, 'cases');
		await first.extension.close();
		const second = await launchWithPage({ profile });
		await second.page.goto(`chrome-extension://${second.extension.id}/options.html#data`);
		await expect(second.page.getByText('以前的数据不见了')).toBeVisible();
		await expect(second.page.getByRole('row', { name: '售后单' })).toHaveText(/售后单\s*100\s*0$/);
		await second.extension.close();
	});
});

test('without its MANIFEST the database is told to be broken, the badges go on, and it is begun anew elsewhere', async () => {
	await withProfile(async (profile) => {
		const first = await launchWithPage({ profile });
		await askUntil(first.page, 'sightings/add', { sightings: someSightings(10) });
		await askUntil(first.page, 'replies/save', {
			...{ id: 'mine', title: '催发货', scenario: 'explain', body: '今天发出。' },
			...{ tone: 'warm', tags: [], origin: 'mine' },
		});
		await tidied(first.page);
		await first.extension.close();
		const folder = await databaseFolder(profile);
		const manifests = (await readdir(folder)).filter((name) => name.startsWith('MANIFEST'));
		expect(manifests).not.toEqual([]);
		for (const name of manifests) await rm(join(folder, name));
		const second = await launchWithPage({ profile });
		await expect.poll(async () => (await state(second.page)).message).toMatch(/打不开/);
		const list = await second.extension.open('/aftersales/aftersale_list');
		await expect(list.locator('rl-badge').first()).toBeAttached();
		await second.page.goto(`chrome-extension://${second.extension.id}/options.html#data`);
		await second.page.getByRole('button', { name: '换个地方重建数据库' }).click();
		await second.page.getByRole('button', { name: '自动快照' }).click();
		await expect(second.page.getByText('已恢复自动快照')).toBeVisible();
		await second.extension.close();
		const third = await launchWithPage({ profile });
		await expect.poll(() => state(third.page)).toMatchObject({ state: 'working', counts: { replies: 1 } });
		expect((await state(third.page)).message).toBeUndefined();
		await third.extension.close();
	});
});

/** Why nothing can be written. As with the state, it may first be that opening takes its time. */
const refusal = async (page: Page): Promise<string | undefined> =>
	(await ask(page, 'sightings/add', { sightings: someSightings(1) })).err?.message;

/** Deletes the database past the extension and holds one of another version, deaf to everybody who wants it. */
async function holdVersion(page: Page, version: number, step?: Migration['up']): Promise<void> {
	// As text, since the step of a version that there was runs in the page.
	if (step) await page.evaluate(`Object.assign(globalThis, { ${step} })`);
	await page.evaluate(async (given) => {
		// Asked for in one go: between the two the background would make the current one.
		const gone = indexedDB.deleteDatabase('refund-lens');
		const held = indexedDB.open('refund-lens', given);
		Object.assign(globalThis, { gone, held });
		const { up } = globalThis as { up?: (...all: unknown[]) => unknown };
		await new Promise((resolve, reject) => {
			held.onupgradeneeded = () => up?.(held.result, held.transaction);
			held.onsuccess = resolve;
			held.onerror = () => reject(held.error);
		});
	}, version);
}

test('a tab of an older version that keeps the database makes nobody hang: it is named, and once it is closed all goes on', async () => {
	await withProfile(async (profile) => {
		const { extension, page } = await launchWithPage({ profile });
		await askUntil(page, 'sightings/add', { sightings: someSightings(1) });
		const old = await extension.context.newPage();
		await old.goto(`chrome-extension://${extension.id}/options.html`);
		await holdVersion(old, firstStores.version, firstStores.up);
		await expect.poll(() => refusal(page), { timeout: 60_000 }).toContain('请关闭');
		expect(await state(page)).toMatchObject({ state: 'failed' });
		await old.close();
		await expect.poll(async () => (await state(page)).state, { timeout: 60_000 }).toBe('working');
		await extension.close();
	});
});

test('a database that a newer version wrote is left as it is, and the agent is told to update', async () => {
	await withProfile(async (profile) => {
		const { extension, page } = await launchWithPage({ profile });
		await askUntil(page, 'sightings/add', { sightings: someSightings(1) });
		await holdVersion(page, 999);
		await page.evaluate(() => {
			const { held } = globalThis as unknown as { held: IDBOpenDBRequest };
			held.result.close();
		});
		await expect.poll(() => refusal(page), { timeout: 60_000 }).toContain('升级到最新版');
		const version = await page.evaluate(async () => {
			const all = await indexedDB.databases();
			return all.find(({ name }) => name === 'refund-lens')?.version;
		});
		expect(version).toBe(999);
		await extension.close();
	});
});
