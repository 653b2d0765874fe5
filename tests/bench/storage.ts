import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launch } from './browser';
import { bundleForPage } from './bundle';
import type * as InPage from './page/storage';
import type { Blocking, HeldUp } from './page/storage';
import { interval, median, show } from './statistics';

const SMALL = 1000;
const LARGE = Number(process.env.BENCH_EVENTS ?? 1_000_000);
const FOLDED = 10_000;
/** What takes milliseconds is measured so many times a round: a single one says little. */
const PER_ROUND = 20;
/** The first ones open files and fill caches. */
const WARM_UP = 10;

/** The store with a few and with very many events in it, beside IndexedDB alone; each ratio from paired rounds of this one run. */
export async function benchStorage(rounds: number): Promise<void> {
	console.log(`\nstorage, with ${LARGE.toLocaleString('en')} events beside ${SMALL.toLocaleString('en')}`);
	const code = await bundleForPage('tests/bench/page/storage.ts');
	const [small, large] = [await openPage(code), await openPage(code)];
	try {
		await call(small.page, 'seed', SMALL);
		const begun = Date.now();
		await call(large.page, 'seed', LARGE);
		console.log(`  filled in ${Math.round((Date.now() - begun) / 1000)} s`);
		// The browser goes on sorting what was written, and everything takes several times as long meanwhile.
		await large.page.waitForTimeout(Math.min(60_000, LARGE / 20));
		ratio('dashboard opened to its first figures, many / few', await opened(rounds, small.page, large.page));
		const figures = await paired(rounds, small.page, large.page, 'firstFigures');
		ratio('the same asked of the store alone', figures);
		ratio(
			'first figures / the same days raw',
			await paired(rounds, large.page, large.page, 'rawDays', 'firstFigures'),
		);
		ratio('adding a sighting, many / few', await paired(rounds, small.page, large.page, 'addOne'));
		ratio(
			'adding a sighting / two raw rows',
			await paired(rounds, large.page, large.page, 'rawAddOne', 'addOne'),
		);
		const folds: Pair[] = [];
		for (let round = 0; round < Math.min(rounds, 5); round++) {
			const rawTime = await call(small.page, 'rawFold', FOLDED);
			folds.push([rawTime, await call(small.page, 'fold', FOLDED)]);
		}
		ratio(`folding ${FOLDED.toLocaleString('en')} sightings / their rows raw`, folds);
		blocking('nothing going on, for comparison', await call(large.page, 'idle', 30_000));
		blocking('retention, two thirds of the details', await call(large.page, 'retention'));
		blocking('wiping the rest', await call(large.page, 'wipe'));
		await call(small.page, 'seed', Math.min(LARGE, 100_000));
		blocking(
			`one raw clear() of ${Math.min(LARGE, 100_000).toLocaleString('en')}`,
			await call(small.page, 'rawClear'),
		);
	} finally {
		await small.close();
		await large.close();
	}
}

type Pair = [base: number, subject: number];
type Timed = 'firstFigures' | 'rawDays' | 'addOne' | 'rawAddOne';

async function paired(
	rounds: number,
	base: Page,
	subject: Page,
	of: Timed,
	than: Timed = of,
): Promise<Pair[]> {
	const pairs: Pair[] = [];
	for (let round = -WARM_UP; round < rounds * PER_ROUND; round++) {
		const pair: Pair = [await call(base, of), await call(subject, than)];
		if (round >= 0) pairs.push(pair);
	}
	return pairs;
}

/** The dashboard as a merchant opens it, in turn in both browsers. */
async function opened(rounds: number, base: Page, subject: Page): Promise<Pair[]> {
	const pairs: Pair[] = [];
	for (let round = -1; round < rounds; round++) {
		const pair: Pair = [await openDashboard(base), await openDashboard(subject)];
		if (round >= 0) pairs.push(pair);
	}
	return pairs;
}

/** Ms from the start of the navigation to the frame after which the key figures are on the screen. */
async function openDashboard(own: Page): Promise<number> {
	const page = await own.context().newPage();
	try {
		await page.addInitScript(() => {
			const shown = new Promise<number>((resolve) => {
				const look = (): void => {
					if (document.querySelector('dl.keys')) requestAnimationFrame(() => resolve(performance.now()));
					else requestAnimationFrame(look);
				};
				look();
			});
			Object.assign(globalThis, { shown });
		});
		await page.goto(new URL('/dashboard.html', own.url()).href);
		return await page.evaluate(() => (globalThis as unknown as { shown: Promise<number> }).shown);
	} finally {
		await page.close();
	}
}

function ratio(name: string, pairs: readonly Pair[]): void {
	const of = (drawn: readonly Pair[]) =>
		median(drawn.map(([, subject]) => subject)) / median(drawn.map(([base]) => base));
	const [base, subject] = [median(pairs.map(([b]) => b)), median(pairs.map(([, s]) => s))];
	const times = `${subject.toFixed(2)} / ${base.toFixed(2)} ms`;
	console.log(`  ${name.padEnd(52)} ${show(of(pairs), interval(pairs, of), ' x')}  (${times})`);
}

function blocking(name: string, { took, page, longTasks, others }: Blocking): void {
	const told = ({ most, usual, long, times }: HeldUp) =>
		`${most.toFixed(0)} ms at most, ${usual.toFixed(0)} usually, ${long} of ${times} over 50`;
	const tasks = longTasks.length === 0 ? 'none' : `${longTasks.length}, ${Math.max(...longTasks)} ms at most`;
	console.log(`  ${name}: ${(took / 1000).toFixed(1)} s`);
	console.log(`    page late ${told(page)}; its tasks over 50 ms: ${tasks}; others waited ${told(others)}`);
}

type Api = typeof InPage;

function call<K extends keyof Api>(
	page: Page,
	name: K,
	...given: Parameters<Api[K]>
): Promise<Awaited<ReturnType<Api[K]>>> {
	return page.evaluate(
		([which, data]) => {
			const api = (globalThis as unknown as { core: Record<string, (...all: unknown[]) => unknown> }).core;
			return api[which as string]?.(...(data as unknown[])) as never;
		},
		[name, given] as const,
	);
}

async function openPage(code: string): Promise<{ page: Page; close(): Promise<void> }> {
	const subject = await launch('storage', join(process.cwd(), '.output/chrome-mv3'));
	const { context } = subject;
	const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
	const page = await context.newPage();
	await page.goto(`chrome-extension://${new URL(worker.url()).host}/options.html`);
	await page.evaluate(code);
	return { page, close: () => subject.close() };
}
