import type { BrowserContext, Page, Route } from '@playwright/test';
import { serveConsole } from '../console/playwright-route';
import { CONSOLE_ORIGIN, type ConsoleServer, createConsole } from '../console/server';
import { type Extension, launchExtension } from '../e2e/extension';
import { bundlePageScript } from './bundle';
import { addressOf, documentOf } from './pages';
import { KINDS, type Kind, type Plan } from './plan';
import type { Report } from './report';
import { drawTemplates, type Templates } from './templates';

/** The dates of orders count from the time they were drawn; after so long (ms) they are drawn anew. */
const FRESH = 4 * 60_000;

/** A page that has not come to its end after so long (ms) hangs. One takes some two seconds, and many times that where the machine is busy. */
const LIMIT = 90_000;

interface Drawn {
	server: ConsoleServer;
	templates: Templates;
}

export interface Ran {
	report: Report | undefined;
	/** What was thrown on the page or by the extension, or that it hung. */
	errors: string[];
	/** What the cases were when the page was drawn. */
	truth: ConsoleServer['truth'];
}

/** A tab is used for one seed after the other. */
interface Tab {
	page: Page;
	html: string;
	errors: string[];
}

/** A browser with the built extension, in which the pages of seeds are opened. Several may be open at a time. */
export class Session {
	private readonly idle: Tab[] = [];
	private runs = 0;
	private drawing: Promise<Drawn> | undefined;
	private drawnAt = 0;

	private constructor(
		private readonly extension: Extension,
		private readonly script: string,
	) {}

	static async open(): Promise<Session> {
		const script = await bundlePageScript();
		return new Session(await launchExtension(), script);
	}

	/** The cases that each kind of page can show. */
	async ids(): Promise<Record<Kind, string[]>> {
		const { templates } = await this.drawn();
		return Object.fromEntries(KINDS.map((kind) => [kind, [...templates[kind].cases.keys()]])) as Record<
			Kind,
			string[]
		>;
	}

	/** Opens the page of a plan and waits for its end. `skipped` are places of mutations that are left out. */
	async run(plan: Plan, skipped: number[] = []): Promise<Ran> {
		const { server, templates } = await this.drawn();
		this.runs += 1;
		const run = this.runs;
		const tab = this.idle.pop() ?? (await this.openTab());
		tab.html = documentOf(plan, skipped, run, templates, this.script);
		tab.errors = [];
		const ran = { truth: server.truth, errors: tab.errors };
		try {
			const report = await within(LIMIT, open(tab.page, addressOf(plan, run, server)));
			this.idle.push(tab);
			return { ...ran, report };
		} catch (error) {
			ran.errors.push(error instanceof Error ? error.message : String(error));
			await tab.page.close().catch(() => undefined);
			return { ...ran, report: undefined };
		}
	}

	private async openTab(): Promise<Tab> {
		const page = await this.extension.context.newPage();
		const tab: Tab = { page, html: '', errors: [] };
		page.on('pageerror', ({ message, stack }) =>
			tab.errors.push(`${message} ${stack?.split('\n')[1]?.trim() ?? ''}`),
		);
		page.on('crash', () => tab.errors.push('The page crashed.'));
		await page.route(
			(url) => url.origin === CONSOLE_ORIGIN && url.searchParams.has('chaos'),
			(route) => answer(route, tab.html),
		);
		return tab;
	}

	close(): Promise<void> {
		return this.extension.close();
	}

	private drawn(): Promise<Drawn> {
		if (!this.drawing || Date.now() - this.drawnAt > FRESH) {
			this.drawnAt = Date.now();
			this.drawing = this.draw(this.extension.context, this.drawnAt);
		}
		return this.drawing;
	}

	private async draw(context: BrowserContext, now: number): Promise<Drawn> {
		const server = createConsole({ root: process.cwd(), now });
		await serveConsole(context, server);
		const page = await context.newPage();
		const templates = await drawTemplates(page, server);
		await page.close();
		return { server, templates };
	}
}

/** The endpoints answer with what they are sent; everything else is the document. */
async function answer(route: Route, html: string): Promise<void> {
	const isReply = route.request().method() === 'POST';
	await route.fulfill({
		status: 200,
		contentType: isReply ? 'application/json;charset=UTF-8' : 'text/html;charset=UTF-8',
		body: isReply ? (route.request().postData() ?? '') : html,
	});
}

async function open(page: Page, address: string): Promise<Report> {
	await page.goto(address, { waitUntil: 'commit', timeout: LIMIT });
	await page.waitForFunction(() => window.chaos !== undefined, undefined, { timeout: LIMIT });
	return page.evaluate(() => window.chaos);
}

function within<T>(ms: number, work: Promise<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		const limit = setTimeout(() => reject(new Error(`The page hung for ${ms / 1000} s.`)), ms);
		work.then(resolve, reject).finally(() => clearTimeout(limit));
	});
}
