import { type CDPSession, expect, type Page } from '@playwright/test';

interface CdpNode {
	nodeId: number;
	nodeName: string;
	nodeValue: string;
	children?: CdpNode[];
	shadowRoots?: CdpNode[];
}

interface Spot {
	x: number;
	y: number;
}

/** The middle of a button inside the closed root of an element of this name, once it is there and stands still: what stands at a box is moved there after it was made. */
export async function closedButton(page: Page, name: string, label: string): Promise<Spot> {
	const session = await page.context().newCDPSession(page);
	let before: Spot | undefined;
	await expect
		.poll(async () => {
			const now = await spotOf(session, name, label);
			const stands = now && now.x === before?.x && now.y === before.y;
			before = now;
			return stands ? 'stands still' : now;
		}, `the button ${label} in ${name}`)
		.toBe('stands still');
	await session.detach();
	if (!before) throw new Error(`No button ${label} in ${name}.`);
	return before;
}

async function spotOf(session: CDPSession, name: string, label: string): Promise<Spot | undefined> {
	const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: CdpNode };
	const button = find(root, name, label, false);
	// One that is being drawn anew, or folded away, has no place.
	const found =
		button && (await session.send('DOM.getBoxModel', { nodeId: button.nodeId }).catch(() => undefined));
	if (!found) return undefined;
	const [left = 0, top = 0, right = 0, , , bottom = 0] = found.model.border;
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
