import { expect, type Page } from '@playwright/test';
import type { PackState } from '../../utils/messages/protocol';
import type { Pack } from '../../utils/policy/pack';
import { listReady, rowsOf } from './console-page';
import { type Extension, test } from './extension';

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
