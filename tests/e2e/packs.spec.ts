import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';
import type { PackState } from '../../utils/messages/protocol';
import type { Pack } from '../../utils/policy/pack';
import { listReady, rowsOf, turnTo } from './console-page';
import { type Extension, launchExtension, test } from './extension';
import { isMovedBy, serveLimitScene } from './limit-scene';
import { tick } from './tick';

type Ask = <T>(type: string, data?: unknown) => Promise<T>;

/** The options page's way to ask the background, as its own scripts do. */
async function openOptions(extension: Extension): Promise<Ask> {
	const options = await extension.context.newPage();
	await options.goto(`chrome-extension://${extension.id}/options.html`);
	return (type, data) => options.evaluate(send, [type, data] as const) as Promise<never>;
}

async function send([type, data]: readonly [string, unknown]): Promise<unknown> {
	interface Runtime {
		sendMessage(message: unknown): Promise<{ res?: unknown; err?: { message: string } }>;
	}
	const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome;
	const answer = await runtime.sendMessage({ id: 1, type, data, timestamp: Date.now() });
	if (answer.err) throw new Error(answer.err.message);
	return answer.res;
}

const verdicts = async (page: Page) =>
	(await rowsOf(page)).flatMap(({ badges }) => badges.map(({ verdict }) => verdict));

const withMinutes = (pack: Pack, rule: string, minutes: number): Pack => ({
	...pack,
	rules: pack.rules.map((one) =>
		one.id === rule && one.deadline ? { ...one, deadline: { ...one.deadline, minutes } } : one,
	),
});

test("a platform-pack update keeps the shop's change", async ({ extension }) => {
	const ask = await openOptions(extension);
	const { base } = await ask<PackState>('pack/state');
	const first: Pack = { ...base, id: 'own', version: '1' };
	const timed = first.rules.find(({ deadline }) => deadline)?.id ?? '';
	await ask('packs/import', { text: JSON.stringify(first) });
	await ask('packs/choose', { id: 'own' });
	await ask('pack/save', { pack: withMinutes(first, timed, 77) });
	const second: Pack = {
		...withMinutes(first, timed, 88),
		version: '2',
		rules: withMinutes(first, timed, 88).rules.map((rule) => ({ ...rule, because: '平台的新说法' })),
	};
	await ask('packs/import', { text: JSON.stringify(second) });
	const file = await ask<{ text: string }>('pack/export');
	const inForce = JSON.parse(file.text) as Pack;
	expect(inForce.version).toBe('2');
	expect(inForce.rules.find(({ id }) => id === timed)?.deadline?.minutes).toBe(77);
	expect(inForce.rules.every(({ because }) => because === '平台的新说法')).toBe(true);
	const { conflicts } = await ask<PackState>('pack/state');
	expect(
		conflicts.map(({ why, platform }) => [why, (platform as Pack['rules'][number]['deadline'])?.minutes]),
	).toEqual([['platform-changed-too', 88]]);
});

test('the open console tab re-badges without reload when a change is saved, and again when it is taken back', async ({
	extension,
}) => {
	const page = await extension.open('/aftersales/aftersale_list');
	await listReady(page);
	await page.evaluate(() => Object.assign(window, { stillHere: true }));
	const before = await verdicts(page);
	expect(before).toHaveLength(10);
	const ask = await openOptions(extension);
	const { base } = await ask<PackState>('pack/state');
	// Every rule that decides something says the same, so every row that can be read must say it too.
	const rules = base.rules.map((rule) => (rule.verdict ? { ...rule, verdict: 'evidence' } : rule));
	await ask('pack/save', { pack: { ...base, rules } });
	await page.bringToFront();
	await expect.poll(() => verdicts(page)).not.toEqual(before);
	expect(await page.evaluate(() => 'stillHere' in window)).toBe(true);
	await ask('pack/reset');
	await expect.poll(() => verdicts(page)).toEqual(before);
	expect(await page.evaluate(() => 'stillHere' in window)).toBe(true);
});

const optionsAt = async (extension: Extension, section: string): Promise<Page> => {
	const page = await extension.context.newPage();
	await page.goto(`chrome-extension://${extension.id}/options.html#${section}`);
	return page;
};

const openRule = (page: Page, title: RegExp) =>
	page.getByRole('navigation', { name: '规则列表' }).getByRole('button', { name: title }).click();

/** Switches a reviewed draft on; hints of the checks are confirmed first. */
async function switchOn(page: Page): Promise<void> {
	// Before it stands there nothing is being checked yet.
	await expect(page.getByRole('button', { name: '启用这些改动' })).toBeVisible();
	await expect(page.getByText('检查中…')).toBeHidden();
	const seen = page.getByRole('checkbox', { name: /仍然要启用/ });
	if (await seen.isVisible()) await tick(seen);
	await page.getByRole('button', { name: '启用这些改动' }).click();
	await expect(page.getByText('已启用')).toBeVisible();
}

