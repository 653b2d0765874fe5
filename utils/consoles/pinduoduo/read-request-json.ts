import { DAY, SECOND } from '../../domain/clock';
import { type Facts, knownValue } from '../../domain/fact';
import { isOrderNumber } from '../../domain/order-number';
import type { Reading } from '../../domain/reading';
import type { SpeedState, Stage } from '../../domain/words';
import type { ConsoleMap } from './console-map';
import { type JsonRecord, nameIn, secondsField, textField, whole } from './json';
import { jsonNotes, type Notes } from './notes';

type Fields = ConsoleMap['replies']['requests']['fields'];

/**
 * One item of `queryList`. Times: the filing is in seconds, the time left in seconds from `at` (epoch ms); money is fen. A field that
 * is missing says nothing; one of the wrong type is a failure with its name. `fastOnly` where the page had asked for fast refunds only.
 */
export function readRequestJson(
	item: JsonRecord,
	at: number,
	{ replies }: ConsoleMap,
	fastOnly = false,
): Reading {
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
	readSpeed(item, fields, notes, fastOnly);
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
 * Fast refund, by source in the order of their certainty: the Open Platform's fields in either spelling, should a reply carry them (none has been seen
 * to); a list that the page asked for with its fast-refund filter; action 1000, which is one merchant's note. The last two only ever make a guess, and
 * none where something else speaks against it: then it is unknown.
 */
function readSpeed(item: JsonRecord, fields: Fields, notes: Notes, fastOnly: boolean): void {
	const actions = item[nameIn(item, fields.actions)];
	const has = (code: number) => Array.isArray(actions) && actions.includes(code);
	const stage = knownValue(notes.facts, 'stage');
	if (stage === 'refunded' && has(1028)) notes.note('endedBy', 'timeout', '操作码 1028（推测）', 'actions');
	const statuses = valuesIn(item, fields.speedStatus);
	const flags = valuesIn(item, fields.speedFlag);
	const said = [...statuses, ...flags].join('、');
	const states = new Set(statuses.flatMap((status) => SPEED_STATUS.get(status) ?? []));
	const [state] = states;
	// A status says more than the flag beside it.
	const denied = flags.includes('0') && state === undefined;
	const torn = states.size > 1 || new Set(flags).size > 1 || (denied && fastOnly);
	if (torn) return notes.contradict('speed', `状态 ${said}`);
	if (state || denied) return notes.note('speed', state ?? 'none', `状态 ${said}`, 'speedRefundStatus');
	const guess = guessOf(stage, fastOnly, has(1000));
	if (!guess) return;
	const [quote, field] = fastOnly ? (['按极速退款筛选（推测）', 'speedRefund'] as const) : CODE_1000;
	const ended = knownValue(notes.facts, 'endedBy') ?? 'fast';
	if (guess === 'succeeded' && ended !== 'fast' && ended !== 'platform')
		return notes.contradict('speed', quote);
	notes.note('speed', guess, quote, field);
	const { speed } = notes.facts;
	if (speed?.kind === 'known') speed.sure = 'guess';
}

const CODE_1000 = ['操作码 1000（推测）', 'actions'] as const;

function guessOf(stage: Stage | undefined, fastOnly: boolean, coded: boolean): SpeedState | undefined {
	if (stage === 'refunded') return fastOnly || coded ? 'succeeded' : undefined;
	return fastOnly && stage !== undefined && !CLOSED.includes(stage) ? 'eligible' : undefined;
}

const CLOSED: readonly Stage[] = ['refunded', 'finished', 'failed', 'closed', 'withdrawn'];

/** Whether the request still goes on; null where its stage is not known. */
export function isOpenRequest(facts: Facts): boolean | null {
	const stage = knownValue(facts, 'stage');
	return stage === undefined ? null : !CLOSED.includes(stage);
}

/** The number by which the console knows the buyer of an item. Held in memory only. */
export function buyerOf(item: JsonRecord, { replies }: ConsoleMap): string | undefined {
	const buyer = plain(item[nameIn(item, replies.requests.fields.buyer)]);
	return /^\d{5,20}$/.test(buyer) ? buyer : undefined;
}

/** What a field says under each of its names, without what says nothing. */
function valuesIn(item: JsonRecord, names: readonly string[]): string[] {
	const said = names.map((name) => (Object.hasOwn(item, name) ? plain(item[name]) : ''));
	return said.filter((value) => value !== '');
}

/** A figure or text as text; anything else, such as an object that cannot even be written out, says nothing. */
function plain(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
