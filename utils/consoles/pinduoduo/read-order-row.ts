import { type LeftOut, textNodes, textRuns } from '../../dom/text';
import { instantFromText } from '../../domain/clock';
import type { Reading } from '../../domain/reading';
import { remember } from '../../domain/remember';
import { allOf, type ConsoleMap } from './console-map';
import { goodsBlocks, OTHERS_HEADING } from './foreign-text';
import { headingsOver } from './headings';
import { type Notes, pageNotes } from './notes';
import { showsRequest, statusText } from './order-status-cell';
import { isOrderStatus, noteOrderStatus } from './order-words';
import { mostAround, same, soleOrderNumber } from './sole';

/**
 * One order of the order list, in the table of 2025-26 or the one-table-per-order form of 2021: both put labelled texts (订单编号, 订单成交时间, 承诺发货时间) and a
 * status among the cells, so the reader goes by the labels and not by the columns. Goods blocks are left out: their words are the shop's. `at` is epoch ms. Reads only; never throws.
 */
export function readOrderRow(row: Element, at: number, map: ConsoleMap): Reading {
	const { labels } = map;
	const notes = pageNotes(at);
	const goods = goodsBlocks(row);
	const runs = textRuns(row, new Set([...goods, ...othersCells(row, map)]));
	const orderSn = orderNumberAmong(runs, labels['orders.orderNumber']);
	if (orderSn === undefined) notes.fail('orders.order-number');
	notes.note('orderSn', orderSn, orderSn ?? '', '订单编号');
	readInstant('confirmedAt', labels['orders.confirmedAt'], runs, notes);
	readInstant('shipBy', labels['orders.shipBy'], runs, notes);
	const status = statusCell(row, goods, map);
	if (status === undefined) notes.fail('orders.status');
	else if (isRequested(row, goods, status, map)) notes.contradict('stage', status);
	else noteOrderStatus(status, '订单状态', notes);
	return notes;
}

/** The cells under a heading that speaks of other orders, such as 关联订单: a number there is not this order's. */
function othersCells(row: Element, map: ConsoleMap): Element[] {
	const cells = allOf(row, map.anchors['orders.cell']);
	const headings = headingsOver(row, map);
	return cells.filter((_, at) => headings.length === cells.length && OTHERS_HEADING.test(headings[at] ?? ''));
}

/**
 * Whether an element that matches as a row shows one order: it has an order's number or label, and is not what holds several orders, of which one alone may
 * be filled in yet.
 */
export function isOrderRow(row: Element, map: ConsoleMap): boolean {
	return orderPlace(row, map) !== undefined && row.querySelectorAll('table').length < 2;
}

/** A label at the beginning of a text: with its colon, a blank before figures, or alone. */
const labelled = /* @__PURE__ */ remember((words) => new RegExp(`^(?:${words})(?:[：:]|\\s+(?=\\d)|$)`));
const patternOf = (words: readonly string[]): RegExp => labelled(words.join('|'));

/** A number, perhaps with the word of the link that copies it. */
const BARE = /^\d{6}-\d{15}(?:\s*复制)?$/;

/**
 * The order number behind the label 订单编号 or 订单号, or, in a row without the label, the one text that is nothing but an order number.
 * Undefined where the row shows none, or more than one.
 */
export function orderNumberOfOrder(row: Element, { labels }: ConsoleMap): string | undefined {
	return orderNumberAmong(textRuns(row, goodsBlocks(row)), labels['orders.orderNumber']);
}

function orderNumberAmong(runs: string[], words: readonly string[]): string | undefined {
	const label = patternOf(words);
	const spots = runs.flatMap((run, index) => (label.test(run) ? [index] : []));
	if (spots.length === 0) return same(runs.filter((run) => BARE.test(run)).map(soleOrderNumber));
	return same(spots.map((index) => soleOrderNumber(behind(runs, index, label) ?? '')));
}

/** The line of the row that holds the order number or its label; undefined for a row that is no order at all. */
export function orderPlace(row: Element, { labels }: ConsoleMap): Element | undefined {
	const label = patternOf(labels['orders.orderNumber']);
	const node = textNodes(row, goodsBlocks(row)).find((candidate) => {
		const text = candidate.nodeValue?.trim() ?? '';
		return label.test(text) || BARE.test(text);
	});
	return node && lineOf(node, row);
}

function lineOf(node: Node, row: Element): Element {
	const own = node.parentElement;
	const line = own && own !== row && own.localName !== 'td' ? own.parentElement : own;
	return line && line !== row ? line : (own ?? row);
}

function readInstant(
	name: 'confirmedAt' | 'shipBy',
	words: readonly string[],
	runs: string[],
	notes: Notes,
): void {
	const pattern = patternOf(words);
	const spots = runs.flatMap((run, index) => (pattern.test(run) ? [index] : []));
	const text = same(spots.map((spot) => behind(runs, spot, pattern)));
	if (text !== undefined) notes.note(name, instantFromText(text), text, words[0] ?? name);
}

/** The text behind a label: in the same run, or in the next one. */
function behind(runs: string[], index: number, label: RegExp): string | undefined {
	const inline = (runs[index] ?? '').replace(label, '').trim();
	return inline === '' ? runs[index + 1] : inline;
}

/** The status is a cell of its own: the first line of a cell that is nothing but a status. */
function statusCell(row: Element, goods: LeftOut, map: ConsoleMap): string | undefined {
	const { anchors, labels } = map;
	const words = allOf(row, anchors['orders.cell']).map((cell) =>
		statusText(cell, goods, labels['orders.heading.status']),
	);
	const headings = headingsOver(row, map);
	const at = headings.findIndex((heading) => labels['orders.heading.status'].includes(heading));
	// Under its heading, where the row has a cell for each; a nick or a remark may be any word.
	if (at >= 0 && headings.length === words.length)
		return isOrderStatus(words[at] ?? '') ? words[at] : undefined;
	// Where the rows around have one for each, it may be the status that is missing here.
	const lacks =
		at >= 0 &&
		mostAround(row, (other) => (allOf(other, anchors['orders.cell']).length === headings.length ? 1 : -1));
	return lacks ? undefined : same(words.filter(isOrderStatus));
}

/** A request that is shown beside the order's own status, in a line or a column of its own: then the order is not one without a request. */
function isRequested(row: Element, goods: LeftOut, status: string, { anchors }: ConsoleMap): boolean {
	return allOf(row, anchors['orders.cell']).some((cell) => showsRequest(cell, goods, status));
}
