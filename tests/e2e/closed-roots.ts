import type { Page } from '@playwright/test';

interface CdpNode {
	nodeName: string;
	nodeValue: string;
	nodeType: number;
	children?: CdpNode[];
	shadowRoots?: CdpNode[];
}

/** Visible text of every element of one name, in document order, read through its closed shadow root as only the browser can. */
export async function closedTexts(page: Page, name: string): Promise<string[]> {
	const session = await page.context().newCDPSession(page);
	const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: CdpNode };
	await session.detach();
	const texts: string[] = [];
	const visit = (node: CdpNode): void => {
		if (node.nodeName.toLowerCase() === name) texts.push(textOf(node));
		else for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) visit(child);
	};
	visit(root);
	return texts;
}

function textOf(node: CdpNode): string {
	if (node.nodeType === 3) return node.nodeValue;
	if (node.nodeName === 'STYLE') return '';
	return [...(node.children ?? []), ...(node.shadowRoots ?? [])]
		.map(textOf)
		.join(' ')
		.replace(/\s+/g, ' ')
		.trim();
}
