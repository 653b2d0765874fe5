import { describe, expect, test } from 'vitest';
import { CONSOLE_ORIGIN, createConsole } from '../../console/server';
import { HOSTILE_TEXTS } from '../../console/truth/requests-hostile';

const NOW = Date.parse('2026-11-23T18:20:00+08:00');
const server = createConsole({ now: NOW, root: 'no-such-folder' });
const LIST = '/mercury/mms/afterSales/queryList';

interface ListReply {
	success: boolean;
	errorCode: number;
	result: { list: { orderSn: unknown; afterSalesType: unknown; createdAt: number }[]; total: number };
}

function post<T>(path: string, body: unknown): T {
	const reply = server.respond({ method: 'POST', url: CONSOLE_ORIGIN + path, body: JSON.stringify(body) });
	return JSON.parse(String(reply.body)) as T;
}

function page(path: string): string {
	return String(server.respond({ method: 'GET', url: CONSOLE_ORIGIN + path }).body);
}

describe('queryList', () => {
	test('pages through every request once', () => {
		const total = server.truth.requests.length;
		const seen: unknown[] = [];
		for (let pageNumber = 1; pageNumber <= Math.ceil(total / 10); pageNumber++) {
			const reply = post<ListReply>(LIST, { pageNumber, pageSize: 10 });
			expect(reply).toMatchObject({ success: true, errorCode: 1_000_000 });
			expect(reply.result.total).toBe(total);
			seen.push(...reply.result.list);
		}
		expect(seen).toHaveLength(total);
	});

	test('is sorted by filing time, newest first', () => {
		const { list } = post<ListReply>(LIST, { pageNumber: 1, pageSize: 30 }).result;
		const times = list.map((item) => item.createdAt);
		expect(times).toEqual([...times].sort((a, b) => b - a));
	});

	test('is sorted by time left where asked', () => {
		const body = { pageNumber: 1, pageSize: 200, orderByExpireTimeAsc: true };
		const list = post<{ result: { list: { expireRemainTime: unknown }[] } }>(LIST, body).result.list;
		const left = list.map((item) => item.expireRemainTime).filter((n) => typeof n === 'number' && n > 0);
		expect(left).toEqual([...left].sort((a, b) => Number(a) - Number(b)));
	});

	test('filters by type, text, time and operation', () => {
		const all = { pageNumber: 1, pageSize: 500 };
		const exchange = post<ListReply>(LIST, { ...all, afterSalesType: 3 }).result;
		expect(exchange.list.every((item) => item.afterSalesType === 3)).toBe(true);
		expect(exchange.total).toBeGreaterThan(0);
		const twice = server.truth.requests.find((request) => request.id === 'twice-first');
		expect(post<ListReply>(LIST, { ...all, searchText: twice?.orderSn }).result.total).toBe(2);
		expect(post<ListReply>(LIST, { ...all, operateType: 2 }).result.total).toBe(3);
		const late = NOW / 1000;
		expect(post<ListReply>(LIST, { ...all, startCreatedTime: late }).result.total).toBe(0);
	});

	test('carries a test patch', () => {
		const orderSn = server.truth.requests[0]?.orderSn ?? '';
		const consolePatches = { [orderSn]: { afterSalesTitle: '退款成功' } };
		const body = { pageNumber: 1, pageSize: 10, searchText: orderSn, consolePatches };
		expect(post<ListReply>(LIST, body).result.list[0]).toMatchObject({ afterSalesTitle: '退款成功' });
	});
});

describe('the other endpoints', () => {
	test('recentOrderList pages and filters, ok code 0', () => {
		const body = { orderType: 1, afterSaleType: 0, pageNumber: 1, pageSize: 50 };
		type Reply = {
			errorCode: number;
			result: { totalItemNum: number; pageItems: { order_status_str: string }[] };
		};
		const reply = post<Reply>('/mangkhut/mms/recentOrderList', body);
		expect(reply.errorCode).toBe(0);
		expect(reply.result.pageItems).toHaveLength(reply.result.totalItemNum);
		expect(reply.result.pageItems.every((item) => item.order_status_str.startsWith('待发货'))).toBe(true);
	});

	test('getHistoryMessage sends messages as JSON texts, newest first', () => {
		const chat = server.truth.chats[0];
		const path = '/latitude/message/getHistoryMessage';
		const { result } = post<{ result: { messageList: string[] } }>(path, {
			uid: chat?.uid,
			pageNum: 0,
			pageSize: 50,
		});
		expect(result.messageList).toHaveLength(chat?.messages.length ?? 0);
		expect(JSON.parse(result.messageList[0] ?? '')).toMatchObject({
			content: chat?.messages.at(-1)?.content,
		});
	});

	test('a body that is no JSON counts as empty; GET is refused', () => {
		const url = CONSOLE_ORIGIN + LIST;
		expect(server.respond({ method: 'POST', url, body: '{' }).status).toBe(200);
		expect(server.respond({ method: 'GET', url }).status).toBe(405);
	});

	test('the modes of ?json=', () => {
		const ask = (mode: string) =>
			server.respond({ method: 'POST', url: `${CONSOLE_ORIGIN}${LIST}?json=${mode}`, body: '{}' });
		expect(ask('off').status).toBe(502);
		expect(() => JSON.parse(String(ask('garbage').body))).toThrow();
		expect(String(ask('huge').body).length).toBeGreaterThan(8_000_000);
		expect(Object.hasOwn(JSON.parse(String(ask('proto').body)).result, '__proto__')).toBe(true);
	});
});

describe('the pages', () => {
	test('hostile strings cannot leave the data script', () => {
		for (const path of ['/aftersales/aftersale_list', '/orders/list', '/chat-merchant/index.html']) {
			expect(page(path)).not.toContain(HOSTILE_TEXTS.markup);
			expect(page(path)).not.toContain(HOSTILE_TEXTS.script);
		}
	});

	test('the detail is rendered by the server', () => {
		const request = server.truth.requests.find((each) => each.id === 'speed-sentence-detail');
		const html = page(`/aftersales-ssr/detail?id=${request?.afterSalesId}`);
		expect(html).toContain(`<span class="Beast__1POzs">${request?.orderSn}</span>`);
		expect(html).toContain('本单已极速退款成功');
		expect(html).toContain('成团时间：');
	});

	test('a seed changes every hashed class of the detail', () => {
		const id = server.truth.requests[0]?.afterSalesId;
		const classes = (html: string) => new Set(html.match(/Beast__[\w-]{5}/g));
		const [a, b] = [page(`/aftersales-ssr/detail?id=${id}`), page(`/aftersales-ssr/detail?id=${id}&hash=s1`)];
		expect(classes(a).intersection(classes(b)).size).toBe(0);
	});

	test('what is not there is 404', () => {
		expect(server.respond({ method: 'GET', url: `${CONSOLE_ORIGIN}/aftersales/detail` }).status).toBe(404);
		expect(
			server.respond({ method: 'GET', url: `${CONSOLE_ORIGIN}/aftersales-ssr/detail?id=1` }).status,
		).toBe(404);
		expect(server.respond({ method: 'GET', url: `${CONSOLE_ORIGIN}/favicon.ico` }).status).toBe(200);
	});
});
