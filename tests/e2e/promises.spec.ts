import { expect } from '@playwright/test';
import { consoleState, listReady, panelOf, rowsOf, turnTo } from './console-page';
import { test } from './extension';
import { ask } from './storage';

/** The extension's own pages and worker have it; the types of the tests do not. */
declare const chrome: {
	runtime: { getManifest(): { host_permissions?: string[]; permissions?: string[] } };
	storage: { local: { get(): Promise<object> } };
};

test('hostile texts stay texts, on the list, in the panel and in the chat', async ({ extension }) => {
	const page = await extension.open('/aftersales/aftersale_list');
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(error.message));
	await listReady(page);
	const pages = Math.ceil(extension.server.truth.requests.length / 10);
	for (let number = 1; number <= pages; number++) {
		if (number > 1) await turnTo(page, number);
		const hostile = (await rowsOf(page)).findIndex(({ orderSn }) =>
			extension.server.truth.requests.some(
				(truth) => truth.id.startsWith('hostile') && truth.orderSn === orderSn,
			),
		);
		if (hostile < 0) continue;
		await page.locator('rl-badge').nth(hostile).click();
		const panel = await panelOf(page);
		await page.waitForTimeout(200);
		expect(
			await panel.evaluate(() => [
				document.querySelectorAll('img, script[src=""]').length,
				'__pwned' in window,
			]),
		).toEqual([0, false]);
	}
	expect(await page.evaluate(() => '__pwned' in window)).toBe(false);
	expect(errors).toEqual([]);
});

test('the extension makes no request, clicks nothing and presses nothing on the console', async ({
	extension,
}) => {
	const asked: string[] = [];
	extension.context.on('request', (request) => {
		if (request.url().startsWith('https://mms.pinduoduo.com/')) asked.push(new URL(request.url()).pathname);
	});
	const page = await extension.open('/aftersales/aftersale_list');
	await listReady(page);
	const before = asked.filter((path) => path.includes('queryList')).length;
	await page.locator('rl-badge').first().click();
	await panelOf(page);
	await page.waitForTimeout(1500);
	expect(asked.filter((path) => path.includes('queryList')).length).toBe(before);
	expect(extension.strays).toEqual([]);
	expect(await consoleState(page, 'clicks')).toEqual([]);
	expect(await consoleState(page, 'keys')).toEqual([]);
	const manifest = await extension.worker.evaluate(() => chrome.runtime.getManifest());
	expect(manifest.host_permissions).toEqual(['https://mms.pinduoduo.com/*']);
	expect(manifest.permissions?.toSorted()).toEqual(['alarms', 'scripting', 'storage', 'unlimitedStorage']);
});

test('a forged start event, forged clicks and forged copies of the JSON change no badge and open nothing', async ({
	extension,
}) => {
	const page = await extension.open('/aftersales/aftersale_list');
	await listReady(page);
	const before = await rowsOf(page);
	await page.evaluate((id) => {
		for (const type of [`${id}:overlay:wxt:content-script-started`, 'wxt:content-script-started']) {
			document.dispatchEvent(
				new CustomEvent(type, { detail: { contentScriptName: 'overlay', messageId: 'x' } }),
			);
			window.postMessage({ type, contentScriptName: 'overlay', messageId: 'x' }, '*');
		}
		for (const badge of document.querySelectorAll('rl-badge')) {
			badge.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
			(badge as HTMLElement).click();
		}
		for (const detail of [
			'requests\n{',
			'requests\nnull',
			`requests\n${'['.repeat(50_000)}`,
			'__proto__\n{}',
			7,
			null,
			{ a: 1 },
		]) {
			document.dispatchEvent(new CustomEvent('rl-copy', { detail }));
		}
		for (let turn = 0; turn < 10_000; turn++)
			document.dispatchEvent(new CustomEvent('rl-copy', { detail: 'requests\n{}' }));
	}, extension.id);
	await page.waitForTimeout(600);
	expect(await rowsOf(page)).toEqual(before);
	expect(await page.locator('rl-panel').count()).toBe(0);
	await turnTo(page, 2);
	expect((await rowsOf(page)).every(({ badges }) => badges.length === 1)).toBe(true);
});

test('a page that frames the panel itself learns nothing from it', async ({ extension }) => {
	const page = await extension.open('/aftersales/aftersale_list');
	await listReady(page);
	await page.locator('rl-badge').first().click();
	await panelOf(page);
	const heard = await page.evaluate(async (id) => {
		const heard: unknown[] = [];
		window.addEventListener('message', (event) => heard.push(event.data));
		const frame = document.createElement('iframe');
		frame.src = `chrome-extension://${id}/panel.html#0123456789abcdef`;
		document.body.append(frame);
		await new Promise((resolve) => frame.addEventListener('load', resolve));
		for (let at = 0; at < window.length; at++) {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = (event) => heard.push(event.data);
			window[at]?.postMessage({ refundLens: 'panel', word: 'guess-guess-guess' }, '*', [port2]);
		}
		await new Promise((resolve) => setTimeout(resolve, 500));
		return heard;
	}, extension.id);
	expect(heard).toEqual([]);
});

