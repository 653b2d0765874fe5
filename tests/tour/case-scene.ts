import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { VERDICT_LABELS } from '../../utils/domain/labels';
import type { Verdict } from '../../utils/domain/words';
import { listReady, panelOf, turnTo } from '../e2e/console-page';
import { photograph, type Stage } from './stage';

/** A refund-only request of which the page does not say whether the parcel was signed for. */
const CASE = 'verify-bare-shipped';
const ANSWER = '还没签收';
/** What `docs/verdicts.md` says once it is known that nobody signed. */
const AFTER: Verdict = 'intercept';

/** Opens the panel on a row, answers its question, ticks a step, and finds both again after a reload. */
export async function checkCase(stage: Stage): Promise<void> {
	const { extension, report } = stage;
	const { requests } = extension.server.truth;
	const truth = requests.find(({ id }) => id === CASE);
	if (!truth) throw new Error(`the truth has no ${CASE}`);
	report.title('核对面板');
	const page = await extension.open('/aftersales/aftersale_list');
	await listReady(page);
	await find(page, truth.orderSn);
	const before = await verdictOf(page, truth.orderSn);
	report.saw(`徽标：${labelOf(before)}`, before === truth.expected.verdict);
	await badgeOf(page, truth.orderSn).click();

	const panel = await panelOf(page);
	const question = (await panel.locator('.question p').first().textContent()) ?? '';
	report.saw(`面板打开，要核实的：${question}`, question !== '');
	await panel.getByRole('radio', { name: ANSWER }).click();
	await page.waitForTimeout(300);
	const after = await verdictOf(page, truth.orderSn);
	report.saw(`答「${ANSWER}」之后，徽标：${labelOf(after)}`, after === AFTER);

	const step = panel.locator('.step').first();
	await step.locator('input').check();
	const text = (await step.textContent()) ?? '';
	report.saw(`勾上一步：${text}`, await step.locator('input').isChecked());
	await photograph(page, 'panel', stage);
	// Wide enough for the list's badges and the panel side by side.
	await page.setViewportSize({ width: 1680, height: 945 });
	await page.waitForTimeout(300);
	await page.screenshot({ path: join(stage.folder, 'panel-wide.png') });

	await page.waitForTimeout(500);
	await page.reload();
	await listReady(page);
	await find(page, truth.orderSn);
	const kept = await verdictOf(page, truth.orderSn);
	report.saw(`刷新页面之后，徽标：${labelOf(kept)}`, kept === AFTER);
	await badgeOf(page, truth.orderSn).click();
	const again = await panelOf(page);
	const done = await again.locator('.step input:checked').count();
	report.saw(`刷新页面之后，勾还在（${done} 处）`, done === 1);
	const clicks = await page.evaluate(() => window.__console.clicks.length);
	report.saw(`后台自己的按钮被点了 ${clicks} 次`, clicks === 0);
	await page.close();
}

/** Turns the list's pages until the order's row is there. */
async function find(page: Page, orderSn: string): Promise<void> {
	for (let number = 1; (await rowOf(page, orderSn).count()) === 0 && number < 30; number++) {
		await turnTo(page, number);
	}
	await rowOf(page, orderSn).scrollIntoViewIfNeeded();
	// Ticks come from the background a moment after the row.
	await page.waitForTimeout(400);
}

function rowOf(page: Page, orderSn: string) {
	return page.locator('div[class*="after-sales-table_order_item__"]').filter({ hasText: orderSn });
}

function badgeOf(page: Page, orderSn: string) {
	return rowOf(page, orderSn).locator('rl-badge');
}

async function verdictOf(page: Page, orderSn: string): Promise<string | null> {
	return badgeOf(page, orderSn).getAttribute('data-verdict');
}

function labelOf(verdict: string | null): string {
	return VERDICT_LABELS[verdict as Verdict] ?? '没有';
}
