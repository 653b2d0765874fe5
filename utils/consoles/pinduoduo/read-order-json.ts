import { isOrderNumber } from '../../domain/order-number';
import type { Reading } from '../../domain/reading';
import type { ConsoleMap } from './console-map';
import { type JsonRecord, nameIn, secondsField, textField, whole } from './json';
import { jsonNotes } from './notes';
import { noteOrderStatus } from './order-words';

/** One item of `recentOrderList`, flat snake case. Its times are in seconds, money is fen. `at` is epoch ms. */
export function readOrderJson(item: JsonRecord, at: number, { replies }: ConsoleMap): Reading {
	const notes = jsonNotes(at);
	const { fields } = replies.orders;
	const orderSn = textField(item, fields.orderSn, notes);
	const isNumber = orderSn !== undefined && isOrderNumber(orderSn);
	notes.note('orderSn', isNumber ? orderSn : undefined, orderSn ?? '', nameIn(item, fields.orderSn));
	const status = textField(item, fields.status, notes);
	if (status) noteOrderStatus(status, nameIn(item, fields.status), notes);
	for (const name of ['confirmedAt', 'shippedAt'] as const) {
		const instant = secondsField(item, fields[name], notes);
		const field = nameIn(item, fields[name]);
		if (instant !== undefined) notes.note(name, instant, String(item[field]), field);
	}
	const paid = whole(item, fields.paidAmount, notes);
	if (paid !== undefined && paid >= 0)
		notes.note('paidAmount', paid, String(paid), nameIn(item, fields.paidAmount));
	for (const name of ['goodsName', 'goodsSpec'] as const) {
		const text = textField(item, fields[name], notes)?.trim().slice(0, 200);
		if (text) notes.note(name, text, text, nameIn(item, fields[name]));
	}
	return notes;
}
