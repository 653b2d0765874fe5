import { textRuns } from '../../dom/text';
import type { ConsoleMap } from './console-map';
import { columnsOf } from './request-columns';

/** Of the usual words a bar of headings holds so many at least; no other part of the page does before a list. */
const FEWEST = 3;
const LONGEST = 200;
/** So many levels above a row the headings stand at most. */
const HIGHEST = 6;

/** The texts over the columns of the list to which a row belongs, from left to right; none where the page shows no headings. */
export function headingsOver(row: Element, { labels }: ConsoleMap): string[] {
	const usual = labels['list.headings'];
	const first = row.parentElement?.firstElementChild;
	if (first && first !== row && isBar(first, usual)) return textRuns(first);
	let place = row.parentElement;
	for (let level = 1; level < HIGHEST && place; level++) {
		const before = place.previousElementSibling;
		if (before && isBar(before, usual)) return textRuns(before);
		place = place.parentElement;
	}
	return [];
}

function isBar(element: Element, usual: readonly string[]): boolean {
	const text = element.textContent ?? '';
	return text.length < LONGEST && usual.filter((word) => text.includes(word)).length >= FEWEST;
}

/**
 * Whether the columns of a request that are read stand elsewhere than where they are read: delivery, type and state side by side, and the type's cell under its
 * heading where the row has a cell for each. A list without headings says nothing of that.
 */
export function requestColumnsMoved(row: Element, map: ConsoleMap): boolean {
	const { labels } = map;
	const headings = headingsOver(row, map);
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
export function orderColumnsMoved(row: Element, map: ConsoleMap): boolean {
	const own = map.labels['orders.heading.status'];
	const headings = headingsOver(row, map);
	const states = headings.filter((heading) => heading.includes('状态'));
	if (headings.length === 0) return false;
	return states.length === 0 || states.some((state) => !own.includes(state));
}

/** A heading may say more behind its word, such as what it is sorted by. */
function begins(heading: string | undefined, words: readonly string[]): boolean {
	return heading !== undefined && words.some((word) => heading.startsWith(word));
}
