import { writeFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { closedButton } from './closed-button';
import { closedTexts } from './closed-roots';
import { faceOf, settled } from './console-page';
import { type Extension, test } from './extension';

const LIST = '/aftersales/aftersale_list';

interface Shown {
	text: string;
	badges: (Record<string, string> | undefined)[];
}

/** Every row that shows a filing time, whatever it is called, with the badges in it. */
function shownRows(page: Page): Promise<Shown[]> {
	return page.evaluate(() => {
		const stamp = /\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}/g;
		const stamps = (element: Element) => element.textContent?.match(stamp)?.length ?? 0;
		const spans = [...document.querySelectorAll('span')].filter(
			(span) => span.children.length === 0 && stamps(span) === 1,
		);
		return spans.map((span) => {
			let row: Element = span;
			while (row.parentElement && stamps(row.parentElement) === 1) row = row.parentElement;
			const badges = [...row.querySelectorAll<HTMLElement>('rl-badge')].map(({ dataset }) => ({
				...dataset,
			}));
			return { text: row.textContent ?? '', badges: badges as Record<string, string>[] };
		});
	});
}

/** Rows of the page whose badge is another than the truth of their case says; `unclear` counts as wrong unless it is allowed. */
async function wrongRows(extension: Extension, page: Page, json: boolean, allowed: string[] = []) {
	const rows = await shownRows(page);
	expect(rows.length).toBe(10);
	return rows.filter(({ text, badges }) => {
		const truth = extension.server.truth.requests.find(
			({ page: { row } }) => text.includes(row.orderSn) && text.includes(row.applyTime),
		);
		const expected = truth && faceOf((json ? undefined : truth.expectedWithoutJson) ?? truth.expected);
		const [badge] = badges;
		const without = badges.length === 0 || (badges.length === 1 && allowed.includes(badge?.verdict ?? ''));
		if (allowed.length > 0 && without) return false;
		return JSON.stringify(badges) !== JSON.stringify([expected]);
	});
}

async function openOptions(extension: Extension): Promise<Page> {
	const page = await extension.context.newPage();
	await page.goto(`chrome-extension://${extension.id}/options.html#console`);
	return page;
}

async function listLoaded(page: Page): Promise<void> {
	await page.waitForFunction(
		() => window.__console?.loads >= 1 && /订单号/.test(document.body.textContent ?? ''),
	);
	await settled(page);
}

async function turn(page: Page, number: number): Promise<void> {
	await page.evaluate((n) => window.__console.setPage(n), number);
	await settled(page);
}

/** Clicks with the mouse on number, status and type of a row of the list, found by what they say. */
async function pointAtRow(page: Page, place: number): Promise<void> {
	const spots = await page.evaluate((index) => {
		const numbers = [...document.querySelectorAll('span')].filter((span) =>
			/^\d{6}-\d{15}$/.test(span.textContent ?? ''),
		);
		const number = numbers[index];
		let row: Element | null = number ?? null;
		const count = (element: Element) => element.textContent?.match(/\d{6}-\d{15}/g)?.length ?? 0;
		while (row?.parentElement && count(row.parentElement) === 1) row = row.parentElement;
		const cells = [...(row?.lastElementChild?.children ?? [])];
		const parts = [number, cells[4]?.firstElementChild, cells[3]?.firstElementChild];
		number?.scrollIntoView({ block: 'center' });
		return parts.map((part) => {
			const box = part?.getBoundingClientRect();
			return { x: (box?.left ?? 0) + 8, y: (box?.top ?? 0) + (box?.height ?? 0) / 2 };
		});
	}, place);
	for (const { x, y } of spots) {
		await page.mouse.move(x, y);
		await page.mouse.click(x, y);
	}
}

async function startTeaching(options: Page, page: Page): Promise<void> {
	await options.bringToFront();
	await options.getByRole('button', { name: '重新看' }).click();
	await options.getByRole('button', { name: '教它认' }).click();
	await page.bringToFront();
	await page.waitForFunction(() => document.querySelector('rl-teach') !== null);
	await page.waitForTimeout(100);
}

