/** So long (ms) the page may be kept from drawing and hearing. */
const SLICE = 40;

/**
 * Does long work step by step, and after each slice lets the page draw and hear. What the steps give meanwhile goes to `hear`, once a slice. Hands back what
 * the work gives in the end, or undefined once `isOff` says that nobody waits for it any more.
 */
export async function inSlices<S, T>(
	steps: Generator<S, T>,
	{ hear, isOff = () => false }: { hear?: (step: S) => void; isOff?: () => boolean } = {},
): Promise<T | undefined> {
	let until = performance.now() + SLICE;
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
		if (performance.now() < until) continue;
		hear?.(step.value);
		await new Promise((resolve) => setTimeout(resolve));
		if (isOff()) return undefined;
		until = performance.now() + SLICE;
	}
}
