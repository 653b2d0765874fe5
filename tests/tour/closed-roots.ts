import type { Page } from '@playwright/test';

/** The part of CDP's `DOM.Node` that is read here. */
interface Node {
	localName: string;
	nodeType: number;
	nodeValue: string;
	children?: Node[];
	shadowRoots?: Node[];
	contentDocument?: Node;
}

/** What one badge shows to people: the texts of its label, its time and its chip, in that order. */
export type BadgeTexts = [label: string, time: string, chip: string];

/** The texts inside every badge of the page, in document order. Badges are closed to the page and to Playwright, not to the debugger. */
export async function readBadges(page: Page): Promise<BadgeTexts[]> {
	const session = await page.context().newCDPSession(page);
	const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
	await session.detach();
	return findAll(root as Node, 'rl-badge').map((badge) => {
		const label = findAll(badge, 'button').flatMap(ownText).join('');
		return [label, textIn(badge, 'i'), textIn(badge, 's')];
	});
}

function textIn(badge: Node, name: string): string {
	return findAll(badge, name).map(textOf).join('');
}

/** The texts that stand in a node itself, not in its elements. */
function ownText(node: Node): string[] {
	return inner(node).flatMap((child) => (child.nodeType === 3 ? [child.nodeValue] : []));
}

function findAll(node: Node, name: string): Node[] {
	if (node.localName === name) return [node];
	return inner(node).flatMap((child) => findAll(child, name));
}

function textOf(node: Node): string {
	return node.nodeType === 3 ? node.nodeValue : inner(node).map(textOf).join('');
}

function inner(node: Node): Node[] {
	return [...(node.shadowRoots ?? []), ...(node.children ?? [])];
}
