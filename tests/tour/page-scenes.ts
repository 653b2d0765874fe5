import type { Page } from '@playwright/test';
import { VERDICT_LABELS } from '../../utils/domain/labels';
import type { Verdict } from '../../utils/domain/words';
import { panelOf } from '../e2e/console-page';
import { readBadges } from './closed-roots';
import { masked } from './report';
import { photograph, type Stage } from './stage';

const DETAILS = ['auto-two-hours-exact', 'intercept-waiting', 'negotiate-signed-quality'];

/** The detail page, opened alone, of three requests; the panel on the last. */
export async function lookAtDetails(stage: Stage): Promise<void> {
	const { extension, report } = stage;
	report.title('售后详情');
	for (const id of DETAILS) {
		const truth = extension.server.truth.requests.find((request) => request.id === id);
		if (!truth) throw new Error(`the truth has no ${id}`);
		const query = `id=${truth.afterSalesId}&orderSn=${encodeURIComponent(truth.orderSn)}`;
		const page = await extension.open(`/aftersales-ssr/detail?${query}`);
		const badge = page.locator('rl-badge');
		await badge.waitFor();
		await page.waitForTimeout(600);
		const expected = truth.expectedDetail ?? truth.expectedWithoutJson ?? truth.expected;
		const verdict = await badge.getAttribute('data-verdict');
		const [[label = '', time = ''] = []] = await readBadges(page);
		const same = verdict === expected.verdict && (await badge.getAttribute('data-speed')) === expected.speed;
		report.saw(
			`${masked(truth.orderSn)} ${truth.page.row.status}：${[label, time].filter(Boolean).join(' · ')}`,
			same,
		);
		if (id === DETAILS.at(-1)) {
			await badge.click();
			const panel = await panelOf(page);
			const head = (await panel.locator('.head .verdict').textContent()) ?? '';
			report.saw(`面板的结论：${head}`, head === VERDICT_LABELS[expected.verdict as Verdict]);
			await panel.getByRole('tab', { name: '依据' }).click();
			await photograph(page, 'detail', stage);
		}
		await page.close();
	}
}

/** The extension's own pages. */
export async function lookAtOwnPages(stage: Stage): Promise<void> {
	const { extension, report } = stage;
	report.title('弹窗与设置');
	const page = await extension.context.newPage();
	const own = `chrome-extension://${extension.id}`;
	await page.goto(`${own}/popup.html`);
	await page.waitForSelector('.popup');
	await page.waitForTimeout(500);
	const today = await readText(page, '.popup section:last-of-type');
	report.note(today);
	report.saw('弹窗：有今天的数', /\d/.test(today));
	await photograph(page, 'popup', stage);
	for (const section of ['features', 'shop', 'pack', 'replies', 'backup', 'data', 'about']) {
		await page.goto(`${own}/options.html#${section}`);
		await page.waitForSelector(`.content[data-section=${section}]`);
		await page.waitForTimeout(300);
		const text = await readText(page, '.content');
		const title = await readText(page, '.content-head h1');
		report.saw(`设置 · ${title}（${text.length} 字）`, text.length > 20);
		await photograph(page, `options-${section}`, stage);
	}
	await page.close();
}

/** The texts inside an element in one line, parted by spaces. */
function readText(page: Page, css: string): Promise<string> {
	return page.locator(css).evaluate((element) => {
		const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
		const texts: string[] = [];
		while (walker.nextNode()) texts.push(walker.currentNode.nodeValue?.trim() ?? '');
		return texts.filter(Boolean).join(' ');
	});
}
