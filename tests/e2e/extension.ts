import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, test as base, chromium, type Page, type Worker } from '@playwright/test';
import { chromiumPath } from '../../scripts/chromium';
import { serveConsole } from '../console/playwright-route';
import { CONSOLE_ORIGIN, type ConsoleServer, createConsole } from '../console/server';

/** The built extension in a real Chromium, with the sample console at the console's own address. */
export interface Extension {
	context: BrowserContext;
	server: ConsoleServer;
	worker: Worker;
	id: string;
	/** Every request that any part of the browser made outside the sample console and the extension itself. */
	strays: string[];
	open(path: string): Promise<Page>;
	close(): Promise<void>;
}

export interface LaunchOptions {
	/** A profile to open again; without it a new one is made and removed at the end. */
	profile?: string;
	colorScheme?: 'light' | 'dark';
	viewport?: { width: number; height: number };
	now?: number;
	/** Another build than the shipped one, and another program than the installed browser. */
	build?: string;
	executablePath?: string;
	/** Further switches of the browser. */
	switches?: readonly string[];
}

const ROOT = process.cwd();
const BUILD = join(ROOT, '.output/chrome-mv3');

export async function launchExtension(options: LaunchOptions = {}): Promise<Extension> {
	const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'refund-lens-')));
	const build = options.build ?? BUILD;
	const context = await chromium.launchPersistentContext(profile, {
		executablePath: options.executablePath ?? (await chromiumPath()),
		headless: true,
		chromiumSandbox: false,
		ignoreDefaultArgs: ['--disable-extensions'],
		locale: 'zh-CN',
		viewport: options.viewport ?? { width: 1440, height: 900 },
		colorScheme: options.colorScheme ?? 'light',
		args: [
			'--disable-background-networking',
			'--enable-unsafe-extension-debugging',
			...(options.switches ?? []),
		],
	});
	const kept = options.profile !== undefined;
	const worker = await install(context, build);
	return serve(context, worker, options.now, async () => {
		await context.close();
		if (!kept) await rm(profile, { recursive: true, force: true });
	});
}

/** The sample console and the extension in a browser that runs already. */
async function serve(
	context: BrowserContext,
	worker: Worker,
	now: number | undefined,
	close: () => Promise<void>,
): Promise<Extension> {
	const server = createConsole({ root: ROOT, ...(now !== undefined && { now }) });
	await serveConsole(context, server);
	// The tab that every start has, for the first page: another tab costs another process.
	let blank = context.pages()[0];
	const strays: string[] = [];
	context.on('request', (request) => {
		if (!/^(https:\/\/mms\.pinduoduo\.com|chrome-extension:|data:|blob:)/.test(request.url()))
			strays.push(request.url());
	});
	return {
		context,
		server,
		worker,
		id: new URL(worker.url()).host,
		strays,
		async open(path) {
			const page = blank ?? (await context.newPage());
			blank = undefined;
			await page.goto(CONSOLE_ORIGIN + path);
			return page;
		},
		close,
	};
}

/**
 * The same browser as if it had just been started: no page, nothing kept by the console, the extension installed anew with nothing of its own. A start
 * costs the machine several times as much.
 */
async function renew({ context, id, close }: Extension): Promise<Extension> {
	const blank = await context.newPage();
	await Promise.all(context.pages().map((page) => page !== blank && page.close()));
	context.removeAllListeners('request');
	await context.unrouteAll();
	await context.clearCookies();
	await context.clearPermissions();
	const tab = await context.newCDPSession(blank);
	await tab.send('Storage.clearDataForOrigin', { origin: CONSOLE_ORIGIN, storageTypes: 'all' });
	await tab.detach();
	const worker = await install(context, BUILD, id);
	return serve(context, worker, undefined, close);
}

/** Installs a build, after taking out the one with the id `old`, and with it all that it keeps. Hands back its worker. */
async function install(context: BrowserContext, build: string, old?: string): Promise<Worker> {
	const browser = await context.browser()?.newBrowserCDPSession();
	if (!browser) throw new Error('The browser takes no commands.');
	if (old) await browser.send('Extensions.uninstall', { id: old });
	const started = context.waitForEvent('serviceworker');
	await browser.send('Extensions.loadUnpacked', { path: build });
	const worker = await started;
	await browser.detach();
	return worker;
}

/** A browser with the extension for each test, with nothing in it from the test before. */
export const test = base.extend<{ extension: Extension }, { kept: { now?: Extension } }>({
	kept: [
		// biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
		async ({}, use) => {
			const kept: { now?: Extension } = {};
			await use(kept);
			await kept.now?.close();
		},
		{ scope: 'worker' },
	],
	extension: async ({ kept }, use) => {
		kept.now = kept.now ? await renew(kept.now) : await launchExtension();
		await use(kept.now);
	},
});
