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

async function held(session: CDPSession): Promise<Held> {
	// What the first collection lets go, such as weakly held nodes, only the next ones clear away.
	for (let turn = 0; turn < 3; turn++) await session.send('HeapProfiler.collectGarbage');
	const { metrics } = await session.send('Performance.getMetrics');
	const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
	return { nodes: of('Nodes'), listeners: of('JSEventListeners'), heap: of('JSHeapUsedSize') };
}

/** How much more is held than before, as a share of it, by name; what shrank counts as nothing. */
export function growth(before: Held, after: Held): Held {
	const of = (name: keyof Held) => Math.max(0, after[name] / before[name] - 1);
	return { nodes: of('nodes'), listeners: of('listeners'), heap: of('heap') };
}

/**
 * What of it grew too much over a long run, by name; empty where nothing did. Nodes and listeners are held against the `start`, the heap against the
 * `middle`: the browser compiles what runs often and keeps that, by which a console without the extension gains 6 % as well. A page's features
 * that are not let go weigh far more than the tenth that is allowed: the run leaves dozens of them.
 */
export function tooMuch(start: Held, middle: Held, end: Held): string[] {
	const { nodes, listeners } = growth(start, end);
	const { heap } = growth(middle, end);
	const shares: [string, number, number][] = [
		['nodes', nodes, 0.05],
		['listeners', listeners, 0.05],
		['heap', heap, 0.1],
	];
	return shares.flatMap(([name, share, most]) =>
		share > most ? [`${name} +${Math.round(share * 100)} %`] : [],
	);
}
