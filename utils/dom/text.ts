/** Text of the page as a person reads it, without anything that our own elements add. */

const OURS = /^rl-/i;

/** Texts of all text nodes below `root` in document order, trimmed, empty ones left out. */
export function textRuns(root: Node): string[] {
	const runs: string[] = [];
	collect(root, runs);
	return runs;
}

function collect(node: Node, runs: string[]): void {
	if (node.nodeType === 3) {
		const text = node.nodeValue?.trim();
		if (text) runs.push(text);
		return;
	}
	if (node.nodeType === 1 && isSilent(node as Element)) return;
	for (let child = node.firstChild; child; child = child.nextSibling) collect(child, runs);
}

function isSilent(element: Element): boolean {
	const name = element.localName;
	return name === 'script' || name === 'style' || name === 'textarea' || OURS.test(name);
}

/** The text below a node in one line: runs joined by nothing, as they stand side by side on the page. */
export function textOf(root: Node | null | undefined): string {
	return root ? textRuns(root).join('') : '';
}
