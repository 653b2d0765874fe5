import { textOf, textRuns } from '../../dom/text';
import { allOf, type ConsoleMap, cssOf } from './console-map';
import { linesOf, mostAround } from './sole';
import { deliveryOf, isStatusWord, isTypeWord, stageOf } from './wording';

/** The cells of a row that are told by their place beside the type's cell. */
export interface Columns {
	shipping: Element | undefined;
	type: Element;
	status: Element;
	talks: Element | undefined;
	reason: Element | undefined;
}

/** Fewer cells than this are no row of the list. */
const FEWEST = 7;

/** Type, status, talks, reason, operations. */
const FROM_TYPE_TO_END = 5;

/**
 * The cells by their meaning: the type's cell is the one that holds nothing but a type, the status stands behind it, the reason two further,
 * before the operations. A row with a cell too few or too many still gives what stands where it should; the reason, which any words could be, only
 * where everything behind the type is in place. A row whose type is in unknown words is read by position when it has all eight.
 */
export function columnsOf(row: Element, { anchors }: ConsoleMap): Columns | undefined {
	const found = allOf(row, anchors['list.cell']);
	const cells = found.filter((cell) => !found.some((other) => other !== cell && other.contains(cell)));
	const money = cssOf(
		anchors['list.paid'],
		anchors['list.refund'],
		anchors['list.goodsName'],
		anchors['list.goodsSpec'],
	);
	const at = cells.findIndex((cell, index) => index > 1 && isTypeWord(textOf(cell)));
	const place = at >= 0 ? at : placeOfUnknownType(cells);
	const [shipping, type, status, talks] = cells.slice(place - 1);
	if (place < 1 || cells.length < FEWEST || !shipping || !type || !status) return undefined;
	// Where a state has fallen out of its place, what stands there now is something else.
	if (cells.slice(0, place).some((cell) => isStatusWord(textOf(cell)))) return undefined;
	// Where the rows around have more cells nobody can tell which one is missing here.
	const lacks = mostAround(row, (other) => {
		const more = allOf(other, anchors['list.cell']).length - found.length;
		// With twice as many it is something around rows.
		return more > 0 && more < found.length ? 1 : -1;
	});
	return {
		type,
		status,
		talks,
		shipping: lacks || holds(shipping, money) ? undefined : shipping,
		reason: cells.length - place === FROM_TYPE_TO_END ? reasonAmong(cells.slice(place), money) : undefined,
	};
}

function placeOfUnknownType(cells: Element[]): number {
	const tagged = cells.flatMap((cell, index) =>
		index > 1 && isTaggedType(cell, cells[index + 1]) ? [index] : [],
	);
	if (tagged.length === 1) return tagged[0] ?? -1;
	const text = textOf(cells[3]);
	return cells.length === 8 && stageOf(text) === undefined && deliveryOf(text) === undefined ? 3 : -1;
}

/** A type with a small label beside it, before a status. */
function isTaggedType(cell: Element, next: Element | undefined): boolean {
	return isTypeWord(textRuns(cell)[0] ?? '') && !!next && stageOf(linesOf(next)[0] ?? '') !== undefined;
}

function holds(cell: Element, parts: string): boolean {
	return cell.matches(parts) || cell.querySelector(parts) !== null;
}

const OPERATION = /^(?:查看详情|添加备注|同意.{0,4}|驳回.{0,4}|拒绝.{0,4})$/;

function isOperations(cell: Element): boolean {
	return [...cell.querySelectorAll('a, button')].some((link) => OPERATION.test(textOf(link)));
}

/** Anything in the place of the reason that is told to be something else shows that the row is out of order. */
function reasonAmong([, status, talks, reason, operations]: Element[], money: string): Element | undefined {
	if (!status || !talks || !reason || !operations) return undefined;
	if (!isOperations(operations) || isOperations(talks) || isOperations(reason)) return undefined;
	const text = textOf(reason);
	const doubled = text === textOf(talks) || textOf(talks) === textOf(status);
	const shifted = linesOf(talks).some(
		(line) => stageOf(line) !== undefined && stageOf(line) === stageOf(textOf(status)),
	);
	if (doubled || shifted || holds(reason, money) || holds(talks, money)) return undefined;
	return isOtherColumn(text) ? undefined : reason;
}

/** A reason may mention a delivery, as `显示已签收未收到货` does; the column of the delivery begins with it. */
function isOtherColumn(text: string): boolean {
	const delivery = /^(?:[未已待]|运输|派送)/.test(text) && deliveryOf(text) !== undefined;
	return delivery || isTypeWord(text) || stageOf(text) !== undefined;
}
