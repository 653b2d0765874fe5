import { expect, test } from '@playwright/test';
import { rowsOf } from './console-page';
import { type Extension, launchExtension } from './extension';
import { becomeTrue } from './true-rows';

const LIST = '/aftersales/aftersale_list';

test('sixty tabs that open at once on a slow network all get their badges', async () => {
	test.setTimeout(480_000);
	const extension: Extension = await launchExtension();
	const { context, server, worker } = extension;
	await context.route('**/mercury/mms/afterSales/queryList*', async (route) => {
		await new Promise((resolve) => setTimeout(resolve, 2000));
		const body = route.request().postData();
		const asked = { method: route.request().method(), url: route.request().url() };
		await route.fulfill(server.respond(body === null ? asked : { ...asked, body }));
	});
	const pages = await Promise.all(Array.from({ length: 60 }, () => context.newPage()));
	await Promise.all(pages.map((page) => page.goto(`https://mms.pinduoduo.com${LIST}`, { timeout: 400_000 })));
	for (const page of pages) {
		await page.waitForFunction(() => document.querySelectorAll('rl-badge').length === 10, undefined, {
			timeout: 400_000,
		});
	}
	for (const page of pages) await becomeTrue(() => rowsOf(page), server);
	expect(await worker.evaluate(() => 1 + 1)).toBe(2);
	await extension.close();
});
