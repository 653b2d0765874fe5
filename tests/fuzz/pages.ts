import { CONSOLE_ORIGIN, type ConsoleServer } from '../console/server';
import type { CaseMarkup, Plan, SeedPage } from './plan';
import type { Templates } from './templates';

const PATHS = {
	list: '/aftersales/aftersale_list',
	orders: '/orders/list',
	'orders-2021': '/orders/list',
	detail: '/aftersales-ssr/detail',
} as const;

/**
 * An order number that no other run of a page has, on the same day: what the extension remembers of an order from one page must not reach the next, or
 * a seed would depend on those before it. Numbers that cannot be read stay as unreadable as they are.
 */
function renumbered(orderSn: string, run: number): string {
	return orderSn.slice(0, -6) + String(run % 1_000_000).padStart(6, '0');
}

/** Where the page of a plan lies, on the console's own paths. `chaos` tells it from the sample console's own pages. */
export function addressOf({ kind, cases, seed }: Plan, run: number, { truth }: ConsoleServer): string {
	const url = new URL(PATHS[kind], CONSOLE_ORIGIN);
	const request = truth.requests.find(({ id }) => id === cases[0]);
	if (kind === 'detail' && request) {
		url.searchParams.set('id', String(request.afterSalesId));
		url.searchParams.set('orderSn', renumbered(request.orderSn, run));
	}
	url.searchParams.set('chaos', String(seed));
	return url.href;
}

/** The document of a plan: everything that it needs lies in it. `run` counts the pages of a session, `skipped` as in `SeedPage`. */
export function documentOf(
	plan: Plan,
	skipped: number[],
	run: number,
	templates: Templates,
	script: string,
): string {
	const { shell, cases } = templates[plan.kind];
	const markup = (ids: readonly string[]) =>
		ids.flatMap((id) => {
			const found = cases.get(id);
			return found ? withNumber(found, renumbered(found.orderSn, run)) : [];
		});
	const page: SeedPage = { plan, skipped, shell, cases: markup(plan.cases), spares: markup(plan.spares) };
	const data = JSON.stringify(page).replaceAll('<', '\\u003c');
	return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>${plan.kind} ${plan.seed}</title><link rel="icon" href="data:,"></head>
<body>
<script id="seed" type="application/json">${data}</script>
<script>${script}</script>
</body>
</html>`;
}

function withNumber(markup: CaseMarkup, orderSn: string): CaseMarkup {
	const text = JSON.stringify(markup);
	return JSON.parse(text.replaceAll(markup.orderSn, orderSn)) as CaseMarkup;
}
