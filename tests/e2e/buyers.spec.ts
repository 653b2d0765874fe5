import { expect } from '@playwright/test';
import { listReady, turnTo } from './console-page';
import { test } from './extension';

test('buyers with several requests are counted on the dashboard, of the list that was read', async ({
	extension,
}) => {
	const board = await extension.context.newPage();
	await board.goto(`chrome-extension://${extension.id}/dashboard.html#week`);
	const section = board.getByRole('region', { name: '回头来申请的买家' });
	await expect(section).toContainText('近 24 小时还没看到');

	const { requests } = extension.server.truth;
	const list = await extension.open('/aftersales/aftersale_list');
	await listReady(list);
	for (let page = 2; page <= Math.ceil(requests.length / 10); page++) await turnTo(list, page);
	const byBuyer = Map.groupBy(
		requests.filter(({ json }) => json.uid),
		({ json }) => json.uid,
	);
	const returning = [...byBuyer.values()].filter((each) => each.length > 1).length;
	expect(returning).toBeGreaterThan(0);
	await board.bringToFront();
	await expect(async () => {
		await board.reload();
		await expect(section).toContainText(/看到 \d+ 位买家|还没看到/);
		expect(await section.textContent()).toContain(`其中 ${returning} 位不止一个`);
	}).toPass({ timeout: 60_000 });
	// A row that cannot be read has no case, so its buyer is not counted; nobody is counted who is not there.
	const counted = Number(/看到 (\d+) 位买家/.exec((await section.textContent()) ?? '')?.[1]);
	expect(counted).toBeLessThanOrEqual(byBuyer.size);
	expect(counted).toBeGreaterThan(byBuyer.size * 0.9);
	const html = await board.content();
	for (const uid of byBuyer.keys()) expect(html).not.toContain(String(uid));
});
