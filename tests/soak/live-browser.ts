import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type HTTPRequest, type Page } from 'puppeteer-core';
import { chromiumPath } from '../../scripts/chromium';
import { CONSOLE_ORIGIN, type ConsoleServer, createConsole } from '../console/server';

/** A Chromium that hides tabs, keeps visited pages and updates extensions as people's do; the other browser tests switch some of that off. */
export interface LiveBrowser {
	server: ConsoleServer;
	/** Installs the built extension, or updates the installed one to this version; its id. */
	install(version: string): Promise<string>;
	open(path: string): Promise<Page>;
	/** A tab on a page of the extension. */
	openOwn(address: string): Promise<Page>;
	close(): Promise<void>;
}

export async function launchLiveBrowser(): Promise<LiveBrowser> {
	const root = process.cwd();
	const folder = await mkdtemp(join(tmpdir(), 'refund-lens-live-'));
	await cp(join(root, '.output/chrome-mv3'), folder, { recursive: true });
	const browser = await puppeteer.launch({
		executablePath: await chromiumPath(),
		headless: true,
		pipe: true,
		enableExtensions: true,
		defaultViewport: { width: 1440, height: 900 },
		args: ['--no-sandbox', '--disable-background-networking', '--lang=zh-CN'],
	});
	const server = createConsole({ root });
	return {
		server,
		async install(version) {
			const file = join(folder, 'manifest.json');
			const manifest = JSON.parse(await readFile(file, 'utf8')) as object;
			await writeFile(file, JSON.stringify({ ...manifest, version }));
			return browser.installExtension(folder);
		},
		async open(path) {
			const page = await browser.newPage();
			await page.setRequestInterception(true);
			page.on('request', (request) => void answer(request, server).catch(() => undefined));
			await page.goto(CONSOLE_ORIGIN + path);
			return page;
		},
		async openOwn(address) {
			const page = await browser.newPage();
			await page.goto(address);
			return page;
		},
		async close() {
			await browser.close();
			await rm(folder, { recursive: true, force: true });
		},
	};
}

async function answer(request: HTTPRequest, server: ConsoleServer): Promise<void> {
	const url = request.url();
	if (!url.startsWith(`${CONSOLE_ORIGIN}/`)) return request.continue();
	const body = request.method() === 'POST' ? await request.fetchPostData() : undefined;
	const asked = { method: request.method(), url, ...(body === undefined ? {} : { body }) };
	const reply = server.respond(asked);
	// A page that must not be stored is never kept when it is left.
	const headers = Object.entries(reply.headers).filter(([name]) => name.toLowerCase() !== 'cache-control');
	await request.respond({ ...reply, headers: Object.fromEntries(headers) });
}
