/** What waits behind a batch shall wait this long (ms): a batch that takes three times as long still holds nobody up. */
const AIM = 15;
const LEAST = 5;
const MOST = 5000;

/**
 * Does work in batches of which each is a transaction of its own, so that whatever else is to be read or written gets its turn
 * in between. Their size follows the time that the last ones took. `work` is told how many rows it may touch and hands back
 * how many it did touch; fewer than it might ends it. Hands back the sum.
 */
export async function inBatches(work: (most: number) => Promise<number>, first = 20): Promise<number> {
	let size = first;
	let done = 0;
	for (;;) {
		const begun = performance.now();
		const touched = await work(size);
		done += touched;
		if (touched < size) return done;
		const took = Math.max(0.5, performance.now() - begun);
		// Grows by half at most, since a batch that was lucky says little of the next, and shrinks at once.
		size = Math.round(Math.min(MOST, Math.max(LEAST, Math.min(size * 1.5, (size * AIM) / took))));
	}
}
