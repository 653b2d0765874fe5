/**
 * Chances corrected for how many things were looked at (Holm, step-down): the chance of even one false alarm among all of them stays below
 * the level that the corrected chances are held against, whether or not they depend on each other. In the order given.
 */
export function holm(chances: readonly number[]): number[] {
	const order = chances.map((_, index) => index).sort((a, b) => (chances[a] ?? 1) - (chances[b] ?? 1));
	const corrected = chances.map(() => 1);
	let floor = 0;
	order.forEach((index, rank) => {
		floor = Math.max(floor, Math.min(1, (chances[index] ?? 1) * (chances.length - rank)));
		corrected[index] = floor;
	});
	return corrected;
}
