import { expect, test } from '@playwright/test';
import { closedFaults } from './axe-faults';
import { closedButton } from './closed-button';
import { closedTexts } from './closed-roots';
import { launchWithReplies, openEditor } from './editors';
import type { Extension } from './extension';

let extension: Extension;
test.beforeAll(async () => {
	extension = await launchWithReplies();
});
test.afterAll(() => extension?.close());

const MARK = 'rl-draft-mark';
/** One that holds the text and one that only asks for a second look. */
const DRAFTS = { 不能这样说: '亲，加我微信返现给您', 要留意: '亲，明天一定能到的' };

for (const colorScheme of ['light', 'dark'] as const)
	for (const [says, draft] of Object.entries(DRAFTS))
		test(`axe finds nothing wrong with the mark of a draft that says ${says}, folded and unfolded, in ${colorScheme} colours`, async () => {
			const { page, type } = await openEditor(extension, 'textarea');
			await page.emulateMedia({ colorScheme });
			await type(draft);
			await expect(page.locator(MARK)).toHaveCount(1);
			expect(await closedFaults(page, MARK)).toEqual([]);
			expect(await closedFaults(page, 'rl-reply-button')).toEqual([]);
			const [said = ''] = await closedTexts(page, MARK);
			const label = new RegExp(`\\d+ 处${says}`).exec(said)?.[0] ?? '';
			const spot = await closedButton(page, MARK, label);
			await page.mouse.click(spot.x, spot.y);
			await expect.poll(async () => (await closedTexts(page, MARK))[0]).toContain('收起');
			expect(await closedFaults(page, MARK)).toEqual([]);
			await page.close();
		});
