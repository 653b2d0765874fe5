// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('wxt/utils/define-content-script', () => ({ defineContentScript: (script: unknown) => script }));

const LIST = '/mercury/mms/afterSales/queryList';
const REPLY = '{"result":{"list":[]}}';
const copies: string[] = [];
const native = vi.fn(async () => new Response(REPLY));
const sent = vi.fn();

/** A request object that answers at once, and no network. */
class Request extends EventTarget {
	responseType = '';
	responseText = REPLY;
	open(): void {}
	send(body?: unknown): void {
		sent(body);
		this.dispatchEvent(new Event('load'));
	}
}

document.addEventListener('rl-copy', (event) => copies.push((event as CustomEvent).detail));

beforeEach(async () => {
	copies.length = 0;
	sent.mockClear();
	native.mockClear();
	vi.stubGlobal('XMLHttpRequest', class extends Request {});
	for (const name of ['open', 'send'] as const)
		Object.defineProperty(XMLHttpRequest.prototype, name, { value: Request.prototype[name], writable: true });
	window.fetch = native as never;
	vi.resetModules();
	const { default: tap } = await import('../../../entrypoints/tap.content');
	(tap as unknown as { main(): void }).main();
});

const byFetch = async (body: unknown, path = LIST) => {
	await window.fetch(path, { method: 'POST', body: body as string });
	await vi.waitFor(() => expect(copies.length + Number(path !== LIST)).toBeGreaterThan(0));
};
const byXhr = (body: unknown, path = LIST) => {
	const request = new XMLHttpRequest();
	request.open('POST', path);
	request.send(body as string);
	return request;
};

describe('the copy of a list', () => {
	it.each([
		['{"searchText":"secret","speedRefund":true}', `requests true\n${REPLY}`],
		['{"searchText":"secret"}', `requests\n${REPLY}`],
		['no JSON', `requests\n${REPLY}`],
	])('tells of its request what it asked of fast refund and nothing more: %s', async (body, copy) => {
		await byFetch(body);
		byXhr(body);
		expect(copies).toEqual([copy, copy]);
		expect(native).toHaveBeenCalledExactlyOnceWith(LIST, { method: 'POST', body });
		expect(sent).toHaveBeenCalledExactlyOnceWith(body);
	});

	it('says nothing of a request whose body is no text', async () => {
		await byFetch(new Blob(['{"speedRefund":true}']));
		byXhr(new FormData());
		expect(copies).toEqual([`requests\n${REPLY}`, `requests\n${REPLY}`]);
	});

	it('belongs to the request that was sent last where an object is used again', () => {
		const request = byXhr('{"speedRefund":true}');
		request.open('POST', LIST);
		request.send('{}');
		expect(copies).toEqual([`requests true\n${REPLY}`, `requests\n${REPLY}`]);
	});

	it('is not made of anything else, and no body of it is read', async () => {
		const parse = vi.spyOn(JSON, 'parse');
		await byFetch('{"speedRefund":true}', '/other');
		byXhr('{"speedRefund":true}', '/other');
		expect(parse).not.toHaveBeenCalled();
		expect(copies).toEqual([]);
		parse.mockRestore();
	});
});

it('a body that throws while it is read disturbs neither the call nor the page', async () => {
	const hostile = Object.defineProperty({ method: 'POST' }, 'body', {
		get() {
			throw new Error('no');
		},
	});
	await expect(window.fetch(LIST, hostile)).resolves.toBeDefined();
	expect(native).toHaveBeenCalledTimes(1);
});
