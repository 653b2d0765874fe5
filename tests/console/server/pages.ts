import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { classNames } from '../shared/class-names';
import { type PageOptions, pageOptions } from '../shared/page-data';
import { detailStyle } from '../src/detail/style';
import { DetailView } from '../src/detail/view';
import type { RequestTruth, Truth } from '../truth/types';
import { htmlDocument } from './document';
import { listRows } from './endpoints';
import { type ConsoleResponse, reply } from './replies';

const HTML = 'text/html;charset=UTF-8';
const WAITING = '<div id="pdd-app-skeleton-main-content"></div>';

/** The page at a URL, or undefined where the console has none there. */
export function pageAt(url: URL, truth: Truth): ConsoleResponse | undefined {
	const options = pageOptions(url.searchParams);
	const now = truth.now;
	switch (url.pathname.replace(/\/$/, '')) {
		case '/aftersales/aftersale_list': {
			const props = { options, now, rows: listRows(truth) };
			return page({ title: '售后工作台 - 拼多多商家后台', entry: 'aftersales', root: WAITING, props });
		}
		case '/orders/list': {
			const props = { options, now, orders: truth.orders };
			return page({ title: '订单查询 - 拼多多商家后台', entry: 'orders', root: WAITING, props });
		}
		case '/chat-merchant/index.html': {
			const props = { options, now, chats: truth.chats };
			return page({ title: '示例小店 - 客服平台', entry: 'chat', root: '<div id="app"></div>', props });
		}
		case '/aftersales-ssr/detail':
			return detailPage(findRequest(truth, url.searchParams), options, now);
		default:
			return undefined;
	}
}

function page(parts: Parameters<typeof htmlDocument>[0]): ConsoleResponse {
	return reply(htmlDocument(parts), HTML);
}

/** The id decides; the order number alone gives its newest request. */
function findRequest(truth: Truth, query: URLSearchParams): RequestTruth | undefined {
	const id = query.get('id');
	const byId = truth.requests.find((request) => String(request.afterSalesId) === id);
	if (byId || id !== null) return byId;
	const same = truth.requests.filter((request) => request.orderSn === query.get('orderSn'));
	return same.sort((a, b) => b.requestedAt - a.requestedAt)[0];
}

function detailPage(found: RequestTruth | undefined, options: PageOptions, now: number): ConsoleResponse {
	const names = classNames(options.hash);
	const request = found ? wellFormed(found) : null;
	const props = { options, now, request };
	const root = renderToString(createElement(DetailView, { request, names, elapsed: 0 }));
	const parts = {
		title: '售后详情 - 拼多多商家后台',
		entry: 'detail',
		root,
		style: detailStyle(names),
		props,
	};
	return reply(htmlDocument(parts), HTML, found ? 200 : 404);
}

/** Half an emoji cannot be sent as UTF-8; markup and data must agree or the page would be rendered anew. */
function wellFormed(request: RequestTruth): RequestTruth {
	const text = JSON.stringify(request, (_key, value: unknown) =>
		typeof value === 'string' ? value.toWellFormed() : value,
	);
	return JSON.parse(text) as RequestTruth;
}
