import { chiSquaredDistributionTable, mean, sum } from 'simple-statistics';

/** What the statistic exceeds by chance one time in twenty, by degrees of freedom. */
const POINTS: Readonly<Record<number, { 0.05: number } | undefined>> = chiSquaredDistributionTable;

/**
 * How much more days differ than chance alone would have them differ (Poisson): the `1 / size` of a negative binomial by the method of moments, 0
 * where the index of dispersion is not beyond what chance gives one time in twenty. `weights` are what each day is expected to bring beside
 * the others (a Sunday less than a Monday), with a mean of about 1.
 */
export function excessDispersion(counts: readonly number[], weights: readonly number[]): number {
	const degrees = counts.length - 1;
	const rate = sum([...counts]) / Math.max(sum([...weights]), Number.MIN_VALUE);
	if (degrees < 1 || rate <= 0) return 0;
	const parts = counts.map((count, index) => {
		const expected = rate * (weights[index] ?? 1);
		return expected > 0 ? (count - expected) ** 2 / expected : 0;
	});
	const statistic = sum(parts);
	if (statistic <= pointOf(degrees)) return 0;
	// E[(x - m)² / m] = 1 + m / size.
	return Math.max(0, (statistic / degrees - 1) / (rate * mean([...weights])));
}

/**
 * The same for many things at once: each alone has too few days to show its unrest, all together have not. `sets` hold counts and weights of one
 * thing each; what is seen often says most. 0 where chance alone would do.
 */
export function sharedDispersion(
	sets: readonly { counts: readonly number[]; weights: readonly number[] }[],
): number {
	let beyond = 0;
	let squares = 0;
	for (const { counts, weights } of sets) {
		const rate = sum([...counts]) / Math.max(sum([...weights]), Number.MIN_VALUE);
		// The mean is taken from the same days, which makes them seem a little closer to it.
		const closer = 1 - 1 / Math.max(counts.length, 2);
		counts.forEach((count, index) => {
			const expected = rate * (weights[index] ?? 1);
			beyond += (count - expected) ** 2 - expected * closer;
			squares += expected ** 2;
		});
	}
	return squares > 0 ? Math.max(0, beyond / squares) : 0;
}

/** The table of the library ends its single steps at 30; beyond, the nearest lower line is the more cautious one to fall back on. */
function pointOf(degrees: number): number {
	for (let line = degrees; line >= 1; line--) {
		const point = POINTS[line]?.[0.05];
		if (point !== undefined) return point * (degrees / line);
	}
	return Infinity;
}