test('a merchant raises the amount limit, sees the 14 recorded cases that would change, switches it on, and the open console tab follows', async ({
	extension,
}) => {
	const requests = serveLimitScene(extension.server);
	const moved = requests.filter((request) => isMovedBy(request, 20000, 30000));
	expect(moved).toHaveLength(14);
	const options = await optionsAt(extension, 'shop');
	await options.getByRole('switch', { name: /商家版极速退款/ }).click();
	await expect(options.getByText('已保存')).toBeVisible();
	const console = await extension.open('/aftersales/aftersale_list');
	await listReady(console);
	await console.evaluate(() => Object.assign(window, { stillHere: true }));
	for (let number = 2; number <= Math.ceil(requests.length / 10); number++) await turnTo(console, number);
	await turnTo(console, 1);
	const ask = await openOptions(extension);
	await expect.poll(async () => (await ask<unknown[]>('cases/recorded')).length).toBe(requests.length);
	const before = await rowsOf(console);

	await options.bringToFront();
	await options.getByRole('link', { name: '规则', exact: true }).click();
	await openRule(options, /^\d+ ?商家版极速退款/);
	const limit = options.getByLabel('实付金额比多少');
	await limit.press('ControlOrMeta+a');
	await limit.pressSequentially('300');
	await expect(options.locator('.rule-sentence')).toContainText('300 元');
	await expect(options.locator('.rule-form')).toContainText('2023-07-29');
	expect((await rowsOf(console)).map(({ badges }) => badges)).toEqual(before.map(({ badges }) => badges));
	await options.getByRole('button', { name: '检查并试用' }).click();
	await expect(options.getByText(`${requests.length} 单里，14 单的判断会变`)).toBeVisible();
	const rows = options.locator('.trial-row');
	await expect(rows).toHaveCount(14);
	await rows.first().getByRole('button').press('Enter');
	await expect(options.getByRole('region', { name: '启用之后' })).toContainText('商家版极速退款');
	await switchOn(options);

	await console.bringToFront();
	const isMoved = (orderSn: string) => moved.some((request) => request.orderSn === orderSn);
	expect(before.some(({ orderSn }) => isMoved(orderSn))).toBe(true);
	await expect
		.poll(async () => (await rowsOf(console)).map(({ orderSn, badges }) => [orderSn, badges[0]?.verdict]))
		.toEqual(
			before.map(({ orderSn, badges }) => [orderSn, isMoved(orderSn) ? 'auto-refund' : badges[0]?.verdict]),
		);
	expect(await console.evaluate(() => 'stillHere' in window)).toBe(true);
	expect(extension.strays).toEqual([]);
});

test('a draft outlives its tab, is undone and redone by keys, and is not in force', async ({ extension }) => {
	const options = await optionsAt(extension, 'rules');
	await openRule(options, /未发货，超过极速退款时限/);
	const limit = options
		.getByLabel('时限', { exact: true })
		.getByRole('textbox', { name: '时限', exact: true });
	const had = await limit.inputValue();
	await limit.fill('5');
	await expect(options.getByText('1 处改动未启用')).toBeVisible();
	await options.getByRole('heading', { level: 2 }).first().click();
	await options.keyboard.press('ControlOrMeta+z');
	await expect(limit).toHaveValue(had);
	await options.keyboard.press('ControlOrMeta+Shift+z');
	await expect(limit).toHaveValue('5');
	await options.close();
	const again = await optionsAt(extension, 'rules');
	await expect(again.getByText('1 处改动未启用')).toBeVisible();
	const ask = await openOptions(extension);
	expect((await ask<PackState>('pack/state')).layer).toBeNull();
	await again.getByRole('button', { name: '放弃草稿' }).click();
	await again.getByRole('button', { name: '确定放弃' }).click();
	await expect(again.getByText('和正在用的一样')).toBeVisible();
	await expect.poll(async () => (await ask<PackState>('pack/state')).draft).toBeNull();
});

const fileOf = (name: string, body: unknown) => ({
	name,
	mimeType: 'application/json',
	buffer: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
});

