/** What waits behind a batch shall wait this long (ms); half of what people notice, so that a slow one still passes. */
const AIM = 20;
const LEAST = 20;
const MOST = 5000;

/**
 * Does work in batches of which each is a transaction of its own, so that whatever else is to be read or written gets its turn
 * in between. Their size follows the time that the last one took. `work` is told how many rows it may touch and hands back
 * how many it did touch; fewer than it might ends it. Hands back the sum.
 */
export async function inBatches(work: (most: number) => Promise<number>, first = 100): Promise<number> {
	let size = first;
	let done = 0;
	for (;;) {
		const begun = performance.now();
		const touched = await work(size);
		done += touched;
		if (touched < size) return done;
		const took = Math.max(1, performance.now() - begun);
		// Never more than doubled at once: a first batch that was lucky says little of the next.
		size = Math.round(Math.min(MOST, Math.max(LEAST, Math.min(size * 2, (size * AIM) / took))));
	}
}
