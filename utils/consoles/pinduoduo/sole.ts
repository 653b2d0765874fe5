import { textOf } from '../../dom/text';
import { orderNumberIn } from '../../domain/order-number';
import { type Anchor, allOf } from './console-map';

/** What is left of an order number, whole or damaged. */
const REMAINS = /\d{6}-|\d\p{Cf}/u;

/** The one order number in a text; undefined where it holds none, or another one beside it: that may be another order's, or this one's, damaged. */
export function soleOrderNumber(text: string): string | undefined {
	const found = orderNumberIn(text);
	return found !== undefined && REMAINS.test(text.replaceAll(found, '')) ? undefined : found;
}

/** The text that an anchor finds in a row, where all places it finds say the same; else empty. */
export function soleText(row: Element, anchor: Anchor): string {
	const texts = new Set(allOf(row, anchor).map((node) => textOf(node)));
	return texts.size === 1 ? ([...texts][0] ?? '') : '';
}

/** The value that all of them have, or undefined where there is none or two differ. */
export function same<T>(values: readonly T[]): T | undefined {
	return new Set(values).size === 1 ? values[0] : undefined;
}

/**
 * The lines of a cell as its own blocks make them, wrappers around all of them passed through. Bare text is a
 * line with what stands beside it, up to a break or a block.
 */
export function linesOf(cell: Element): string[] {
	let block = cell;
	while (block.children.length === 1 && block.children[0] && !hasOwnText(block)) block = block.children[0];
	if (hasOwnText(block)) return block.querySelector('br, div, p') ? brokenLines(block) : [textOf(block)];
	return [...block.children].map((child) => textOf(child)).filter((line) => line !== '');
}

/** Bare text and what stands beside it in the line, up to a break or a block. */
function brokenLines(block: Element): string[] {
	const lines = [''];
	for (const child of block.childNodes) {
		const breaks = /^(?:BR|DIV|P)$/.test(child.nodeName);
		if (breaks) lines.push('');
		lines.push((lines.pop() ?? '') + (child.nodeType === 3 ? (child.nodeValue ?? '').trim() : textOf(child)));
		if (breaks) lines.push('');
	}
	return lines.filter((line) => line !== '');
}

function hasOwnText(block: Element): boolean {
	return [...block.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim());
}

/** Whether the rows around a row, two on each side at most, are for it: `vote` gives 1 for one that is, -1 for one that is not. */
export function mostAround(row: Element, vote: (other: Element) => number): boolean {
	let sum = 0;
	for (const side of ['previousElementSibling', 'nextElementSibling'] as const) {
		for (const other of [row[side], row[side]?.[side]]) if (other) sum += vote(other);
	}
	return sum > 0;
}
