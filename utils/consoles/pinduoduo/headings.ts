import { textRuns } from '../../dom/text';
import type { ConsoleMap } from './console-map';
import { columnsOf } from './request-columns';

/** Words of which a bar of headings holds several; no other part of the page does before a list. */
const USUAL = ['金额', '操作', '数量', '商品', '售后', '状态', '原因', '收货人'];
const FEWEST = 3;
const LONGEST = 200;
/** So many levels above a row the headings stand at most. */
const HIGHEST = 6;

/** The texts over the columns of the list to which a row belongs, from left to right; none where the page shows no headings. */
export function headingsOver(row: Element): string[] {
	const first = row.parentElement?.firstElementChild;
	if (first && first !== row && isBar(first)) return textRuns(first);
	let place = row.parentElement;
	for (let level = 1; level < HIGHEST && place; level++) {
		const before = place.previousElementSibling;
		if (before && isBar(before)) return textRuns(before);
		place = place.parentElement;
	}
	return [];
}

function isBar(element: Element): boolean {
	const text = element.textContent ?? '';
	return text.length < LONGEST && USUAL.filter((word) => text.includes(word)).length >= FEWEST;
}

/**
 * Whether the columns of a request that are read stand elsewhere than where they are read: delivery, type and state side by side, and the type's cell under its
 * heading where the row has a cell for each. A list without headings says nothing of that.
 */
export function requestColumnsMoved(row: Element, map: ConsoleMap): boolean {
	const { labels } = map;
	const headings = headingsOver(row);
	if (headings.length === 0) return false;
	const isType = (heading: string) => begins(heading, labels['list.heading.type']);
	const type = columnsOf(row, map)?.type;
	const cells = type?.parentElement?.children;
	if (cells?.length === headings.length && cells[headings.findIndex(isType)] !== type) return true;
	// Filters, icons and the like may have words of their own between the headings.
	const telling = headings.filter((heading) => /售后|状态|物流|类型/.test(heading));
	const at = telling.findIndex(isType);
	return (
		!begins(telling[at - 1], labels['list.heading.shipping']) ||
		!begins(telling[at + 1], labels['list.heading.status'])
	);
}

/** Whether the state of an order has no column, or another state stands beside it. A list without headings says nothing of that. */
export function orderColumnsMoved(row: Element, { labels }: ConsoleMap): boolean {
	const headings = headingsOver(row);
	const states = headings.filter((heading) => heading.includes('状态'));
	if (headings.length === 0) return false;
	return states.length === 0 || states.some((state) => !labels['orders.heading.status'].includes(state));
}

/** A heading may say more behind its word, such as what it is sorted by. */
function begins(heading: string | undefined, words: readonly string[]): boolean {
	return heading !== undefined && words.some((word) => heading.startsWith(word));
}
