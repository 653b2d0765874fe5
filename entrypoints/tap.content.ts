import { defineContentScript } from 'wxt/utils/define-content-script';
import {
	COPY_EVENT,
	type Endpoint,
	endpointOf,
	LONGEST_REPLY,
	speedFilterOf,
} from '../utils/consoles/pinduoduo/endpoints';

/**
 * Runs in the page's own world before its first script, and only hands on copies of the console's own replies. It sends nothing,
 * changes nothing, and what it hands on is treated as untrusted: the page could forge it.
 */
export default defineContentScript({
	matches: ['https://mms.pinduoduo.com/*'],
	runAt: 'document_start',
	world: 'MAIN',
	noScriptStartedPostMessage: true,
	main() {
		tapFetch();
		tapXhr();
	},
});

/** A request of the page whose reply is copied. */
interface Call {
	endpoint: Endpoint;
	/** What it asked of fast refund. */
	filter?: string;
}

function handOn({ endpoint, filter }: Call, body: string): void {
	if (body.length > LONGEST_REPLY) return;
	const head = filter ? `${endpoint} ${filter}` : endpoint;
	document.dispatchEvent(new CustomEvent(COPY_EVENT, { detail: `${head}\n${body}` }));
}

function filterOf(endpoint: Endpoint, body: unknown): string {
	return endpoint === 'requests' ? speedFilterOf(body) : '';
}

/** A copy must never disturb the page: whatever goes wrong while reading it is dropped. */
function quietly(work: () => void | Promise<void>): void {
	try {
		const pending = work();
		if (pending instanceof Promise) pending.catch(() => undefined);
	} catch {
		// The page's own call goes on.
	}
}

function tapFetch(): void {
	window.fetch = new Proxy(window.fetch, {
		apply(target, self, args: Parameters<typeof fetch>) {
			const reply = Reflect.apply(target, self, args) as Promise<Response>;
			quietly(async () => {
				const endpoint = endpointOf(addressOf(args[0]));
				if (!endpoint) return;
				const filter = filterOf(endpoint, args[1]?.body);
				handOn({ endpoint, filter }, await (await reply).clone().text());
			});
			return reply;
		},
	});
}

function addressOf(input: RequestInfo | URL): string {
	return typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
}

/** What each request of the page was last opened for; a request object can be opened again for something else. */
const opened = new WeakMap<XMLHttpRequest, Call | undefined>();

function tapXhr(): void {
	XMLHttpRequest.prototype.open = new Proxy(XMLHttpRequest.prototype.open, {
		apply(target, self: XMLHttpRequest, args: [string, string | URL]) {
			quietly(() => {
				const endpoint = endpointOf(String(args[1]));
				if (endpoint && !opened.has(self)) self.addEventListener('load', () => quietly(() => copyXhr(self)));
				if (endpoint || opened.has(self)) opened.set(self, endpoint && { endpoint });
			});
			return Reflect.apply(target, self, args);
		},
	});
	XMLHttpRequest.prototype.send = new Proxy(XMLHttpRequest.prototype.send, {
		apply(target, self: XMLHttpRequest, args: [unknown?]) {
			quietly(() => {
				const call = opened.get(self);
				if (call) call.filter = filterOf(call.endpoint, args[0]);
			});
			return Reflect.apply(target, self, args);
		},
	});
}

function copyXhr(request: XMLHttpRequest): void {
	const call = opened.get(request);
	if (call) handOn(call, bodyOf(request));
}

function bodyOf(request: XMLHttpRequest): string {
	if (request.responseType === '' || request.responseType === 'text') return request.responseText;
	return request.responseType === 'json' ? JSON.stringify(request.response) : '';
}
