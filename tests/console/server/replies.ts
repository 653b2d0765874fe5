import type { JsonMode } from '../shared/page-data';

export interface ConsoleResponse {
	status: number;
	headers: Record<string, string>;
	body: string | Buffer;
}

export function reply(body: string | Buffer, type: string, status = 200): ConsoleResponse {
	return { status, headers: { 'content-type': type, 'cache-control': 'no-store' }, body };
}

/** The console's envelope around a result. Order endpoints say 0 where the others say 1000000. */
export function envelope(result: unknown, okCode = 1_000_000): Record<string, unknown> {
	return { success: true, errorCode: okCode, errorMsg: null, result };
}

const OVERSIZE = 9_000_000;

/** An endpoint's answer under the page's `?json=` mode. */
export function jsonReply(answer: Record<string, unknown>, mode: JsonMode): ConsoleResponse {
	const type = 'application/json;charset=UTF-8';
	switch (mode) {
		case 'off':
			return reply('', type, 502);
		case 'garbage':
			return reply('<html><body>系统繁忙</body></html>{"success":tru', type);
		case 'huge':
			return reply(JSON.stringify({ ...answer, padding: 'x'.repeat(OVERSIZE) }), type);
		case 'proto':
			return reply(hostileJson(), type);
		default:
			return reply(JSON.stringify(answer), type);
	}
}

/** JSON whose shape is all wrong, written as text since an object literal could not carry `__proto__`. */
function hostileJson(): string {
	const polluter =
		'"__proto__":{"polluted":"yes","verdict":"agree"},"constructor":{"prototype":{"polluted":"yes"}}';
	const items = [
		'null',
		'7',
		'"text"',
		'[[[]]]',
		`{${polluter}}`,
		`{"orderSn":"__proto__","afterSalesTitle":"退款成功","createdAt":1,${polluter}}`,
		'{"orderSn":{"toString":null},"afterSalesTitle":{},"createdAt":"1e999"}',
	];
	const list = `[${items.join(',')}]`;
	const result = `{${polluter},"list":${list},"pageItems":${list},"conversations":${list},"messageList":["{","null","[]"],"total":-1}`;
	return `{"success":true,"errorCode":1000000,${polluter},"result":${result}}`;
}
