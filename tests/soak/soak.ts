import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { chromiumPath } from '../../scripts/chromium';
import { serveConsole } from '../console/playwright-route';
import { CONSOLE_ORIGIN, createConsole } from '../console/server';
import { lookAtCases, refresh, switchChats, walk } from './day';
import { growth, type Held, memoryOf } from './memory';

/** One kind of work that fills a day. */
interface Work {
	name: string;
	path: string;
	/** Needs the panel, which is not there without the extension. */
	panel?: boolean;
	round: (page: Page) => Promise<void>;
}

const WORKS: readonly Work[] = [
	{ name: 'moves', path: '/aftersales/aftersale_list', round: (page) => walk(page, 40) },
	{ name: 'refreshes', path: '/aftersales/aftersale_list', round: (page) => refresh(page, 120) },
	{ name: 'cases', path: '/aftersales/aftersale_list', panel: true, round: (page) => lookAtCases(page, 20) },
	{ name: 'chats', path: '/chat-merchant/index.html', round: (page) => switchChats(page, 50) },
];

/** How much more a page may hold in the end than a page without the extension gains by the same work. */
const SHARE = 0.05;

/**
 * Does each work round by round, with the extension and without, and prints what the page holds after each. The first half warms up: the browser goes
 * on compiling what runs often, with and without the extension. Hands back 0 where, over the second half, the extension adds no more than a twentieth
 * to what the page itself gains.
 */
export async function soak(rounds: number): Promise<number> {
	let bad = 0;
	for (const work of WORKS) {
		const own = work.panel ? [] : await series(work, rounds, false);
		const ours = await series(work, rounds, true);
		const grown = excess(ours, own);
		const good = Object.values(grown).every((share) => share <= SHARE);
		if (!good) bad += 1;
		console.log(`${good ? 'ok  ' : 'BAD '} ${work.name}: ${percent(grown)}\n`);
	}
	return bad === 0 ? 0 : 1;
}

async function series(work: Work, rounds: number, extended: boolean): Promise<Held[]> {
	const profile = await mkdtemp(join(tmpdir(), 'refund-lens-soak-'));
	const build = join(process.cwd(), '.output/chrome-mv3');
	const context = await chromium.launchPersistentContext(profile, {
		executablePath: await chromiumPath(),
		headless: true,
		chromiumSandbox: false,
		viewport: { width: 1440, height: 900 },
		args: extended ? [`--disable-extensions-except=${build}`, `--load-extension=${build}`] : [],
	});
	await serveConsole(context, createConsole({ root: process.cwd() }));
	const page = await context.newPage();
	await page.goto(CONSOLE_ORIGIN + work.path);
	await page.waitForTimeout(1500);
	const held = await memoryOf(page);
	const all: Held[] = [];
	console.log(
		`${work.name}, ${extended ? 'with' : 'without'} the extension\n round  nodes  listeners  heap kB`,
	);
	for (let round = 0; round <= rounds; round++) {
		await work.round(page);
		await page.waitForTimeout(1000);
		const now = await held();
		all.push(now);
		const cells = [
			String(round).padStart(6),
			String(now.nodes).padStart(6),
			String(now.listeners).padStart(10),
		];
		console.log(`${cells.join(' ')} ${String(Math.round(now.heap / 1000)).padStart(8)}`);
	}
	await context.close();
	await rm(profile, { recursive: true, force: true });
	return all;
}

/** What grew over the second half beyond what it grew without the extension, as a share of what was held in the middle. */
function excess(ours: readonly Held[], own: readonly Held[]): Held {
	const middle = Math.floor((ours.length - 1) / 2);
	const [first, last] = [ours[middle], ours.at(-1)];
	if (!first || !last) throw new Error('A series has at least one round.');
	const gained = (name: keyof Held) => (own.at(-1)?.[name] ?? 0) - (own[middle]?.[name] ?? 0);
	const fair = (name: keyof Held) => last[name] - Math.max(0, gained(name));
	return growth(first, { nodes: fair('nodes'), listeners: fair('listeners'), heap: fair('heap') });
}

function percent(grown: Held): string {
	return Object.entries(grown)
		.map(([name, share]) => `${name} +${(share * 100).toFixed(1)} %`)
		.join(', ');
}
