import { isOrderNumber } from '../../domain/order-number';
import type { Reading } from '../../domain/reading';
import { type JsonRecord, secondsField, textField, whole } from './json';
import { jsonNotes } from './notes';
import { noteOrderStatus } from './order-words';

/** One item of `recentOrderList`, flat snake case. `order_time` and `shipping_time` are in seconds, money is fen. `at` is epoch ms. */
export function readOrderJson(item: JsonRecord, at: number): Reading {
	const notes = jsonNotes(at);
	const orderSn = textField(item, 'order_sn', notes);
	notes.note('orderSn', orderSn && isOrderNumber(orderSn) ? orderSn : undefined, orderSn ?? '', 'order_sn');
	const status = textField(item, 'order_status_str', notes);
	if (status) noteOrderStatus(status, 'order_status_str', notes);
	for (const [field, name] of [
		['order_time', 'confirmedAt'],
		['shipping_time', 'shippedAt'],
	] as const) {
		const instant = secondsField(item, field, notes);
		if (instant !== undefined) notes.note(name, instant, String(item[field]), field);
	}
	const paid = whole(item, 'order_amount', notes);
	if (paid !== undefined && paid >= 0) notes.note('paidAmount', paid, String(paid), 'order_amount');
	for (const [field, name] of [
		['goods_name', 'goodsName'],
		['spec', 'goodsSpec'],
	] as const) {
		const text = textField(item, field, notes)?.trim().slice(0, 200);
		if (text) notes.note(name, text, text, field);
	}
	return notes;
}
