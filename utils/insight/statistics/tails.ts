import { gammaln } from 'simple-statistics';

/**
 * A count that is expected: its mean, and the size of the negative binomial it follows (variance = mean + mean² / size). An endless size is the
 * Poisson distribution.
 */
export interface Expected {
	mean: number;
	size: number;
}

/** Below this share of the sum so far a further term changes nothing that is shown. */
const NOTHING = 1e-12;

/**
 * The chance of `count` or more where `expected` is expected: the exact upper tail, summed term by term from the side that holds less, so that
 * a chance of 1e-30 is as exact as one of a half.
 */
export function upperTail(count: number, { mean, size }: Expected): number {
	if (count <= 0) return 1;
	if (mean <= 0) return 0;
	if (count <= mean) return Math.max(0, 1 - lowerSum(count - 1, { mean, size }));
	let term = Math.exp(logChance(count, { mean, size }));
	let sum = 0;
	for (let k = count; term > sum * NOTHING; k++) {
		sum += term;
		term *= ratio(k, mean, size);
	}
	return Math.min(1, sum);
}

/** The chance of `count` or fewer, summed downwards from the greatest term. */
function lowerSum(count: number, expected: Expected): number {
	let term = Math.exp(logChance(count, expected));
	let sum = 0;
	for (let k = count; k >= 0 && term > sum * NOTHING; k--) {
		sum += term;
		term /= ratio(k - 1, expected.mean, expected.size);
	}
	return sum;
}

/** By how much the chance of `k + 1` differs from that of `k`. */
function ratio(k: number, mean: number, size: number): number {
	if (size === Infinity) return mean / (k + 1);
	return (((k + size) / (k + 1)) * mean) / (size + mean);
}

function logChance(k: number, { mean, size }: Expected): number {
	if (size === Infinity) return k * Math.log(mean) - mean - gammaln(k + 1);
	const all = size + mean;
	const ways = gammaln(k + size) - gammaln(k + 1) - gammaln(size);
	return ways + size * Math.log(size / all) + k * Math.log(mean / all);
}
