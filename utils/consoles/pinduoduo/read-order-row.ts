import { textRuns } from '../../dom/text';
import { instantFromText } from '../../domain/clock';
import { isOrderNumber, orderNumberIn } from '../../domain/order-number';
import type { Reading } from '../../domain/reading';
import { type Notes, pageNotes } from './notes';
import { noteOrderStatus } from './order-words';

/**
 * One order of the order list, in the table of 2025-26 or the one-table-per-order form of 2021: both put labelled texts (订单编号, 订单成交时间, 承诺发货时间) and a
 * status among the cells, so the reader goes by the labels and not by the columns. `at` is epoch ms. Reads only; never throws.
 */
export function readOrderRow(row: Element, at: number): Reading {
	const notes = pageNotes(at);
	const runs = textRuns(row);
	const orderSn = orderNumberOfOrder(row);
	if (orderSn === undefined) notes.fail('orders.order-number');
	notes.note('orderSn', orderSn, orderSn ?? '', '订单编号');
	readInstant('confirmedAt', '订单成交时间', runs, notes);
	readInstant('shipBy', '承诺发货时间', runs, notes);
	const status = statusCell(row);
	if (status === undefined) notes.fail('orders.status');
	else noteOrderStatus(status, '订单状态', notes);
	return notes;
}

const LABEL = /订单(?:编)?号/;

/**
 * The order number behind the label 订单编号 or 订单号, or, in a row without the label, the one text that is nothing but an order number.
 * Undefined where the row shows none, or more than one.
 */
export function orderNumberOfOrder(row: Element): string | undefined {
	const runs = textRuns(row);
	const labelled = valueBehind(LABEL, runs);
	if (labelled !== undefined) return orderNumberIn(labelled);
	const bare = runs.filter(isOrderNumber);
	return bare.length === 1 ? bare[0] : undefined;
}

/** The line of the row that holds the order number or its label; undefined for a row that is no order at all. */
export function orderPlace(row: Element): Element | undefined {
	const walker = row.ownerDocument.createTreeWalker(row, 4);
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const text = node.nodeValue?.trim() ?? '';
		if (/^订单(?:编)?号/.test(text) || isOrderNumber(text)) return lineOf(node, row);
	}
	return undefined;
}

function lineOf(node: Node, row: Element): Element {
	const own = node.parentElement;
	const line = own && own !== row && own.localName !== 'td' ? own.parentElement : own;
	return line && line !== row ? line : (own ?? row);
}

function readInstant(name: 'confirmedAt' | 'shipBy', label: string, runs: string[], notes: Notes): void {
	const text = valueBehind(new RegExp(label), runs);
	if (text === undefined) return;
	const instant = instantFromText(text);
	notes.note(name, instant, text, label);
}

/** The text behind a label: in the same run, or in the next one. Undefined where the label stands in no run or in several. */
function valueBehind(label: RegExp, runs: string[]): string | undefined {
	const spots = runs.flatMap((run, index) => (new RegExp(`^${label.source}[：:]?`).test(run) ? [index] : []));
	const spot = spots[0];
	if (spot === undefined || spots.length > 1) return undefined;
	const inline = (runs[spot] ?? '').replace(new RegExp(`^${label.source}[：:]?`), '').trim();
	return inline === '' ? runs[spot + 1] : inline;
}

const STATUS =
	/^(待支付|待付款|待发货|已发货(，待签收)?|已签收|已收货|待收货|待签收|已取消|交易关闭|.{0,8}，?退款成功)$/;

/** The status is a cell of its own: the first run of a cell that is nothing but a status. */
function statusCell(row: Element): string | undefined {
	const cells = [...row.querySelectorAll('td')];
	const words = cells.map((cell) => textRuns(cell)[0]?.normalize('NFKC').replaceAll(',', '，') ?? '');
	const found = words.filter((word) => STATUS.test(word));
	return new Set(found).size === 1 ? found[0] : undefined;
}
