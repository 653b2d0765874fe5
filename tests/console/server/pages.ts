import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { classNames } from '../shared/class-names';
import { type PageOptions, pageOptions } from '../shared/page-data';
import { viewPlaceAt } from '../shared/views';
import { chosenDetail } from '../src/detail/choose';
import { detailStyle } from '../src/detail/style';
import type { RequestTruth, Truth } from '../truth/types';
import { htmlDocument } from './document';
import { type ConsoleResponse, reply } from './replies';
import { viewProps } from './view-props';

const HTML = 'text/html;charset=UTF-8';
const WAITING = '<div id="pdd-app-skeleton-main-content"></div>';
const DATA = /^\/_next\/data\/sample(\/.+)\.json$/;

/** The page at a URL, or the data of one, or undefined where the console has none there. */
export function pageAt(url: URL, truth: Truth): ConsoleResponse | undefined {
	const asked = DATA.exec(url.pathname)?.[1];
	if (asked !== undefined) return dataOf(asked, url, truth);
	const path = url.pathname.replace(/\/$/, '');
	const options = pageOptions(url.searchParams);
	const place = viewPlaceAt(path);
	if (place) {
		const { props, found } = viewProps(place.path, url.searchParams, truth);
		const parts = { title: place.title, entry: 'shell', root: WAITING, props };
		return reply(htmlDocument(parts), HTML, found ? 200 : 404);
	}
	if (path === '/chat-merchant/frame.html') return reply('<!doctype html><body></body>', HTML);
	if (path === '/chat-merchant/index.html') {
		const editor = url.searchParams.get('editor');
		if (editor !== null) return editorPage(editor, url.searchParams, truth);
		const props = { options, now: truth.now, chats: truth.chats };
		const parts = { title: '示例小店 - 客服平台', entry: 'chat', root: '<div id="app"></div>', props };
		return reply(htmlDocument(parts), HTML);
	}
	if (path === '/aftersales-ssr/detail')
		return detailPage(findRequest(truth, url.searchParams), options, truth.now);
	return undefined;
}

/** Scripts of the page alone, and no text that becomes code or markup. */
const STRICT =
	"default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; require-trusted-types-for 'script'";

/** A chat whose reply box is another editor: `?editor=`, `?host=` (shadow, frame), `?csp=strict`. */
function editorPage(name: string, query: URLSearchParams, truth: Truth): ConsoleResponse {
	const asked = query.get('host');
	const host = asked === 'shadow' || asked === 'frame' ? asked : 'page';
	const props = {
		options: pageOptions(query),
		now: truth.now,
		chats: truth.chats,
		editor: { name, host },
	} as const;
	const page = reply(htmlDocument({ title: '客服平台', entry: 'editors', root: '', props }), HTML);
	if (query.get('csp') === 'strict') page.headers['content-security-policy'] = STRICT;
	return page;
}

/** What the shell asks for when it moves to another of its pages. */
function dataOf(path: string, url: URL, truth: Truth): ConsoleResponse | undefined {
	const place = viewPlaceAt(path);
	if (!place) return undefined;
	const { props } = viewProps(place.path, url.searchParams, truth);
	return reply(JSON.stringify(props), 'application/json;charset=UTF-8');
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
	const names = classNames(options.hash, options.rename);
	const request = found ? wellFormed(found) : null;
	const props = { options, now, request };
	const root = renderToString(
		createElement(chosenDetail(options), { request, names, elapsed: 0, tabs: options.trackingTabs }),
	);
	const parts = {
		title: '售后详情 - 拼多多商家后台',
		entry: 'detail',
		root,
		style: names.rename?.sheet(detailStyle(names)) ?? detailStyle(names),
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
