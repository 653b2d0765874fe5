import type { Json } from '../../console/truth/types';
import type { Reply, Stage } from '../stage';

const PATHS = {
	list: '/mercury/mms/afterSales/queryList',
	orders: '/mangkhut/mms/recentOrderList',
	'orders-2021': '/mangkhut/mms/recentOrderList',
	detail: '/mercury/mms/afterSales/queryList',
} as const;

/** Asks the console's endpoints as a page does; the server answers with what it is sent. Resolves when every chosen reply is there. */
export async function sendReplies(
	{ replies, kind }: Stage,
	transport: 'fetch' | 'xhr',
	chosen: (after: number) => boolean,
): Promise<void> {
	const due = replies.filter(({ after }) => chosen(after));
	await Promise.all(
		due.map((reply) => send(reply, `${PATHS[kind]}?chaos=reply`, transport, kind === 'list')),
	);
}

async function send(reply: Reply, url: string, transport: 'fetch' | 'xhr', isList: boolean): Promise<void> {
	if (reply.after > 0) await new Promise((resolve) => setTimeout(resolve, reply.after));
	const body = reply.body ?? JSON.stringify(envelope(reply.items, isList));
	if (transport === 'fetch') await (await fetch(url, { method: 'POST', body })).text();
	else await byXhr(url, body);
}

function envelope(items: Json[], isList: boolean): Json {
	const result = isList
		? { list: items, total: items.length }
		: { pageItems: items, totalItemNum: items.length };
	return { success: true, errorCode: isList ? 1_000_000 : 0, errorMsg: null, result };
}

function byXhr(url: string, body: string): Promise<void> {
	return new Promise((resolve) => {
		const request = new XMLHttpRequest();
		request.open('POST', url, true);
		request.onloadend = () => resolve();
		request.send(body);
	});
}
