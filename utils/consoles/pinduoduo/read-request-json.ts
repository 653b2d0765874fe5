import { DAY, SECOND } from '../../domain/clock';
import { isOrderNumber } from '../../domain/order-number';
import type { Reading } from '../../domain/reading';
import type { SpeedState } from '../../domain/words';
import { type JsonRecord, secondsField, textField, whole } from './json';
import { jsonNotes, type Notes } from './notes';

/**
 * One item of `queryList`. Times: `createdAt` is in seconds, `expireRemainTime` in seconds from `at` (epoch ms); money is fen. A field that
 * is missing says nothing; one of the wrong type is a failure with its name.
 */
export function readRequestJson(item: JsonRecord, at: number): Reading {
	const notes = jsonNotes(at);
	const orderSn = textField(item, 'orderSn', notes);
	notes.note('orderSn', orderSn && isOrderNumber(orderSn) ? orderSn : undefined, orderSn ?? '', 'orderSn');
	const id = whole(item, 'id', notes);
	if (id !== undefined && id > 0) notes.note('afterSalesId', String(id), String(id), 'id');
	readWords(item, notes);
	readMoney(item, 'refundAmount', 'refundAmount', notes);
	readMoney(item, 'receiveAmount', 'paidAmount', notes);
	const created = secondsField(item, 'createdAt', notes);
	if (created !== undefined) notes.note('requestedAt', created, String(item.createdAt), 'createdAt');
	readCountdown(item, notes);
	if (textField(item, 'reverseTrackingNumber', notes))
		notes.note('returnShipped', true, '有退货单号', 'reverseTrackingNumber');
	readSpeed(item, notes);
	return notes;
}

function readWords(item: JsonRecord, notes: Notes): void {
	const title = textField(item, 'afterSalesTitle', notes);
	if (title) notes.status(title, 'afterSalesTitle');
	const type = textField(item, 'afterSalesTypeName', notes);
	if (type) notes.requestType(type, 'afterSalesTypeName');
	const shipping = textField(item, 'sellerAfterSalesShippingStatusDesc', notes);
	if (shipping) notes.delivery(shipping, 'sellerAfterSalesShippingStatusDesc');
	for (const [field, name] of [
		['afterSalesReasonDesc', 'reasonText'],
		['goodsName', 'goodsName'],
		['goodsSpec', 'goodsSpec'],
	] as const) {
		const text = textField(item, field, notes)?.trim().slice(0, 200);
		if (text) notes.note(name, text, text, field);
	}
	const count = whole(item, 'goodsNumber', notes);
	if (count !== undefined && count > 0) notes.note('goodsCount', count, String(count), 'goodsNumber');
}

function readMoney(item: JsonRecord, field: string, name: 'refundAmount' | 'paidAmount', notes: Notes): void {
	const fen = whole(item, field, notes);
	if (fen !== undefined && fen >= 0) notes.note(name, fen, String(fen), field);
}

function readCountdown(item: JsonRecord, notes: Notes): void {
	const left = whole(item, 'expireRemainTime', notes);
	if (left === undefined || left <= 0 || left * SECOND > 400 * DAY) return;
	notes.note('timeoutAt', notes.at + left * SECOND, String(left), 'expireRemainTime');
	const action = textField(item, 'expireActionDesc', notes);
	if (action) notes.note('timeoutAction', action.slice(0, 60), action, 'expireActionDesc');
}

const SPEED_STATUS: ReadonlyMap<string, SpeedState> = new Map([
	['1', 'eligible'],
	['2', 'failed'],
	['3', 'succeeded'],
]);

/**
 * Fast refund as the Open Platform's fields have it, in either spelling, should a reply carry them (none has been seen to). Action 1000 is
 * one merchant's note, so it only ever makes a guess, and only of a request that was refunded.
 */
function readSpeed(item: JsonRecord, notes: Notes): void {
	const status = plain(item.speedRefundStatus ?? item.speed_refund_status);
	const flag = plain(item.speedRefundFlag ?? item.speed_refund_flag);
	const state = SPEED_STATUS.get(status) ?? (flag === '0' ? 'none' : undefined);
	const refunded = notes.facts.stage?.kind === 'known' && notes.facts.stage.value === 'refunded';
	if (state) notes.note('speed', state, `状态 ${status || flag}`, 'speedRefundStatus');
	if (!refunded || !Array.isArray(item.actions)) return;
	if (!state && item.actions.includes(1000)) {
		notes.note('speed', 'succeeded', '操作码 1000（推测）', 'actions');
		const speed = notes.facts.speed;
		if (speed?.kind === 'known') speed.sure = 'guess';
	}
	if (item.actions.includes(1028)) notes.note('endedBy', 'timeout', '操作码 1028（推测）', 'actions');
}

/** A figure or text as text; anything else, such as an object that cannot even be written out, says nothing. */
function plain(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