test("a new version of the pack keeps the shop's change, and the merge is the merchant's to settle", async ({
	extension,
}) => {
	const ask = await openOptions(extension);
	const { base } = await ask<PackState>('pack/state');
	const first: Pack = { ...base, id: 'own', title: '本店规则', version: '1' };
	const timed = first.rules.find(({ id }) => id === 'PDD-FR-03');
	const options = await optionsAt(extension, 'pack');
	await options.locator('input[type=file]').setInputFiles(fileOf('own-1.json', first));
	await tick(options.getByRole('radio', { name: /本店规则/ }));
	await expect(options.getByRole('radio', { name: /本店规则/ })).toBeChecked();

	await options.getByRole('link', { name: '查看和修改规则' }).click();
	await expect(options.getByText('本店规则 · 1')).toBeVisible();
	await openRule(options, /未发货，超过极速退款时限/);
	await options.getByRole('textbox', { name: '时限', exact: true }).fill('30');
	await options.getByRole('button', { name: '检查并试用' }).click();
	await expect(options.locator('.change-table')).toContainText('1天6小时');
	await switchOn(options);

	const second = withMinutes({ ...first, version: '2' }, timed?.id ?? '', 1440);
	await options.getByRole('link', { name: '规则包' }).click();
	await options.locator('input[type=file]').setInputFiles(fileOf('own-2.json', second));
	await expect(options.getByText('已导入「own-2.json」')).toBeVisible();
	const minutes = async () =>
		(JSON.parse((await ask<{ text: string }>('pack/export')).text) as Pack).rules.find(
			({ id }) => id === timed?.id,
		)?.deadline?.minutes;
	expect(await minutes()).toBe(1800);

	await options.getByRole('link', { name: '查看和修改规则' }).click();
	await expect(options.getByText('本店规则 · 2')).toBeVisible();
	await options.getByRole('button', { name: '去看看' }).click();
	const update = options.locator('.update');
	await expect(update).toHaveCount(1);
	await expect(update).toContainText('1天12小时');
	await expect(update).toContainText('1天内');
	await expect(update).toContainText('1天6小时');
	await options.getByRole('button', { name: '检查并试用' }).click();
	await expect(options.getByRole('button', { name: '启用这些改动' })).toBeDisabled();
	await options.getByRole('button', { name: '回去接着改' }).click();
	await tick(options.getByRole('radio', { name: /用平台现在的/ }));
	await options.getByRole('button', { name: '检查并试用' }).click();
	await switchOn(options);
	// That it was switched on may still stand there from the first time.
	await expect.poll(minutes).toBe(1440);
	await expect.poll(async () => (await ask<PackState>('pack/state')).conflicts).toEqual([]);
});

test('a broken pack is refused with the place and the reason, and the old one stays in force', async ({
	extension,
}) => {
	const ask = await openOptions(extension);
	const before = (await ask<{ text: string }>('pack/export')).text;
	const { base } = await ask<PackState>('pack/state');
	const options = await optionsAt(extension, 'pack');
	const [rule, ...rules] = base.rules;
	const broken = {
		...base,
		id: 'broken',
		rules: [{ ...rule, when: { fact: 'buyerMood', in: ['bad'] } }, ...rules],
	};
	await options.locator('input[type=file]').setInputFiles(fileOf('broken.json', broken));
	await expect(
		options.getByText('「rules.0.when.fact」处没有这个事实。原来的规则包继续生效。'),
	).toBeVisible();
	await options
		.locator('input[type=file]')
		.setInputFiles(fileOf('half.json', '{"format": "refund-lens-pack"'));
	await expect(options.locator('.notice .note[data-tone="danger"]')).not.toContainText('rules.0');
	await expect(options.getByRole('radio')).toHaveCount(1);
	expect((await ask<{ text: string }>('pack/export')).text).toBe(before);
});

for (const colorScheme of ['light', 'dark'] as const) {
	test(`the editor and what comes before switching on have no fault that axe sees, in ${colorScheme}`, async () => {
		const extension = await launchExtension({ colorScheme });
		try {
			const page = await optionsAt(extension, 'rules');
			await openRule(page, /未发货，超过极速退款时限/);
			await page.getByRole('textbox', { name: '时限', exact: true }).fill('30');
			await page.evaluate(axe.source);
			const faults = () =>
				page.evaluate(async () => {
					const { violations } = await (
						globalThis as unknown as { axe: { run(): Promise<{ violations: object[] }> } }
					).axe.run();
					return (violations as { id: string; nodes: { html: string }[] }[]).map(
						({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
					);
				});
			expect(await faults()).toEqual([]);
			for (const part of ['原因归类', '要核实的问题', '例外', '出处']) {
				await page.getByRole('tab', { name: part, exact: true }).click();
				if (part === '例外') await page.getByRole('button', { name: '加一个例外' }).click();
				expect(await faults(), part).toEqual([]);
			}
			await page.getByRole('button', { name: '撤销' }).click();
			await page.getByRole('button', { name: '检查并试用' }).click();
			await tick(page.getByRole('radio', { name: /样例/ }));
			await expect(page.getByRole('button', { name: '启用这些改动' })).toBeVisible();
			await expect(page.getByText('检查中…')).toBeHidden();
			await page.locator('.trial-row').first().getByRole('button').click();
			expect(await faults()).toEqual([]);
		} finally {
			await extension.close();
		}
	});
}
