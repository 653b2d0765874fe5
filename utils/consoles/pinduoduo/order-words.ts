import type { Notes } from './notes';
import { stageOf } from './wording';

/** What an order's status text says of it. An order in the middle of a request says so in words that are not known yet: then it stays unknown. */
export function noteOrderStatus(text: string, field: string, notes: Notes): void {
	const clean = cleanStatus(text);
	notes.noteIf('statusText', clean.slice(0, 40), text, field);
	if (REFUNDED.test(clean)) return notes.note('stage', 'refunded', text, field);
	if (CLOSED.test(clean)) return notes.note('stage', 'closed', text, field);
	if (UNPAID.test(clean)) return notes.note('stage', 'buyer', text, field);
	if (OPEN.test(clean)) {
		notes.note('stage', 'none', text, field);
		return notes.delivery(clean, field);
	}
	notes.unknownWord(text);
	notes.note('stage', undefined, text, field);
}

/** What an order's status says of its parcel, where the order has a request whose state is told elsewhere. */
export function noteOrderDelivery(text: string, field: string, notes: Notes): void {
	const parcel = cleanStatus(text).replace(/，退款成功$/, '');
	if (OPEN.test(parcel)) notes.delivery(parcel, field);
}

/** Whether a status says that the order was refunded. */
export function wasRefunded(text: string): boolean {
	return REFUNDED.test(cleanStatus(text));
}

/** `已签收，退款成功`: a state of the order, a comma, the refund. Without the comma the words before could take it back. */
const REFUNDED = /^(?:[^，]{1,8}，)?退款成功$/;
const CLOSED = /^(?:未成交，)?(?:已取消|(?:交易|订单)?已?关闭)$/;
const UNPAID = /^(?:待支付|待付款)$/;
const OPEN = /^(?:待发货|已发货|已发货，待签收|已签收|已收货|待收货|待签收)$/;

/** Whether a text is nothing but the status of an order. */
export function isOrderStatus(text: string): boolean {
	const clean = cleanStatus(text);
	return [REFUNDED, CLOSED, UNPAID, OPEN].some((pattern) => pattern.test(clean));
}

/** Whether a text is the state of a request, as against a link or a remark that mentions one. */
export function isRequestWord(text: string): boolean {
	const clean = cleanStatus(text);
	return clean.length <= 20 && (REQUESTED.test(clean) || stageOf(clean) !== undefined);
}

const REQUESTED = /^(?:售后|退款|退货|退货退款|换货)(?:申请)?(?:处理)?中$|^(?:申请|正在)(?:退款|售后)中?$/;

function cleanStatus(text: string): string {
	return text.length > 100 ? '' : text.normalize('NFKC').replaceAll(',', '，').replace(/\s+/g, '');
}
