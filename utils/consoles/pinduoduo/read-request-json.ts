import { DAY, SECOND } from '../../domain/clock';
import { isOrderNumber } from '../../domain/order-number';
import type { Reading } from '../../domain/reading';
import type { SpeedState } from '../../domain/words';
import type { ConsoleMap } from './console-map';
import { type JsonRecord, nameIn, secondsField, textField, whole } from './json';
import { jsonNotes, type Notes } from './notes';

type Fields = ConsoleMap['replies']['requests']['fields'];

/**
 * One item of `queryList`. Times: the filing is in seconds, the time left in seconds from `at` (epoch ms); money is fen. A field that
 * is missing says nothing; one of the wrong type is a failure with its name.
 */
export function readRequestJson(item: JsonRecord, at: number, { replies }: ConsoleMap): Reading {
	const notes = jsonNotes(at);
	const { fields } = replies.requests;
	const orderSn = textField(item, fields.orderSn, notes);
	const isNumber = orderSn !== undefined && isOrderNumber(orderSn);
	notes.note('orderSn', isNumber ? orderSn : undefined, orderSn ?? '', nameIn(item, fields.orderSn));
	const id = whole(item, fields.afterSalesId, notes);
	if (id !== undefined && id > 0)
		notes.note('afterSalesId', String(id), String(id), nameIn(item, fields.afterSalesId));
	readWords(item, fields, notes);
	readMoney(item, fields, 'refundAmount', notes);
	readMoney(item, fields, 'paidAmount', notes);
	const created = secondsField(item, fields.requestedAt, notes);
	const filed = nameIn(item, fields.requestedAt);
	if (created !== undefined) notes.note('requestedAt', created, String(item[filed]), filed);
	readCountdown(item, fields, notes);
	if (textField(item, fields.returnNumber, notes))
		notes.note('returnShipped', true, '有退货单号', nameIn(item, fields.returnNumber));
	readSpeed(item, fields, notes);
	return notes;
}

function readWords(item: JsonRecord, fields: Fields, notes: Notes): void {
	const title = textField(item, fields.status, notes);
	if (title) notes.status(title, nameIn(item, fields.status));
	const type = textField(item, fields.requestType, notes);
	if (type) notes.requestType(type, nameIn(item, fields.requestType));
	const shipping = textField(item, fields.shipping, notes);
	if (shipping) notes.delivery(shipping, nameIn(item, fields.shipping));
	for (const name of ['reasonText', 'goodsName', 'goodsSpec'] as const) {
		const text = textField(item, fields[name], notes)?.trim().slice(0, 200);
		if (text) notes.note(name, text, text, nameIn(item, fields[name]));
	}
	const count = whole(item, fields.goodsCount, notes);
	if (count !== undefined && count > 0)
		notes.note('goodsCount', count, String(count), nameIn(item, fields.goodsCount));
}

function readMoney(
	item: JsonRecord,
	fields: Fields,
	name: 'refundAmount' | 'paidAmount',
	notes: Notes,
): void {
	const fen = whole(item, fields[name], notes);
	if (fen !== undefined && fen >= 0) notes.note(name, fen, String(fen), nameIn(item, fields[name]));
}

function readCountdown(item: JsonRecord, fields: Fields, notes: Notes): void {
	const left = whole(item, fields.remaining, notes);
	if (left === undefined || left <= 0 || left * SECOND > 400 * DAY) return;
	notes.note('timeoutAt', notes.at + left * SECOND, String(left), nameIn(item, fields.remaining));
	const action = textField(item, fields.timeoutAction, notes);
	if (action) notes.note('timeoutAction', action.slice(0, 60), action, nameIn(item, fields.timeoutAction));
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
function readSpeed(item: JsonRecord, fields: Fields, notes: Notes): void {
	const status = plain(item[nameIn(item, fields.speedStatus)]);
	const flag = plain(item[nameIn(item, fields.speedFlag)]);
	const state = SPEED_STATUS.get(status) ?? (flag === '0' ? 'none' : undefined);
	const refunded = notes.facts.stage?.kind === 'known' && notes.facts.stage.value === 'refunded';
	if (state) notes.note('speed', state, `状态 ${status || flag}`, 'speedRefundStatus');
	const actions = item[nameIn(item, fields.actions)];
	if (!refunded || !Array.isArray(actions)) return;
	if (!state && actions.includes(1000)) {
		notes.note('speed', 'succeeded', '操作码 1000（推测）', 'actions');
		const speed = notes.facts.speed;
		if (speed?.kind === 'known') speed.sure = 'guess';
	}
	if (actions.includes(1028)) notes.note('endedBy', 'timeout', '操作码 1028（推测）', 'actions');
}

/** A figure or text as text; anything else, such as an object that cannot even be written out, says nothing. */
function plain(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
