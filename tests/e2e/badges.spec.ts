import { expect } from '@playwright/test';
import { faceOf, listReady, rowsOf, settled, turnTo } from './console-page';
import { test } from './extension';

test('every row of every page of the list has exactly one badge, with the verdict and speed state of its case', async ({
	extension,
}) => {
	const page = await extension.open('/aftersales/aftersale_list');
	await listReady(page);
	const { requests } = extension.server.truth;
	const wrong: unknown[] = [];
	let seen = 0;
	for (let number = 1; number <= Math.ceil(requests.length / 10); number++) {
		if (number > 1) await turnTo(page, number);
		for (const row of await rowsOf(page)) {
			seen += 1;
			const truth = requests.find(
				({ page: { row: shown } }) => shown.orderSn === row.orderSn && shown.applyTime === row.applied,
			);
			if (!isDeep(row.badges, truth && [faceOf(truth.expected)]))
				wrong.push({ id: truth?.id, why: truth?.why, expected: truth?.expected, got: row.badges });
		}
	}
	expect(wrong).toEqual([]);
	expect(seen).toBe(requests.length);
});

for (const layout of ['2025', '2021']) {
	test(`every order has one badge that says what a refund request made now would meet, in the layout of ${layout}`, async ({
		extension,
	}) => {
		const page = await extension.open(`/orders/list?layout=${layout}`);
		await listReady(page);
		const { orders } = extension.server.truth;
		const wrong: unknown[] = [];
		let seen = 0;
		for (let number = 1; number <= Math.ceil(orders.length / 10); number++) {
			if (number > 1) await turnTo(page, number);
			const rows = await page.evaluate(() =>
				[...document.querySelectorAll('tr[data-testid="beast-core-table-body-tr"], .old-order')].map(
					(row) => ({
						orderSn: row.querySelector('#copy')?.getAttribute('data-clipboard-text') ?? '',
						badges: [...row.querySelectorAll<HTMLElement>('rl-badge')].map(({ dataset }) => ({ ...dataset })),
					}),
				),
			);
			for (const row of rows) {
				seen += 1;
				const truth = orders.find(({ orderSn }) => orderSn === row.orderSn);
				if (!isDeep(row.badges, truth && [faceOf(truth.expected)]))
					wrong.push({ id: truth?.id, why: truth?.why, expected: truth?.expected, got: row.badges });
			}
		}
		expect(wrong).toEqual([]);
		expect(seen).toBe(orders.length);
	});
}

test('the detail page, opened alone, says what it knows of the request', async ({ extension }) => {
	test.setTimeout(600_000);
	const page = await extension.context.newPage();
	const wrong: unknown[] = [];
	// Each is a load of its own; the fuzzer draws from all of them.
	const half = extension.server.truth.requests.filter((_one, index) => index % 2 === 0);
	for (const truth of half) {
		const address = `?id=${truth.afterSalesId}&orderSn=${encodeURIComponent(truth.orderSn)}`;
		await page.goto(`https://mms.pinduoduo.com/aftersales-ssr/detail${address}`);
		await page.waitForFunction(() => document.querySelector('rl-badge[data-verdict]') !== null);
		await settled(page, 250);
		const badges = await page.evaluate(() =>
			[...document.querySelectorAll<HTMLElement>('rl-badge')].map(({ dataset }) => ({ ...dataset })),
		);
		const expected = faceOf(truth.expectedDetail ?? truth.expectedWithoutJson ?? truth.expected);
		if (!isDeep(badges, [expected])) wrong.push({ id: truth.id, why: truth.why, expected, got: badges });
	}
	expect(wrong).toEqual([]);
});

for (const mode of ['off', 'garbage', 'proto']) {
	test(`rows are read from the page alone when the JSON is ${mode}`, async ({ extension }) => {
		const page = await extension.open(`/aftersales/aftersale_list?json=${mode}`);
		await listReady(page);
		const { requests } = extension.server.truth;
		const wrong: unknown[] = [];
		for (let number = 1; number <= Math.ceil(requests.length / 10); number++) {
			if (number > 1) await turnTo(page, number);
			for (const row of await rowsOf(page)) {
				const truth = requests.find(
					({ page: { row: shown } }) => shown.orderSn === row.orderSn && shown.applyTime === row.applied,
				);
				const expected = truth && [faceOf(truth.expectedWithoutJson ?? truth.expected)];
				if (!isDeep(row.badges, expected)) wrong.push({ id: truth?.id, expected, got: row.badges });
			}
		}
		expect(wrong).toEqual([]);
	});
}

test('other class-name hashes and the other transport change nothing', async ({ extension }) => {
	const page = await extension.open('/aftersales/aftersale_list?hash=zq7&transport=xhr');
	await listReady(page);
	const { requests } = extension.server.truth;
	const rows = await rowsOf(page);
	expect(rows.length).toBe(10);
	for (const row of rows) {
		const truth = requests.find(
			({ page: { row: shown } }) => shown.orderSn === row.orderSn && shown.applyTime === row.applied,
		);
		expect(row.badges).toEqual(truth && [faceOf(truth.expected)]);
	}
});

function isDeep(one: unknown, other: unknown): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}
