import type { CDPSession, Frame, Page } from '@playwright/test';
import axe from 'axe-core';

interface Rule {
	id: string;
	nodes: { html: string; target: unknown[] }[];
}

interface Report {
	violations: Rule[];
	passes: Rule[];
}

/** What axe finds wrong with a page, each fault with its places. */
export async function faults(page: Page | Frame): Promise<string[]> {
	return told(await run(page));
}

/**
 * What axe finds wrong inside the closed root of an element of this name. The root is lent to axe, which only knows open ones, and the element stands in the
 * body meanwhile: beside it axe tells no colours. Throws where it could not look.
 */
export async function closedFaults(page: Page, name: string): Promise<string[]> {
	const session = await page.context().newCDPSession(page);
	const objectId = await closedRoot(session, name);
	const call = (functionDeclaration: string) =>
		session.send('Runtime.callFunctionOn', { objectId, functionDeclaration });
	await call(
		'function () { Object.defineProperty(this.host, "shadowRoot", { configurable: true, value: this }); document.body.append(this.host); }',
	);
	const report = await run(page, name);
	await call('function () { delete this.host.shadowRoot; document.documentElement.append(this.host); }');
	await session.detach();
	const colours = [...report.passes, ...report.violations].find(({ id }) => id === 'color-contrast');
	const inside = colours?.nodes.some(({ target }) => Array.isArray(target[0]));
	if (!inside) throw new Error(`axe saw no colours inside ${name}.`);
	return told(report);
}

async function run(page: Page | Frame, within?: string): Promise<Report> {
	await page.evaluate(axe.source);
	return page.evaluate((place) => {
		const { axe } = window as unknown as { axe: { run(context: unknown): Promise<Report> } };
		return axe.run(place ?? document);
	}, within);
}

function told({ violations }: Report): string[] {
	return violations.map(
		({ id, nodes }) =>
			`${id}: ${nodes
				.map(({ html }) => html)
				.join(' ')
				.slice(0, 400)}`,
	);
}

interface CdpNode {
	nodeName: string;
	backendNodeId: number;
	children?: CdpNode[];
	shadowRoots?: CdpNode[];
}

async function closedRoot(session: CDPSession, name: string): Promise<string> {
	const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: CdpNode };
	const found = rootOf(root, name);
	if (!found) throw new Error(`No closed root in ${name}.`);
	const { object } = await session.send('DOM.resolveNode', { backendNodeId: found.backendNodeId });
	return object.objectId ?? '';
}

function rootOf(node: CdpNode, name: string): CdpNode | undefined {
	if (node.nodeName.toLowerCase() === name) return node.shadowRoots?.[0];
	for (const child of node.children ?? []) {
		const found = rootOf(child, name);
		if (found) return found;
	}
	return undefined;
}
