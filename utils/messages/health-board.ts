import type { PageHealth } from '../domain/page-health';

/** A place that forgets when the browser closes (`storage.session`), so that health survives a stopped worker. */
export interface SessionShelf {
	read(key: string): Promise<unknown>;
	write(key: string, value: unknown): Promise<void>;
	remove(key: string): Promise<void>;
}

export interface HealthBoard {
	report(tabId: number, health: PageHealth): Promise<void>;
	/** The last report of a tab, or null. */
	read(tabId: number): Promise<PageHealth | null>;
	forget(tabId: number): Promise<void>;
}

/** The last health report of every tab. A shelf that fails costs nothing but the memory over a stop of the worker. */
export function createHealthBoard(shelf: SessionShelf): HealthBoard {
	const latest = new Map<number, PageHealth>();
	const key = (tabId: number) => `health:${tabId}`;
	return {
		async report(tabId, health) {
			latest.set(tabId, health);
			await shelf.write(key(tabId), health).catch(() => {});
		},
		async read(tabId) {
			const held = latest.get(tabId);
			if (held) return held;
			// Only this board writes there, after the router has checked the report.
			const stored = await shelf.read(key(tabId)).catch(() => undefined);
			return (stored as PageHealth | undefined) ?? null;
		},
		async forget(tabId) {
			latest.delete(tabId);
			await shelf.remove(key(tabId)).catch(() => {});
		},
	};
}
