import { type LeftOut, textNodes } from '../../dom/text';
import { isOrderStatus, isRequestWord, wasRefunded } from './order-words';

/** One line of a cell: what stands side by side in it, as a whole and text by text. */
interface Line {
	text: string;
	runs: string[];
}

const BLOCK = 'td, th, div, p, li, section, [data-testid="beast-core-table-td"]';

/** The lines of a cell as its blocks and breaks make them. */
function linesIn(cell: Element, leftOut: LeftOut): Line[] {
	const lines: (Line & { block: Element | null | undefined; last: Node })[] = [];
	for (const node of textNodes(cell, leftOut)) {
		const run = node.nodeValue?.trim() ?? '';
		const block = node.parentElement?.closest(BLOCK);
		const line = lines.at(-1);
		if (line && line.block === block && !isBroken(line.last, node, block)) {
			line.text += run;
			line.runs.push(run);
			line.last = node;
		} else lines.push({ text: run, runs: [run], block, last: node });
	}
	return lines;
}

/** Whether a break or a block stands between two texts of one block. */
function isBroken(before: Node, behind: Node, block: Element | null | undefined): boolean {
	return [...(block?.querySelectorAll(`br, ${BLOCK}`) ?? [])].some(
		(each) =>
			(before.compareDocumentPosition(each) & 4) !== 0 && (behind.compareDocumentPosition(each) & 2) !== 0,
	);
}

/**
 * What a cell says first, as the status of an order where it is one: the line may be made of several parts, and begin with its label, of which `labels` are
 * the words.
 */
export function statusText(cell: Element, leftOut: LeftOut, labels: readonly string[]): string {
	const [first, second] = linesIn(cell, leftOut);
	if (!first) return '';
	const label = labels.find((word) => first.text.startsWith(word));
	const rest = label === undefined ? first.text : first.text.slice(label.length).replace(/^[：:]/, '');
	const line = rest === '' ? (second?.text ?? '') : rest;
	return isOrderStatus(line) ? line : (first.runs[0] ?? '');
}

/**
 * Whether a cell shows a request beside the order's own `status`, in a line of its own: then the order is not one without a request. A refund beside a status
 * that knows of none is one too.
 */
export function showsRequest(cell: Element, leftOut: LeftOut, status: string): boolean {
	const isOther = (words: string) =>
		isOrderStatus(words) ? wasRefunded(words) && !wasRefunded(status) : isRequestWord(words);
	return linesIn(cell, leftOut).some(
		({ text, runs }) => text !== status && !isPartOf(status, text) && [text, ...runs].some(isOther),
	);
}

/** The line of the status itself, with its label. */
function isPartOf(status: string, line: string): boolean {
	return (
		status !== '' &&
		line.endsWith(status) &&
		/^\p{Script=Han}{2,4}[：:]?$/u.test(line.slice(0, -status.length))
	);
}