test("the page's own fetch and XMLHttpRequest still look and work as before", async ({ extension }) => {
	const page = await extension.open('/aftersales/aftersale_list');
	await listReady(page);
	const look = await page.evaluate(async () => {
		const failed = await fetch('https://mms.pinduoduo.com/mercury/mms/afterSales/queryList', {
			method: 'GET',
			headers: { 'x-a': '1' },
		}).then(({ status }) => status);
		return {
			text: fetch.toString(),
			name: fetch.name,
			open: XMLHttpRequest.prototype.open.toString(),
			failed: typeof failed,
		};
	});
	expect(look.text).toContain('[native code]');
	expect(look.open).toContain('[native code]');
	expect(look.name).toBe('fetch');
});

test('order numbers and buyers are nowhere in what is stored, and of the page’s texts only what goods are called', async ({
	extension,
}) => {
	const page = await extension.open('/aftersales/aftersale_list');
	await listReady(page);
	const options = await extension.context.newPage();
	await options.goto(`chrome-extension://${extension.id}/options.html`);
	// What was seen is on its way until the background has it; and whoever opens the database before it is made makes an empty one.
	const cases = async () => {
		const { res } = await ask(options, 'storage/state');
		return (res as { counts: { cases?: number } } | undefined)?.counts.cases ?? 0;
	};
	await expect.poll(cases).toBeGreaterThan(5);
	const stored = await options.evaluate(async () => {
		const open = indexedDB.open('refund-lens');
		const database = await new Promise<IDBDatabase>((resolve, reject) => {
			open.onsuccess = () => resolve(open.result);
			open.onerror = () => reject(open.error);
		});
		const all: unknown[] = [];
		for (const name of database.objectStoreNames) {
			if (name === 'keys') continue;
			const request = database.transaction(name).objectStore(name).getAll();
			all.push([
				name,
				await new Promise((resolve) => {
					request.onsuccess = () => resolve(request.result);
				}),
			]);
		}
		database.close();
		return JSON.stringify([all, await chrome.storage.local.get()]);
	});
	expect(stored).toContain('cases');
	expect(stored).not.toMatch(/\d{6}-\d{15}/);
	for (const { page: shown } of extension.server.truth.requests.slice(0, 40)) {
		expect(stored).not.toContain(shown.row.nick);
	}
});

for (const [how, css] of [
	['made almost transparent', 'opacity: 0.01 !important'],
	['masked away', 'mask-image: linear-gradient(transparent, transparent) !important'],
]) {
	test(`a click in the panel counts for nothing while the page has it ${how}`, async ({ extension }) => {
		const page = await extension.open('/aftersales/aftersale_list');
		await listReady(page);
		const rows = await rowsOf(page);
		const place = rows.findIndex(({ badges }) => badges[0]?.verdict === 'intercept');
		await page.locator('rl-badge').nth(place).click();
		const panel = await panelOf(page);
		await page.addStyleTag({ content: `rl-panel { ${css} }` });
		await panel.getByRole('checkbox').first().click();
		await expect(panel.getByText('没有算数')).toHaveCount(1);
		await page.waitForTimeout(500);
		await page.reload();
		await listReady(page);
		await page.waitForTimeout(300);
		await page.locator('rl-badge').nth(place).click();
		await expect((await panelOf(page)).getByRole('checkbox').first()).not.toBeChecked();
	});
}

test('badges and panel stand on a page with a strict content security policy and trusted types', async ({
	extension,
}) => {
	const policy =
		"default-src 'self' 'unsafe-inline'; style-src 'self'; frame-src 'none'; child-src 'none'; require-trusted-types-for 'script'; trusted-types none";
	await extension.context.route('https://mms.pinduoduo.com/aftersales/aftersale_list', async (route) => {
		const answer = extension.server.respond({ method: 'GET', url: route.request().url() });
		await route.fulfill({ ...answer, headers: { ...answer.headers, 'content-security-policy': policy } });
	});
	const page = await extension.open('/aftersales/aftersale_list');
	await page.waitForSelector('rl-badge');
	const box = await page.locator('rl-badge').first().boundingBox();
	expect(box?.height).toBe(20);
	await page.locator('rl-badge').first().click();
	await expect((await panelOf(page)).locator('.panel')).toBeVisible();
});
