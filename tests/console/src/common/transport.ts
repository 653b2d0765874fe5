import { pageProps } from './page-props';

/*
 * The console's bundles keep the transport they found when they were evaluated. A patch that comes later misses every
 * call, so a reader that wants the replies has to be there first.
 */
const originalFetch = window.fetch.bind(window);
const OriginalXhr = window.XMLHttpRequest;
const { open, send, setRequestHeader } = OriginalXhr.prototype;

type Transport = 'fetch' | 'xhr';

/** Posts JSON to one of the console's endpoints. Resolves with the parsed reply, or null where there is none to be had. */
export async function post(path: string, body: unknown, usual: Transport): Promise<unknown> {
	const { options } = pageProps();
	if (options.delay > 0) await new Promise((done) => setTimeout(done, options.delay));
	const asked = new URLSearchParams();
	if (options.json !== 'on') asked.set('json', options.json);
	if (options.fieldsRenamed) asked.set('fields', 'renamed');
	const url = asked.size === 0 ? path : `${path}?${asked}`;
	const text = JSON.stringify(body);
	try {
		const call = (options.transport ?? usual) === 'fetch' ? byFetch : byXhr;
		return JSON.parse(await call(url, text));
	} catch {
		return null;
	}
}

/** Gets JSON that the shell itself needs. Rejects where there is none. */
export async function getJson(url: string): Promise<unknown> {
	const response = await originalFetch(url);
	if (!response.ok) throw new Error(`${url}: ${response.status}`);
	return response.json();
}

async function byFetch(url: string, body: string): Promise<string> {
	const headers = { 'content-type': 'application/json' };
	const response = await originalFetch(url, { method: 'POST', headers, body });
	return response.text();
}

function byXhr(url: string, body: string): Promise<string> {
	return new Promise((resolve, reject) => {
		const xhr = new OriginalXhr();
		open.call(xhr, 'POST', url, true);
		setRequestHeader.call(xhr, 'content-type', 'application/json');
		xhr.onload = () => resolve(xhr.responseText);
		xhr.onerror = () => reject(new Error('network'));
		send.call(xhr, body);
	});
}
