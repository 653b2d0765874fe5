import type { Sighting } from '../domain/sighting';
import { type AskMemory, createMemory, type Memory } from './memory-client';
import { createOutbox, type Send } from './outbox';
import type { PlatformCount, ReplyUse, TickWrite } from './protocol';

/** What is to be kept of a page, until the background has acknowledged it, and what was kept. Nothing here throws. */
export interface Keeping extends Memory {
	sight(sighting: Omit<Sighting, 'id'>): void;
	keepTick(caseKey: string, tick: TickWrite['tick']): void;
	/** Adds a use of a reply, or what became of it; the same id counts once. */
	keepUse(use: ReplyUse): void;
	keepCount(count: Omit<PlatformCount, 'id'>): void;
	/** Tries at once, as when a page has come back. */
	flush(): void;
}

interface KeepingOptions {
	signal: AbortSignal;
	/** Called with false when something cannot be stored, with true when it is again. */
	onStored(stored: boolean): void;
}

/** The page's way to the store. `send` asks the background. */
export function createKeeping(send: AskMemory & Send, { signal, onStored }: KeepingOptions): Keeping {
	let stored = true;
	const outbox = createOutbox(send, {
		signal,
		onChange({ trouble }) {
			if (stored === (trouble === undefined)) return;
			stored = trouble === undefined;
			onStored(stored);
		},
	});
	return {
		...createMemory(send, signal),
		sight: (sighting) => void outbox.addSighting(sighting),
		keepTick: (caseKey, tick) => void outbox.addTick({ caseKey, tick }),
		keepUse: (use) => void outbox.addReplyUse(use),
		keepCount: (count) => void outbox.addPlatformCount(count),
		flush: () => outbox.flush(),
	};
}
