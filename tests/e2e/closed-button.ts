import type { Page } from '@playwright/test';

interface CdpNode {
	nodeId: number;
	nodeName: string;
	nodeValue: string;
	children?: CdpNode[];
	shadowRoots?: CdpNode[];
}

/** The middle of a button inside the closed root of an element of this name. */
export async function closedButton(
	page: Page,
	name: string,
	label: string,
): Promise<{ x: number; y: number }> {
	const session = await page.context().newCDPSession(page);
	const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: CdpNode };
	const button = find(root, name, label, false);
	if (!button) throw new Error(`No button ${label} in ${name}.`);
	const { model } = await session.send('DOM.getBoxModel', { nodeId: button.nodeId });
	await session.detach();
	const [left = 0, top = 0, right = 0, , , bottom = 0] = model.border;
	return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

function find(node: CdpNode, name: string, label: string, inside: boolean): CdpNode | undefined {
	const within = inside || node.nodeName.toLowerCase() === name;
	const children = [...(node.children ?? []), ...(node.shadowRoots ?? [])];
	if (within && node.nodeName === 'BUTTON' && children[0]?.nodeValue === label) return node;
	for (const child of children) {
		const found = find(child, name, label, within);
		if (found) return found;
	}
	return undefined;
}
