import type { Page } from '@playwright/test';
import { CONSOLE_ORIGIN, type ConsoleServer } from '../console/server';
import { type CaseMarkup, HOLDER, type Kind } from './plan';

/** The markup of one kind of page, as the sample console draws it. */
export interface Template {
	shell: string;
	cases: ReadonlyMap<string, CaseMarkup>;
}

export type Templates = Readonly<Record<Kind, Template>>;

/** A row whose page and JSON contradict each other on purpose has no truth of its own once one of the two is changed. */
const WITHOUT_TRUTH = /^clash-/;

const ROWS = {
	list: '[class*="after-sales-table_order_item__"]',
	orders: 'tr[data-testid="beast-core-table-body-tr"]',
	'orders-2021': '.old-order',
} as const;

const ADDRESSES = {
	list: '/aftersales/aftersale_list',
	orders: '/orders/list',
	'orders-2021': '/orders/list?layout=2021',
} as const;

/** Draws every case of the truth once, on every kind of page, and keeps the markup. The page serves as scratch paper. */
export async function drawTemplates(page: Page, server: ConsoleServer): Promise<Templates> {
	return {
		list: await drawList(page, server, 'list'),
		orders: await drawList(page, server, 'orders'),
		'orders-2021': await drawList(page, server, 'orders-2021'),
		detail: drawDetails(server),
	};
}

async function drawList(page: Page, server: ConsoleServer, kind: keyof typeof ROWS): Promise<Template> {
	const { requests, orders } = server.truth;
	const all = kind === 'list' ? requests : orders;
	await page.goto(CONSOLE_ORIGIN + ADDRESSES[kind]);
	await page.waitForFunction(() => window.__console?.loads >= 1);
	const cases = new Map<string, CaseMarkup>();
	for (let number = 1; number <= Math.ceil(all.length / 10); number++) {
		await page.evaluate((turned) => window.__console.setPage(turned), number);
		for (const { text, html } of await page.evaluate(rowsOf, ROWS[kind])) {
			const found = all.find((each) => isShownIn(each, text));
			if (!found || WITHOUT_TRUTH.test(found.id)) continue;
			const { id, orderSn, json } = found;
			cases.set(id, { id, orderSn, html, json });
		}
	}
	const shell = await page.evaluate(shellOf, { row: ROWS[kind], holder: HOLDER });
	return { shell, cases };
}

type Shown = ConsoleServer['truth']['requests'][number] | ConsoleServer['truth']['orders'][number];

function isShownIn({ orderSn, page }: Shown, text: string): boolean {
	return text.includes(orderSn) && (!('row' in page) || text.includes(page.row.applyTime));
}

/** Runs in the page. The texts and the markup of its rows, without the extension's own elements; pictures load nothing. */
function rowsOf(css: string): { text: string; html: string }[] {
	return [...document.querySelectorAll(css)].map((row) => {
		const copy = row.cloneNode(true) as Element;
		for (const own of copy.querySelectorAll('rl-badge')) own.remove();
		for (const image of copy.querySelectorAll('img')) image.setAttribute('src', 'data:,');
		return { text: copy.textContent ?? '', html: copy.outerHTML };
	});
}

/** Runs in the page. Its root without rows; the element that held them is marked. */
function shellOf({ row, holder }: { row: string; holder: string }): string {
	const root = document.getElementById('__next')?.cloneNode(true) as Element;
	const rows = [...root.querySelectorAll(row)];
	rows[0]?.parentElement?.setAttribute(holder, '');
	for (const each of rows) each.remove();
	for (const own of root.querySelectorAll('rl-badge')) own.remove();
	return root.outerHTML;
}

/** The detail page is drawn by the server as a whole: the shell is empty, and each case is a page. */
function drawDetails({ truth, respond }: ConsoleServer): Template {
	const cases = truth.requests
		.filter(({ id }) => !WITHOUT_TRUTH.test(id))
		.map(({ id, orderSn, afterSalesId }) => {
			const url = `${CONSOLE_ORIGIN}/aftersales-ssr/detail?id=${afterSalesId}`;
			const page = String(respond({ method: 'GET', url }).body);
			const [, root = ''] = /<div id="__next">(.*)<\/div>\s*<script id="__NEXT_DATA__"/s.exec(page) ?? [];
			const html = root.replaceAll(/src="[^"]*\.svg"/g, 'src="data:,"');
			return [id, { id, orderSn, html }] as const;
		});
	return { shell: `<div id="__next" ${HOLDER}></div>`, cases: new Map(cases) };
}
