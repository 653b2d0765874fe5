import { textOf } from '../../dom/text';
import { durationFromText, instantFromText } from '../../domain/clock';
import { fenFromText } from '../../domain/money';
import { orderNumberIn } from '../../domain/order-number';
import type { Reading } from '../../domain/reading';
import { type Notes, pageNotes } from './notes';
import { LIST } from './selectors';
import { requestTypeOf, returnSignedOf } from './wording';

/** One row of the after-sales list, as console.md of 2026-03 has it. `at` is epoch ms. Reads only; never throws. */
export function readRequestRow(row: Element, at: number): Reading {
	const notes = pageNotes(at);
	readHead(row, notes);
	const cells = [...row.querySelectorAll(LIST.cell.css)].filter(
		(cell) => !cell.parentElement?.closest(LIST.cell.css),
	);
	const columns = columnsOf(cells);
	if (!columns) notes.fail('list.cells');
	else readCells(columns, notes);
	return notes;
}

/** The order number where the row shows one beyond doubt; cheap, for telling whether a row was recycled. */
export function orderNumberOfRow(row: Element): string | undefined {
	const numbers = [...row.querySelectorAll(LIST.orderNumber.css)].map((node) => orderNumberIn(textOf(node)));
	if (numbers.length > 0) return numbers.length === 1 ? numbers[0] : undefined;
	const head = row.querySelector(LIST.head.css);
	return head ? orderNumberIn(textOf(head)) : undefined;
}

function readHead(row: Element, notes: Notes): void {
	const orderSn = orderNumberOfRow(row);
	if (orderSn === undefined) notes.fail('list.order-number');
	notes.note('orderSn', orderSn, orderSn ?? '', '订单号');
	const applied = textOf(row.querySelector(LIST.applyTime.css));
	const requestedAt = instantFromText(applied);
	if (requestedAt === undefined) notes.fail('list.apply-time');
	else notes.note('requestedAt', requestedAt, applied, '申请时间');
	readRemaining(textOf(row.querySelector(LIST.remaining.css)), notes);
}

/** `（6天23时33分2秒未处理，系统将自动退款）`: the page's own clock, and what happens when it ends. */
function readRemaining(text: string, notes: Notes): void {
	const left = durationFromText(text);
	if (left === undefined) return;
	notes.note('timeoutAt', notes.at + left, text, '剩余时间');
	const action = text
		.split(/[，,]/)
		.at(-1)
		?.replace(/[）)\s]/g, '');
	notes.noteIf('timeoutAction', action, text, '剩余时间');
	notes.noteIf('returnSigned', returnSignedOf(text), text, '剩余时间');
}

interface Columns {
	goods: Element;
	amounts: Element;
	shipping?: Element;
	type: Element;
	status: Element;
	reason: Element;
}

/**
 * The cells by their meaning: the type's cell is the one that holds nothing but a type, the status stands behind it, the reason before the
 * operations. A row with a cell too few still reads right; one whose type cannot be found is read by position only when it has all eight.
 */
function columnsOf(cells: Element[]): Columns | undefined {
	const types = cells.flatMap((cell, index) => (index > 1 && isType(cell) ? [index] : []));
	const type = types[0] ?? (cells.length === 8 ? 3 : undefined);
	if (type === undefined || cells.length < 7) return undefined;
	const [goods, amounts] = cells;
	const [typeCell, status, reason] = [cells[type], cells[type + 1], cells.at(-2)];
	if (!goods || !amounts || !typeCell || !status || !reason || cells.indexOf(reason) <= type + 1)
		return undefined;
	const shipping = type > 2 ? cells[type - 1] : undefined;
	return { goods, amounts, type: typeCell, status, reason, ...(shipping && { shipping }) };
}

function isType(cell: Element): boolean {
	const text = textOf(cell);
	return text.length <= 6 && requestTypeOf(text) !== undefined;
}

function readCells(columns: Columns, notes: Notes): void {
	notes.noteIf(
		'goodsName',
		textOf(columns.goods.querySelector(LIST.goodsName.css)).slice(0, 200),
		'',
		'商品',
	);
	notes.noteIf(
		'goodsSpec',
		textOf(columns.goods.querySelector(LIST.goodsSpec.css)).slice(0, 200),
		'',
		'规格',
	);
	readAmount('paidAmount', columns.amounts.querySelector(LIST.paid.css), '实收', notes);
	readAmount('refundAmount', columns.amounts.querySelector(LIST.refund.css), '退款', notes);
	const shipping = textOf(columns.shipping);
	if (shipping) notes.delivery(shipping, '发货状态');
	notes.requestType(textOf(columns.type), '售后类型');
	notes.status(textOf(firstLine(columns.status)), '售后状态');
	const whole = textOf(columns.status);
	notes.speed(whole, '售后状态');
	notes.noteIf('returnSigned', returnSignedOf(whole), whole, '售后状态');
	const reason = textOf(columns.reason).slice(0, 200);
	notes.noteIf('reasonText', reason, reason, '售后原因');
}

function firstLine(status: Element): Element {
	return status.querySelector('div, p, span') ?? status;
}

function readAmount(
	name: 'paidAmount' | 'refundAmount',
	node: Element | null,
	label: string,
	notes: Notes,
): void {
	const text = textOf(node);
	if (text) notes.note(name, fenFromText(text), text, label);
}
