import { textNodes } from '../../dom/text';
import { orderNumberIn } from '../../domain/order-number';
import { allOf, type ConsoleMap, cssOf } from './console-map';

/**
 * The detail of a request that lies over another page, by its own words: the largest part of the page that holds the label of a request's number and one
 * order's number, and no row of the list below. Undefined where there is none. Reads only.
 */
export function findDetail(root: Element, { anchors, labels }: ConsoleMap): Element | undefined {
	const rows = cssOf(anchors['list.row']);
	const words = labels['detail.afterSalesId'];
	const inRows = new Set(allOf(root, anchors['list.row']));
	const label = textNodes(root, inRows).find((node) => {
		const text = node.nodeValue?.trim() ?? '';
		return words.some((word) => text === word || text.startsWith(`${word}：`) || text.startsWith(`${word}:`));
	});
	let place: Element | undefined;
	let at = label?.parentElement;
	while (at && at !== root && !at.querySelector(rows)) {
		const numbers = ordersIn(at);
		if (numbers > 1) break;
		if (numbers === 1) place = at;
		at = at.parentElement;
	}
	return place && (place.closest(cssOf(anchors['remark.dialog'])) ?? dialogIn(place, anchors) ?? place);
}

/** Around the dialog may lie a cover of the whole page. */
function dialogIn(place: Element, anchors: ConsoleMap['anchors']): Element | undefined {
	const dialogs = place.querySelectorAll(cssOf(anchors['remark.dialog']));
	return dialogs.length === 1 ? dialogs[0] : undefined;
}

function ordersIn(element: Element): number {
	return new Set(textNodes(element).flatMap((node) => orderNumberIn(node.nodeValue ?? '') ?? [])).size;
}
