import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import { chromiumPath } from '../../scripts/chromium';
import { serveConsole } from '../console/playwright-route';
import { CONSOLE_ORIGIN, createConsole } from '../console/server';

/** One browser with one unpacked extension (or none) on the sample console. */
export interface Subject {
	name: string;
	context: BrowserContext;
	close(): Promise<void>;
}

export async function launch(name: string, extension: string | undefined): Promise<Subject> {
	const profile = await mkdtemp(join(tmpdir(), 'refund-lens-bench-'));
	const load =
		extension === undefined
			? []
			: [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`];
	const context = await chromium.launchPersistentContext(profile, {
		executablePath: await chromiumPath(),
		headless: true,
		chromiumSandbox: false,
		viewport: { width: 1440, height: 900 },
		args: [...load, '--disable-background-networking'],
	});
	await serveConsole(context, createConsole({ root: process.cwd() }));
	return {
		name,
		context,
		async close() {
			await context.close();
			await rm(profile, { recursive: true, force: true });
		},
	};
}

/** A fresh page of the list that has come to rest. */
export async function openList(subject: Subject): Promise<{ page: Page; session: CDPSession }> {
	const page = await subject.context.newPage();
	const session = await page.context().newCDPSession(page);
	await session.send('Performance.enable');
	await page.goto(`${CONSOLE_ORIGIN}/aftersales/aftersale_list`);
	await page.waitForFunction(() => window.__console?.loads >= 1);
	await page.waitForTimeout(500);
	return { page, session };
}

/** Main-thread time of all tasks so far, in ms. */
export async function taskTime(session: CDPSession): Promise<number> {
	const { metrics } = await session.send('Performance.getMetrics');
	return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}
