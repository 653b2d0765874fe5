import { expect, test } from '@playwright/test';
import { closedButton } from './closed-button';
import { closedTexts } from './closed-roots';
import { consoleState } from './console-page';
import { launchWithReplies, openEditor } from './editors';
import type { Extension } from './extension';

let extension: Extension;
test.beforeAll(async () => {
	extension = await launchWithReplies();
});
test.afterAll(() => extension?.close());

for (const editor of ['textarea', 'prosemirror'])
	test(`a draft in ${editor} that may break the rules gets a quiet mark, its reasons on a click, and nothing is stopped`, async () => {
		const { page, errors, type } = await openEditor(extension, editor);
		const marks = page.locator('rl-draft-mark');
		await type('亲，马上给您查。');
		await page.waitForTimeout(900);
		expect(await marks.count()).toBe(0);
		await type('加我微信');
		await expect(marks).toHaveCount(1);
		const [said = ''] = await closedTexts(page, 'rl-draft-mark');
		const spot = await closedButton(
			page,
			'rl-draft-mark',
			/\d+ 处(?:不能这样说|要留意)/.exec(said)?.[0] ?? '',
		);
		await page.mouse.click(spot.x, spot.y);
		await expect.poll(async () => (await closedTexts(page, 'rl-draft-mark'))[0]).toContain('可能的处罚');
		await page.keyboard.press('Escape');
		// Escape gives the keyboard back to the box, and the agent may send what is there.
		await page.keyboard.press('Enter');
		expect(await consoleState(page, 'sent')).toHaveLength(1);
		for (let count = 4; count > 0; count--) await page.keyboard.press('Backspace');
		await expect(marks).toHaveCount(0);
		expect(errors).toEqual([]);
		await page.close();
	});
