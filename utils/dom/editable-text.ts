import { isField } from './boxes';
import type { Stretch } from './insert';

/** A place between two characters of an editable element. */
interface Spot {
	node: Node;
	offset: number;
}

interface Reading {
	text: string;
	/** The text nodes in their order; each with where its text begins. */
	nodes: { node: Text; from: number }[];
}

/** The text of a box as its reader sees it, lines parted by line feeds; without placeholders and other parts that cannot be edited. */
export function textOf(box: HTMLElement): string {
	return isField(box) ? box.value : read(box).text;
}

/** The text of a box up to its caret; undefined where something is selected or the caret is elsewhere. */
export function textBeforeCaret(box: HTMLElement): string | undefined {
	if (isField(box)) {
		const { selectionStart, selectionEnd, value } = box;
		return selectionStart === selectionEnd ? value.slice(0, selectionStart ?? 0) : undefined;
	}
	const range = selectedIn(box);
	if (!range || range.startContainer !== range.endContainer || range.startOffset !== range.endOffset)
		return undefined;
	return read(box, { node: range.startContainer, offset: range.startOffset }).text;
}

/** Whether the box has a caret or a selection. A field keeps its own without the focus; some editors let go of theirs with it. */
export function hasCaret(box: HTMLElement): boolean {
	return isField(box) || selectedIn(box) !== undefined;
}

/** What was typed on since, between a stretch and the caret; undefined where the stretch, or the caret behind it, is not there any more. */
export function typedBehind(box: HTMLElement, { from, to, text }: Stretch): string | undefined {
	const before = textBeforeCaret(box);
	if (before === undefined || before.length < to || before.slice(from, to) !== text) return undefined;
	const typed = before.slice(to);
	return typed.includes('\n') ? undefined : typed;
}

/** The text before what is selected, and what is selected. Where nothing of the box is, the place is its end. */
export function aroundSelection(box: HTMLElement): { before: string; selected: string } {
	const range = selectedIn(box);
	if (!range) return { before: read(box).text, selected: '' };
	const before = read(box, { node: range.startContainer, offset: range.startOffset }).text;
	const upTo = read(box, { node: range.endContainer, offset: range.endOffset }).text;
	return { before, selected: upTo.slice(before.length) };
}

/** Selects the last `length` characters before the caret; false where there are not so many in text. */
export function selectBack(box: HTMLElement, length: number): boolean {
	const range = selectedIn(box);
	if (!range) return false;
	const { text, nodes } = read(box, { node: range.startContainer, offset: range.startOffset });
	const from = text.length - length;
	const first = nodes.findLast((one) => one.from <= from);
	const last = nodes.at(-1);
	if (!first || !last || from - first.from > first.node.length) return false;
	select(box, {
		startContainer: first.node,
		startOffset: from - first.from,
		endContainer: last.node,
		endOffset: text.length - last.from,
	});
	return true;
}

/** Puts the caret behind everything. */
export function caretToEnd(box: HTMLElement): void {
	const last = read(box).nodes.at(-1)?.node;
	selectionOf(box)?.collapse(last ?? box, last ? last.length : box.childNodes.length);
}

/** Puts the caret behind the first `length` characters. */
export function caretAt(box: HTMLElement, length: number): void {
	const at = read(box).nodes.findLast(({ from }) => from < length);
	if (at) selectionOf(box)?.collapse(at.node, Math.min(length - at.from, at.node.length));
}

/** Puts the caret behind what is selected, where something is. */
export function caretBehind(box: HTMLElement): void {
	const range = selectedIn(box);
	if (range) selectionOf(box)?.collapse(range.endContainer, range.endOffset);
}

/** What is selected inside a box, also inside an open shadow root. */
export function selectedIn(box: HTMLElement): StaticRange | Range | undefined {
	const selection = selectionOf(box);
	const root = box.getRootNode();
	const composed =
		root !== box.ownerDocument && selection && 'getComposedRanges' in selection
			? (selection as Selection).getComposedRanges({ shadowRoots: [root as ShadowRoot] })[0]
			: undefined;
	const range = composed ?? (selection?.rangeCount ? selection.getRangeAt(0) : undefined);
	return range && box.contains(range.startContainer) && box.contains(range.endContainer) ? range : undefined;
}

/** Selects a stretch of a box. Throws where the box is shorter. */
export function select(box: HTMLElement, at: StaticRangeInit): void {
	selectionOf(box)?.setBaseAndExtent(at.startContainer, at.startOffset, at.endContainer, at.endOffset);
}

function selectionOf(box: HTMLElement): Selection | null {
	const root = box.getRootNode() as ShadowRoot & { getSelection?: () => Selection | null };
	return root.getSelection?.() ?? box.ownerDocument.getSelection();
}

/** Reads a box from its beginning up to a spot, or all of it. */
function read(box: Element, end?: Spot): Reading {
	const reading: Reading = { text: '', nodes: [] };
	let parted = false;
	const part = (): void => {
		parted = reading.text !== '' && !reading.text.endsWith('\n');
	};
	/** False once the spot is reached. */
	const visit = (node: Node): boolean => {
		if (node.nodeType === 3) {
			const text = (node as Text).data;
			if (parted && text !== '') reading.text += '\n';
			if (text !== '') parted = false;
			reading.nodes.push({ node: node as Text, from: reading.text.length });
			reading.text += node === end?.node ? text.slice(0, end.offset) : text;
			return node !== end?.node;
		}
		if (node.nodeType !== 1) return true;
		const element = node as Element;
		if (element !== box && element.getAttribute('contenteditable') === 'false') return true;
		const block = element !== box && isBlock(element);
		if (block) part();
		for (const [index, child] of [...node.childNodes].entries()) {
			if (node === end?.node && index === end.offset) return false;
			if (!visit(child)) return false;
		}
		if (element.localName === 'br') reading.text += '\n';
		if (block) part();
		return node !== end?.node;
	};
	visit(box);
	return reading;
}

function isBlock(element: Element): boolean {
	const display = element.ownerDocument.defaultView?.getComputedStyle(element).display ?? '';
	return !/^(?:inline|contents|none)/.test(display);
}
