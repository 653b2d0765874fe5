import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { chromiumPath } from '../../scripts/chromium';
import { serveConsole } from '../console/playwright-route';
import { CONSOLE_ORIGIN, createConsole } from '../console/server';
import { lookAtCases, refresh, switchChats, walk } from './day';
import { growth, type Held, memoryOf, NO_MACHINE_CODE, tooMuch } from './memory';

/** One kind of work that fills a day. */
interface Work {
	name: string;
	path: string;
	round: (page: Page) => Promise<void>;
}

const WORKS: readonly Work[] = [
	{ name: 'moves', path: '/aftersales/aftersale_list', round: (page) => walk(page, 40) },
	{ name: 'refreshes', path: '/aftersales/aftersale_list', round: (page) => refresh(page, 120) },
	{ name: 'cases', path: '/aftersales/aftersale_list', round: (page) => lookAtCases(page, 20) },
	{ name: 'chats', path: '/chat-merchant/index.html', round: (page) => switchChats(page, 50) },
];

/**
 * Does each work round by round and prints what the page holds after each. Hands back 0 where after the last round it holds no more than a twentieth
 * more than after the first, which warms up.
 */
export async function soak(rounds: number): Promise<number> {
	let bad = 0;
	for (const work of WORKS) {
		const all = await series(work, rounds);
		const [first, last] = [all[0], all.at(-1)];
		if (!first || !last) throw new Error('A series has at least one round.');
		const good = tooMuch(first, last).length === 0;
		if (!good) bad += 1;
		console.log(`${good ? 'ok  ' : 'BAD '} ${work.name}: ${percent(growth(first, last))}\n`);
	}
	return bad === 0 ? 0 : 1;
}

async function series(work: Work, rounds: number): Promise<Held[]> {
	const profile = await mkdtemp(join(tmpdir(), 'refund-lens-soak-'));
	const build = join(process.cwd(), '.output/chrome-mv3');
	const context = await chromium.launchPersistentContext(profile, {
		executablePath: await chromiumPath(),
		headless: true,
		chromiumSandbox: false,
		viewport: { width: 1440, height: 900 },
		args: [`--disable-extensions-except=${build}`, `--load-extension=${build}`, NO_MACHINE_CODE],
	});
	await serveConsole(context, createConsole({ root: process.cwd() }));
	const page = await context.newPage();
	await page.goto(CONSOLE_ORIGIN + work.path);
	await page.waitForTimeout(1500);
	const held = await memoryOf(page);
	const all: Held[] = [];
	console.log(`${work.name}\n round  nodes  listeners  heap kB`);
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

function percent(grown: Held): string {
	return Object.entries(grown)
		.map(([name, share]) => `${name} +${(share * 100).toFixed(1)} %`)
		.join(', ');
}
