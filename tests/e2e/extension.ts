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

export async function launchExtension(options: LaunchOptions = {}): Promise<Extension> {
	const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'refund-lens-')));
	const build = options.build ?? join(ROOT, '.output/chrome-mv3');
	const context = await chromium.launchPersistentContext(profile, {
		executablePath: options.executablePath ?? (await chromiumPath()),
		headless: true,
		chromiumSandbox: false,
		locale: 'zh-CN',
		viewport: options.viewport ?? { width: 1440, height: 900 },
		colorScheme: options.colorScheme ?? 'light',
		args: [
			`--disable-extensions-except=${build}`,
			`--load-extension=${build}`,
			'--disable-background-networking',
			...(options.switches ?? []),
		],
	});
	const server = createConsole({ root: ROOT, ...(options.now !== undefined && { now: options.now }) });
	await serveConsole(context, server);
	const strays: string[] = [];
	context.on('request', (request) => {
		if (!/^(https:\/\/mms\.pinduoduo\.com|chrome-extension:|data:|blob:)/.test(request.url()))
			strays.push(request.url());
	});
	const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
	return {
		context,
		server,
		worker,
		id: new URL(worker.url()).host,
		strays,
		async open(path) {
			const page = await context.newPage();
			await page.goto(CONSOLE_ORIGIN + path);
			return page;
		},
		async close() {
			await context.close();
			if (options.profile === undefined) await rm(profile, { recursive: true, force: true });
		},
	};
}

/** A fresh browser with the extension for each test. */
export const test = base.extend<{ extension: Extension }>({
	// biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
	extension: async ({}, use) => {
		const extension = await launchExtension();
		await use(extension);
		await extension.close();
	},
});