for (const json of ['', '&json=off']) {
	test(`a list whose names have all changed is taught by three clicks, kept on the options page, and unlearned again${json && ', without JSON'}`, async ({
		extension,
	}) => {
		const page = await extension.open(`${LIST}?rename=all${json}`);
		await listLoaded(page);
		expect(await wrongRows(extension, page, json === '', ['unclear'])).toEqual([]);
		const options = await openOptions(extension);
		await expect(options.getByText('页面变了')).toBeVisible();
		await startTeaching(options, page);
		const clicks = await page.evaluate(() => window.__console.clicks.length);
		await pointAtRow(page, 4);
		expect(await page.evaluate(() => window.__console.clicks.length)).toBe(clicks);
		await expect.poll(async () => (await closedTexts(page, 'rl-teach'))[0]).toContain('这一页 10 行');
		expect(await page.locator('rl-badge').count()).toBe(0);

		const opening = extension.context.waitForEvent('page');
		const use = await closedButton(page, 'rl-teach', '用这个');
		await page.mouse.click(use.x, use.y);
		const proposal = await opening;
		await expect(proposal.getByText('刚在页面上教的，等你确认')).toBeVisible();
		await expect(proposal.locator('.proposal tbody').first().locator('tr')).toHaveCount(10);
		await expect(page.locator('rl-badge')).toHaveCount(0);
		await proposal.getByRole('button', { name: '保存' }).click();
		await expect(proposal.getByText('已保存')).toBeVisible();

		await expect(page.locator('rl-badge')).toHaveCount(10);
		await settled(page);
		expect(await wrongRows(extension, page, json === '')).toEqual([]);
		await turn(page, 2);
		expect(await wrongRows(extension, page, json === '')).toEqual([]);

		await proposal.getByRole('button', { name: '撤销最近一次' }).click();
		await expect(page.locator('rl-badge')).toHaveCount(0);
		await expect(proposal.getByText('店铺没有改过')).toBeVisible();
	});
}

test('while it is taught the page hears of no click and no key, and Escape ends it', async ({
	extension,
}) => {
	const page = await extension.open(`${LIST}?rename=all`);
	await listLoaded(page);
	const options = await openOptions(extension);
	await startTeaching(options, page);
	await page.evaluate(() => {
		const heard: string[] = [];
		Object.assign(window, { heard });
		for (const type of ['click', 'mousedown', 'pointerdown', 'keydown', 'keyup'])
			document.addEventListener(type, ({ isTrusted }) => isTrusted && heard.push(type), true);
	});
	const link = page.getByText('查看详情').first();
	await link.scrollIntoViewIfNeeded();
	const box = await link.boundingBox();
	await page.mouse.click((box?.x ?? 0) + 4, (box?.y ?? 0) + 4);
	await page.keyboard.press('a');
	const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
	expect(await heard()).toEqual([]);
	// A click that the page makes itself is none of ours.
	await page.evaluate(() => document.querySelector<HTMLElement>('span')?.click());
	expect((await closedTexts(page, 'rl-teach'))[0]).toContain('第 1 步');
	await page.keyboard.press('Escape');
	await expect(page.locator('rl-teach')).toHaveCount(0);
	await page.mouse.click(5, 400);
	await expect.poll(heard).toContain('click');
});

