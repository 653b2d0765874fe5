import type { CDPSession, Page } from '@playwright/test';

/** What the renderer of a page holds after everything that can go has gone; both worlds of the page together. */
export interface Held {
	nodes: number;
	listeners: number;
	/** JavaScript heap in use (bytes). */
	heap: number;
}

/** Opens the view of the browser itself on what a page holds. */
export async function memoryOf(page: Page): Promise<() => Promise<Held>> {
	const session = await page.context().newCDPSession(page);
	await session.send('Performance.enable');
	return () => held(session);
}

/** The least of several looks: now and then the browser holds 0.3 MB for a moment that the next look does not find. */
async function held(session: CDPSession): Promise<Held> {
	const looks: Held[] = [];
	while (looks.length < 3) looks.push(await look(session));
	const least = (name: keyof Held) => Math.min(...looks.map((one) => one[name]));
	return { nodes: least('nodes'), listeners: least('listeners'), heap: least('heap') };
}

async function look(session: CDPSession): Promise<Held> {
	// What the first collection lets go, such as weakly held nodes, only the next ones clear away.
	for (let turn = 0; turn < 3; turn++) await session.send('HeapProfiler.collectGarbage');
	const { metrics } = await session.send('Performance.getMetrics');
	const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
	await new Promise((resolve) => setTimeout(resolve, 300));
	return { nodes: of('Nodes'), listeners: of('JSEventListeners'), heap: of('JSHeapUsedSize') };
}

/** How much more is held than before, as a share of it, by name; what shrank counts as nothing. */
export function growth(before: Held, after: Held): Held {
	const of = (name: keyof Held) => Math.max(0, after[name] / before[name] - 1);
	return { nodes: of('nodes'), listeners: of('listeners'), heap: of('heap') };
}

/**
 * Has the browser make no machine code of what runs often. It makes more and more of it, with and without the extension, and counts it as heap: over 160 moves
 * between pages heap snapshots showed 0.4 MB of it, and not one object, closure, array or string more than before.
 */
export const NO_MACHINE_CODE = '--js-flags=--no-sparkplug,--no-maglev,--no-opt';

/** The share by which a page may hold more after a long run than before it. */
const ALLOWED = 0.05;

/** What of it grew too much over a long run, by name; empty where nothing did. */
export function tooMuch(start: Held, end: Held): string[] {
	return Object.entries(growth(start, end)).flatMap(([name, share]) =>
		share > ALLOWED ? [`${name} +${(share * 100).toFixed(1)} %`] : [],
	);
}
