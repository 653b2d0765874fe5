import { expect } from '@playwright/test';
import { DAY, dayBounds, HOUR, shanghaiDay, shanghaiHour } from '../../utils/domain/clock';
import { launchExtension, test } from './extension';

/** An afternoon hour at which the platform counts, not more than a day ago. */
function countedNow(): number {
	const now = Date.now();
	if (shanghaiHour(now) >= 10 && shanghaiHour(now) < 22) return now;
	const evening = dayBounds(shanghaiDay(now)).from + 20 * HOUR;
	return evening < now ? evening : evening - DAY;
}

test('when a person answered in the chat is counted on the dashboard, once, and a robot’s answer is not', async () => {
	const at = countedNow();
	const extension = await launchExtension({ now: at });
	try {
		const { chats } = extension.server.truth;
		const page = await extension.context.newPage();
		// Messages that are written during the test get this time; the extension's own clock goes on as it is.
		await page.clock.setSystemTime(at);
		await page.goto('https://mms.pinduoduo.com/chat-merchant/index.html');
		await expect(page.locator('rl-waiting')).toHaveCount(1);
		const board = await extension.context.newPage();
		await board.goto(`chrome-extension://${extension.id}/dashboard.html#week`);
		const told = async () => {
			await board.reload();
			return board.locator('.keys > div').filter({ hasText: '首次人工回复' }).textContent();
		};
		// The talk that is open first waits for a person since an hour; a robot answered.
		await expect.poll(told, { timeout: 60_000 }).toContain('看到的 1 次里 0 次在 3 分钟内');

		const index = chats.findIndex(({ id }) => id === 'chat-person-answered');
		await page.bringToFront();
		await page.evaluate((one) => {
			window.__console.openChat(one);
			window.__console.buyerWrites(one, '在吗');
			window.__console.robotWrites(one, '亲，请稍等');
		}, index);
		await page.locator('#replyTextarea').fill('亲，我在');
		await page.locator('.send-btn').click();
		// This talk had a question before, which was answered in time too.
		await expect.poll(told, { timeout: 60_000 }).toContain('看到的 3 次里 2 次在 3 分钟内');
		await page.reload();
		await page.evaluate((one) => window.__console.openChat(one), index);
		await page.waitForTimeout(4000);
		await expect.poll(told).toContain('2 / 3');
		// The talk that still waits is about an order that the messages name.
		await board.getByRole('button', { name: '晚了或没回 1' }).click();
		const late = board.getByRole('dialog');
		await expect(late).toContainText('只列会话里看得出是哪一单的提问');
		await expect(late.locator('tbody tr')).toHaveCount(1);
		await board.keyboard.press('Escape');
		const [download] = await Promise.all([
			board.waitForEvent('download'),
			board.getByRole('button', { name: '存周报' }).click(),
		]);
		const report = await download.createReadStream();
		let html = '';
		for await (const part of report) html += part;
		expect(html).toContain('看到的 3 次里 2 次在 3 分钟内');
	} finally {
		await extension.close();
	}
});