test('keys alone lead through the whole lesson', async ({ extension }) => {
	const page = await extension.open(`${LIST}?rename=all`);
	await listLoaded(page);
	await startTeaching(await openOptions(extension), page);
	const guide = async () => (await closedTexts(page, 'rl-teach'))[0] ?? '';
	/** How often the arrow leads from the head of a row to a text of it: as many texts lie between. */
	const stepsTo = (cell: number) =>
		page.evaluate((index) => {
			const number = [...document.querySelectorAll('span')].find((span) =>
				/^\d{6}-\d{15}$/.test(span.textContent ?? ''),
			);
			const row = number?.parentElement?.parentElement?.parentElement;
			const holders = new Set<Element>();
			const walker = document.createTreeWalker(row ?? document, NodeFilter.SHOW_TEXT);
			for (let node = walker.nextNode(); node; node = walker.nextNode())
				if (node.nodeValue?.trim() && node.parentElement) holders.add(node.parentElement);
			const part = row?.lastElementChild?.children[index]?.firstElementChild;
			return part ? [...holders].indexOf(part) + 1 : 0;
		}, cell);
	const press = async (key: string, times: number) => {
		for (let turn = 0; turn < times; turn++) await page.keyboard.press(key);
	};
	await press('ArrowDown', 1);
	await page.keyboard.press('Enter');
	await expect.poll(guide).toContain('第 2 步');
	await page.keyboard.press('Backspace');
	await expect.poll(guide).toContain('第 1 步');
	await press('ArrowDown', 1);
	await page.keyboard.press('Enter');
	await press('ArrowDown', await stepsTo(4));
	await page.keyboard.press('Enter');
	await press('ArrowDown', await stepsTo(3));
	await page.keyboard.press('Enter');
	await expect.poll(guide).toContain('这一页 10 行');
	const opening = extension.context.waitForEvent('page');
	await press('Tab', 2);
	await page.keyboard.press('Enter');
	await expect((await opening).getByText('刚在页面上教的，等你确认')).toBeVisible();
});

test('a corrected file is shown first, and mends the list when it is taken', async ({ extension }, info) => {
	const page = await extension.open(`${LIST}?rename=all`);
	await listLoaded(page);
	const css = await page.evaluate(() => {
		const number = [...document.querySelectorAll('span')].find((span) =>
			/^\d{6}-\d{15}$/.test(span.textContent ?? ''),
		);
		const head = number?.parentElement?.parentElement;
		const row = head?.parentElement;
		const cell = row?.lastElementChild?.firstElementChild;
		const of = (element?: Element | null) => `.${element?.className ?? ''}`;
		return {
			'list.row': of(row),
			'list.head': of(head),
			'list.orderNumber': of(number),
			'list.cell': of(cell),
		};
	});
	const anchors = Object.fromEntries(
		Object.entries(css).map(([name, way]) => [name, { ways: [{ by: 'stem', css: way }] }]),
	);
	const good = { format: 'refund-lens-console-map', version: '2026-11-23', anchors };
	const bad = {
		...good,
		anchors: { ...anchors, 'list.row': { ways: [{ by: 'stem', css: 'div:has(script)' }] } },
	};
	const options = await openOptions(extension);
	const files = options.locator('input[type=file]');
	const path = (name: string) => info.outputPath(name);

	await writeFile(path('bad.json'), JSON.stringify(bad));
	await files.setInputFiles(path('bad.json'));
	await expect(options.getByRole('alert')).toContainText('anchors › list.row › ways › 第 1 个 › css');
	await expect(options.getByRole('button', { name: '导入', exact: true })).toHaveCount(0);
	await writeFile(path('cut.json'), JSON.stringify(good).slice(0, 90));
	await files.setInputFiles(path('cut.json'));
	await expect(options.getByRole('alert')).toContainText('不是完整的 JSON');
	await expect(options.getByText('店铺没有改过')).toBeVisible();
	await expect(page.locator('rl-badge')).toHaveCount(0);

	await writeFile(path('good.json'), JSON.stringify(good));
	await files.setInputFiles(path('good.json'));
	await expect(options.getByText('售后列表 · 订单号（位置）')).toBeVisible();
	await options.getByRole('button', { name: '导入', exact: true }).click();
	await expect(page.locator('rl-badge')).toHaveCount(10);
	await settled(page);
	expect(await wrongRows(extension, page, true)).toEqual([]);
	await options.getByRole('button', { name: '恢复自带的' }).click();
	await expect(page.locator('rl-badge')).toHaveCount(0);
});
