import type { TickWrite } from '../protocol';
import type { Caller } from '../sender';
import type { Services } from './services';

/** Stores a tick and tells the other console tabs, which may show the same case. */
export async function keepTick(
	{ store, notices }: Services,
	write: TickWrite,
	caller: Caller,
): Promise<{ kept: string }> {
	const ticks = await store.ticks.write(write);
	void notices.toConsoles('notice/ticks', { caseKey: write.caseKey, ticks }, caller.tabId);
	return { kept: write.id };
}
