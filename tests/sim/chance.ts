import type { Random } from '../fuzz/random';

/** A draw of the standard normal distribution (Box and Muller). */
function normal(random: Random): number {
	return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
}

/** A draw of a log-normal distribution with this median; `width` is the standard deviation of the logarithm. */
export function around(random: Random, median: number, width: number): number {
	return median * Math.exp(width * normal(random));
}

/** A draw of a gamma distribution with mean 1 (Marsaglia and Tsang). */
function gammaShare(random: Random, size: number): number {
	if (size < 1) return (gammaShare(random, size + 1) * (size + 1) * random.next() ** (1 / size)) / size;
	const d = size - 1 / 3;
	for (;;) {
		const x = normal(random);
		const v = (1 + x / Math.sqrt(9 * d)) ** 3;
		if (v > 0 && Math.log(1 - random.next()) < (x * x) / 2 + d - d * v + d * Math.log(v)) {
			return (d * v) / size;
		}
	}
}

/** A count with this mean: Poisson, or negative binomial where `size` is finite. Above 500 by the normal distribution. */
export function countOf(random: Random, mean: number, size = Infinity): number {
	const rate = size === Infinity ? mean : mean * gammaShare(random, size);
	if (rate > 500) return Math.max(0, Math.round(rate + Math.sqrt(rate) * normal(random)));
	let left = Math.exp(-rate);
	let count = 0;
	for (let chance = random.next(); chance > left && left > 0; count++) {
		chance -= left;
		left *= rate / (count + 1);
	}
	return count;
}
