import type { Notes } from './notes';

/** What an order's status text says of it. An order in the middle of a request says so in words that are not known yet: then it stays unknown. */
export function noteOrderStatus(text: string, field: string, notes: Notes): void {
	const clean = text.normalize('NFKC').replaceAll(',', '，').replace(/\s+/g, '');
	notes.noteIf('statusText', clean.slice(0, 40), text, field);
	if (/退款成功$/.test(clean)) return notes.note('stage', 'refunded', text, field);
	if (/(已取消|交易关闭|已关闭)$/.test(clean)) return notes.note('stage', 'closed', text, field);
	if (/^(待支付|待付款)$/.test(clean)) return notes.note('stage', 'buyer', text, field);
	if (/^(待发货|已发货|已发货，待签收|已签收|已收货|待收货|待签收)$/.test(clean)) {
		notes.note('stage', 'none', text, field);
		return notes.delivery(clean, field);
	}
	notes.unknownWord(text);
	notes.note('stage', undefined, text, field);
}
