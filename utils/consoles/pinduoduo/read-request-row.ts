import { textOf, textRuns } from '../../dom/text';
import { durationFromText, instantFromText } from '../../domain/clock';
import { knownValue } from '../../domain/fact';
import { fenFromText } from '../../domain/money';
import { orderNumberIn } from '../../domain/order-number';
import type { Reading } from '../../domain/reading';
import { allOf, type ConsoleMap, firstOf } from './console-map';
import { type Notes, pageNotes } from './notes';
import { type Columns, columnsOf } from './request-columns';
import { linesOf, same, soleOrderNumber, soleText } from './sole';
import { isStatusWord, returnSignedOf, speedOf, stageOf } from './wording';

/** One row of the after-sales list, by the anchors of the map. `at` is epoch ms. Reads only; never throws. */
export function readRequestRow(row: Element, at: number, map: ConsoleMap): Reading {
	const notes = pageNotes(at);
	readHead(row, notes, map);
	readGoods(row, notes, map);
	const columns = columnsOf(row, map);
	if (columns) readColumns(columns, notes);
	else notes.fail('list.cells');
	return notes;
}

/** The order number where the row shows one beyond doubt; cheap, for telling whether a row was recycled. */
export function orderNumberOfRow(row: Element, { anchors }: ConsoleMap): string | undefined {
	const shown = allOf(row, anchors['list.orderNumber']);
	if (shown.length > 0) return same(shown.map((node) => soleOrderNumber(textOf(node))));
	const heads = allOf(row, anchors['list.head']).flatMap((head) => textRuns(head));
	return same(heads.filter((run) => orderNumberIn(run) !== undefined).map(soleOrderNumber));
}

function readHead(row: Element, notes: Notes, map: ConsoleMap): void {
	const { anchors, labels } = map;
	const orderSn = orderNumberOfRow(row, map);
	if (orderSn === undefined) notes.fail('list.order-number');
	notes.note('orderSn', orderSn, orderSn ?? '', '订单号');
	const applied = allOf(row, anchors['list.applyTime'])
		.filter((place) => !hasOtherLabel(place, labels['list.applyTime']))
		.flatMap(stampsOf);
	const head = allOf(row, anchors['list.head']).flatMap((element) => textRuns(element));
	const stamp = same(applied.length > 0 ? applied : appliedAmong(head, labels['list.applyTime']));
	const requestedAt = stamp === undefined ? undefined : instantFromText(stamp);
	if (requestedAt === undefined) notes.fail('list.apply-time');
	else notes.note('requestedAt', requestedAt, `申请时间：${stamp}`, '申请时间');
	const shown = firstOf(row, anchors['list.remaining']) !== null;
	readRemaining(shown ? soleText(row, anchors['list.remaining']) : bracketIn(head.join('')), notes);
}

const STAMP = /\d{4}-\d{1,2}-\d{1,2}\s+\d{1,2}:\d{2}(?::\d{2})?/;

/** Some other time, as its label says, may come to stand where the time of filing stood. */
function hasOtherLabel(place: Element, labels: readonly string[]): boolean {
	const label = /(\p{Script=Han}{2,8})\s*(?:[：:]|\d{4}-)/u.exec(textOf(place))?.[1];
	return label !== undefined && !labels.includes(label);
}

/** The time of filing in an element, run by run: what counts down may stand in the same element, right behind it. */
function stampsOf(element: Element): string[] {
	return textRuns(element).flatMap((run) => STAMP.exec(run)?.[0] ?? []);
}

/** The time behind its label, where the page gives it no element of its own. */
function appliedAmong(runs: string[], labels: readonly string[]): string[] {
	return runs.flatMap((run, index) => {
		const label = labels.find((word) => run.includes(word));
		if (label === undefined) return [];
		const inline = run.slice(run.indexOf(label) + label.length).replace(/^[：:]/, '');
		const text = inline.trim() === '' ? (runs[index + 1] ?? '') : inline;
		const stamp = /^\s*(\d.*)$/s.exec(text)?.[1];
		return stamp ? (STAMP.exec(stamp)?.[0] ?? []) : [];
	});
}

/** The countdown in brackets behind the time of filing, where the page gives it no element of its own. */
function bracketIn(head: string): string {
	return /:\d{2}\s*[（(]([^（()）]{2,80})[）)]/.exec(head)?.[1] ?? '';
}

/** `（6天23时33分2秒未处理，系统将自动退款）`: the page's own clock, and what happens when it ends. */
function readRemaining(text: string, notes: Notes): void {
	const left = durationFromText(text);
	if (left === undefined) return;
	notes.note('timeoutAt', notes.at + left, text, '剩余时间');
	const action = /[，,]([^，,]*)$/.exec(text)?.[1]?.replace(/[）)\s]/g, '');
	notes.noteIf('timeoutAction', action, text, '剩余时间');
	notes.noteIf('returnSigned', returnSignedOf(text), text, '剩余时间');
}

function readGoods(row: Element, notes: Notes, { anchors }: ConsoleMap): void {
	notes.noteIf('goodsName', soleText(row, anchors['list.goodsName']).slice(0, 200), '', '商品');
	notes.noteIf('goodsSpec', soleText(row, anchors['list.goodsSpec']).slice(0, 200), '', '规格');
	readAmount('paidAmount', soleText(row, anchors['list.paid']), '实收', notes);
	readAmount('refundAmount', soleText(row, anchors['list.refund']), '退款', notes);
}

function readAmount(name: 'paidAmount' | 'refundAmount', text: string, label: string, notes: Notes): void {
	if (text) notes.note(name, fenFromText(text), text, label);
}

/** The cell's words without those of the parcel that comes back; where a courier's news makes them long, the first line. */
function deliveryWords(cell: Element): string {
	const all = linesOf(cell);
	const lines = all.filter((line) => !/^(?:退|寄回|查看)/.test(line));
	const whole = lines.join('');
	return whole.length > 40 ? (lines[0] ?? '') : whole;
}

/** The lines of the status' cell; a status that was made of several parts is one. */
function statusLines(cell: Element): string[] {
	const lines = linesOf(cell);
	const whole = textOf(cell);
	return stageOf(lines[0] ?? '') === undefined && isStatusWord(whole) ? [whole] : lines;
}

function readColumns({ shipping, type, status, talks, reason }: Columns, notes: Notes): void {
	const delivery = shipping ? deliveryWords(shipping) : '';
	if (delivery) notes.delivery(delivery, '发货状态');
	notes.requestType(textOf(type), '售后类型');
	const [first = '', ...beside] = statusLines(status);
	notes.status(first, '售后状态', beside);
	// What was talked of in the place of the status, and a status where the talks were.
	if (!knownValue(notes.facts, 'stage') && stageOf(linesOf(talks ?? status)[0] ?? ''))
		notes.fail('list.columns');
	// A fast refund that succeeded is a refund: beside any other state the line is about something else.
	const lines = [first, ...beside];
	const refunded = knownValue(notes.facts, 'stage') === 'refunded';
	notes.lines(refunded ? lines : lines.filter((line) => speedOf(line) !== 'succeeded'), '售后状态');
	const words = (reason ? (same(linesOf(reason)) ?? textOf(reason)) : '').slice(0, 200);
	notes.noteIf('reasonText', words, words, '售后原因');
}
