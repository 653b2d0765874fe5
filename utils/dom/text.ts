/** Text of the page as a person reads it, without anything that our own elements add. */

const OURS = /^rl-/i;

/** Elements whose text is left out beside our own, scripts and the like. */
export type LeftOut = ReadonlySet<Element>;

const NOTHING: LeftOut = new Set();

/** Texts of all text nodes below `root` in document order, trimmed, empty ones left out. */
export function textRuns(root: Node, leftOut: LeftOut = NOTHING): string[] {
	return textNodes(root, leftOut).map((node) => node.nodeValue?.trim() ?? '');
}

/** The text nodes behind `textRuns`, one each. Walks without recursion: a page can nest deeper than the stack. */
export function textNodes(root: Node, leftOut: LeftOut = NOTHING): Node[] {
	const found: Node[] = [];
	let node: Node | null = root;
	while (node) {
		if (node.nodeType === 3 && node.nodeValue?.trim()) found.push(node);
		const silent: boolean = node.nodeType === 1 && isSilent(node as Element, leftOut);
		node = (silent ? null : node.firstChild) ?? nodeBehind(node, root);
	}
	return found;
}

function nodeBehind(node: Node, root: Node): Node | null {
	let at: Node | null = node;
	while (at && at !== root) {
		if (at.nextSibling) return at.nextSibling;
		at = at.parentNode;
	}
	return null;
}

function isSilent(element: Element, leftOut: LeftOut): boolean {
	const name = element.localName;
	return (
		name === 'script' || name === 'style' || name === 'textarea' || OURS.test(name) || leftOut.has(element)
	);
}

/** The text below a node in one line: runs joined by nothing, as they stand side by side on the page. */
export function textOf(root: Node | null | undefined): string {
	return root ? textRuns(root).join('') : '';
}
