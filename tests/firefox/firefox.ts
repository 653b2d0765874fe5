import { join } from 'node:path';
import puppeteer, { type Browser, type HTTPRequest, type Page } from 'puppeteer-core';
import { test as base } from 'vitest';
import { firefoxPath } from '../../scripts/firefox';
import { CONSOLE_ORIGIN, type ConsoleServer, createConsole } from '../console/server';

/** The built extension in a real Firefox, with the sample console at the console's own address. */
interface Firefox {
	browser: Browser;
	server: ConsoleServer;
	/** Every request of a page that left the sample console. None is let through. */
	strays: string[];
	/** A new tab. Its requests are answered by the sample console. */
	newPage(): Promise<Page>;
	/** A new tab on one page of the console, `path` with its query. */
	open(path: string): Promise<Page>;
}

/** With `FIREFOX_SCREEN=1` the browser is shown (`xvfb-run` gives a machine without a screen one): then it has a clipboard for pictures. */
export const HAS_SCREEN = process.env.FIREFOX_SCREEN === '1';

/** Starts a Firefox with a new profile, the extension in it. Throws where there is no Firefox or no build. */
async function launchFirefox(): Promise<Firefox> {
	const root = process.cwd();
	const browser = await puppeteer.launch({
		browser: 'firefox',
		executablePath: firefoxPath(),
		headless: !HAS_SCREEN,
		// A busy machine takes its time to start it.
		timeout: 120_000,
		defaultViewport: { width: 1440, height: 900 },
	});
	await browser.installExtension(join(root, '.output/firefox-mv3'));
	const server = createConsole({ root });
	const strays: string[] = [];
	const newPage = async (): Promise<Page> => {
		const page = await browser.newPage();
		await page.setRequestInterception(true);
		page.on('request', (request) => {
			// What a page dropped meanwhile can no longer be answered; what it misses the tests see.
			answer(request, server, strays).catch(() => undefined);
		});
		return page;
	};
	return {
		browser,
		server,
		strays,
		newPage,
		async open(path) {
			const page = await newPage();
			await visit(page, path);
			return page;
		},
	};
}

/** Goes to one page of the console in a tab that is there. Waits for the page itself, not for what it loads later. */
export async function visit(page: Page, path: string): Promise<void> {
	await page.goto(CONSOLE_ORIGIN + path, { waitUntil: 'domcontentloaded' });
}

async function answer(request: HTTPRequest, server: ConsoleServer, strays: string[]): Promise<void> {
	const url = request.url();
	if (url.startsWith(`${CONSOLE_ORIGIN}/`)) {
		const method = request.method();
		const body = method === 'POST' ? await request.fetchPostData() : undefined;
		await request.respond(server.respond({ method, url, ...(body === undefined ? {} : { body }) }));
	} else if (/^https?:/.test(url)) {
		strays.push(url);
		await request.abort();
	} else {
		await request.continue();
	}
}

/** A fresh Firefox for each test: what one test taught the extension must not help the next. */
export const test = base.extend('firefox', async ({ task: _task }, { onCleanup }) => {
	const firefox = await launchFirefox();
	onCleanup(() => firefox.browser.close());
	return firefox;
});

/** One Firefox for all tests of a file, each with a tab of its own: for what the extension learns nothing from. */
export const testInOne = base.extend(
	'firefox',
	{ scope: 'file' },
	// biome-ignore lint/correctness/noEmptyPattern: Vitest wants the pattern
	async ({}, { onCleanup }: { onCleanup: (end: () => Promise<void>) => void }) => {
		const firefox = await launchFirefox();
		onCleanup(() => firefox.browser.close());
		return firefox;
	},
);
