import { expect, type Page } from '@playwright/test';
import { consoleState, panelOf } from './console-page';
import { type Extension, test } from './extension';

const shots = process.env.FOLLOW_SHOTS;

/** What the panel says was promised on the case of the open conversation. */
async function promisesOf(page: Page) {
	await page.locator('rl-badge').click();
	const panel = await panelOf(page);
	await expect(panel.locator('.panel[data-mode=case]')).toBeVisible();
	return { panel, region: panel.getByRole('region', { name: '答应过要再回复' }) };
}

async function shoot({ context }: Extension, page: Page, name: string): Promise<void> {
	if (!shots) return;
	for (const scheme of ['light', 'dark'] as const) {
		for (const each of context.pages()) await each.emulateMedia({ colorScheme: scheme });
		for (const width of [1440, 1024]) {
			await page.setViewportSize({ width, height: 900 });
			await page.waitForTimeout(400);
			await page.screenshot({ path: `${shots}/${name}-${scheme}-${width}.png` });
		}
	}
}

test('a reply that promises to come back stands on its case until one key says that it was kept, and is counted', async ({
	extension,
}) => {
	const page = await extension.open('/chat-merchant/index.html');
	await page.waitForSelector('rl-reply-button');
	await expect(page.locator('rl-badge')).toHaveCount(1);
	await page.locator('#replyTextarea').click();
	await page.keyboard.type('//收到正在查', { delay: 20 });
	const list = await panelOf(page);
	await expect(list.getByRole('option').first()).toContainText('收到，正在查');
	await page.keyboard.press('Enter');
	await expect.poll(() => consoleState(page, 'draft')).toContain('稍后回复您');

	const { panel, region } = await promisesOf(page);
	await expect(region).toContainText('接待：收到，正在查');
	await expect(region).toContainText(/前，还有 (59分|1小时)/);
	await shoot(extension, page, 'panel');
	await panel.locator('.panel').focus();
	await page.keyboard.press('f');
	await expect(region).toHaveCount(0);
	await page.keyboard.press('Escape');
	expect(await consoleState(page, 'sent')).toEqual([]);
	await expect((await promisesOf(page)).region).toHaveCount(0);

	const board = await extension.context.newPage();
	await board.goto(`chrome-extension://${extension.id}/dashboard.html#week`);
	const counts = board.getByRole('region', { name: '答应过再回复的' }).locator('tr');
	await expect(counts).toHaveText(['按时回了1', '晚了才回0', '过了时间，没看到回0', '还没到时间0']);
	await board.getByRole('button', { name: '按时回了 1' }).click();
	await expect(board.getByRole('dialog').getByRole('row')).toHaveCount(2);
});
