import { textNodes, textRuns } from '../../dom/text';
import { orderNumberIn } from '../../domain/order-number';
import { type ConsoleMap, cssOf } from './console-map';
import { pictureBlocks } from './foreign-text';

/** A repeated part of a page that is about one order. */
export interface CaseRow {
	row: Element;
	/** The part of it that shows the order number. */
	place: Element;
}

interface Spot {
	node: Node;
	number: string;
	row: Element;
}

/** A number alone, behind its label, and perhaps with the word of the link that copies it. Numbers inside sentences are somebody's news. */
const ALONE = /^(?:\p{Script=Han}{2,6}\s*[：:]?\s*)?(\d{6}-\d{15})(?:\s*复制)?$/u;

/**
 * The rows of a list whose layout is not known: each is the largest part of the page that shows just one order number. Dialogs are left out, and
 * goods. Reads only.
 */
export function caseRows(root: Element, map: ConsoleMap): CaseRow[] {
	const leftOut = new Set(root.querySelectorAll(cssOf(map.anchors['remark.dialog'])));
	const shown = textNodes(root, leftOut).flatMap((node) => {
		const number = numberIn(node, map);
		return number === undefined ? [] : [{ node, number }];
	});
	if (shown.length === 0) return [];
	const counts = countsOf(
		shown.map(({ node }) => node),
		root,
	);
	const spots = shown.flatMap((spot): Spot[] => {
		const row = rowOf(spot.node, counts, root);
		return row && !pictureBlocks(row).some((block) => block.contains(spot.node)) ? [{ ...spot, row }] : [];
	});
	return withoutDoubles(spots).map(({ node, row }) => ({ row, place: lineOf(node, row) }));
}

/** Whether a page without such rows shows an order's number behind some label all the same: then the label is one that we do not know. */
export function hasStrayNumber(root: Element): boolean {
	return textNodes(root).some((node) => ALONE.test(node.nodeValue?.trim() ?? ''));
}

function numberIn(node: Node, { labels }: ConsoleMap): string | undefined {
	const text = node.nodeValue?.trim() ?? '';
	if (text.length > 60 || !ALONE.test(text)) return undefined;
	const label = /^\p{Script=Han}+/u.exec(text)?.[0];
	const isLabel = label === undefined || labels['orders.orderNumber'].includes(label);
	return isLabel ? orderNumberIn(text) : undefined;
}

/** How many of the nodes each element above them holds. */
function countsOf(nodes: readonly Node[], root: Element): Map<Element, number> {
	const counts = new Map<Element, number>();
	for (const node of nodes) {
		for (let at = node.parentElement; at && at !== root; at = at.parentElement)
			counts.set(at, (counts.get(at) ?? 0) + 1);
	}
	return counts;
}

/** A line of a table; else as high as no other order is shown, and nothing that belongs to the page as a whole. */
function rowOf(node: Node, counts: ReadonlyMap<Element, number>, root: Element): Element | undefined {
	const line = node.parentElement?.closest('tr, [role="row"]');
	if (line && counts.get(line) === 1) return line;
	let row: Element | undefined = node.parentElement ?? undefined;
	while (row?.parentElement && row.parentElement !== root) {
		const next: Element = row.parentElement;
		if (counts.get(next) !== 1 || isWholePage(next) || isOneOfMany(row)) break;
		row = next;
	}
	return row && row !== root && counts.get(row) === 1 ? row : undefined;
}

/** So many texts make a part of a row large enough to be a row itself. */
const MANY = 5;

/** A row whose neighbours have lost their numbers: what is built like it and as large is another row. */
function isOneOfMany(row: Element): boolean {
	const name = stemsOf(row);
	if (name === '' || textRuns(row).length < MANY) return false;
	const others = [...(row.parentElement?.children ?? [])].filter((other) => other !== row);
	return others.some((other) => stemsOf(other) === name && textRuns(other).length >= MANY);
}

/** Class names without what changes from build to build. */
function stemsOf({ className }: Element): string {
	return className.replace(/__[\w-]{5}(?![\w-])/g, '').trim();
}

function isWholePage(element: Element): boolean {
	return element.querySelector('h1, h2, th, nav, [role="tab"]') !== null;
}

/** One order's number twice in parts of one row that are built differently is one row; parts built alike are two rows. */
function withoutDoubles(spots: readonly Spot[]): Spot[] {
	const merged = spots.map((spot, index) => {
		const before = spots[index - 1];
		const after = spots[index + 1];
		return isPartOf(spot, before) || isPartOf(spot, after)
			? { ...spot, row: spot.row.parentElement ?? spot.row }
			: spot;
	});
	return merged.filter((spot, index) => merged.findIndex(({ row }) => row === spot.row) === index);
}

function isPartOf(spot: Spot, other: Spot | undefined): boolean {
	if (other?.number !== spot.number || spot.row.parentElement !== other.row.parentElement) return false;
	return spot.row.localName !== other.row.localName || spot.row.className !== other.row.className;
}

/** Where a badge stands beside the number: in its cell, or in the line that holds it with its label. */
function lineOf(node: Node, row: Element): Element {
	const own = node.parentElement ?? row;
	const cell = own.closest('td, [role="cell"]');
	if (cell && row.contains(cell)) return cell;
	if (own === row || own.parentElement === row) return own;
	return own.parentElement ?? own;
}
