import { probit } from 'simple-statistics';

/** A sum that is expected (fen) and the bounds it stays within four times out of five. */
export interface Interval {
	expected: number;
	low: number;
	high: number;
}

/** A tenth of all cases lies below `low`, a tenth above `high`. */
const TAIL = 0.1;

/**
 * Bounds of a sum with this mean and variance. It is taken to follow a gamma distribution, which has no negative sums and leans to great ones as sums of few
 * great amounts do; its quantiles by Wilson and Hilferty.
 */
export function intervalOf(mean: number, variance: number): Interval {
	if (mean <= 0) return { expected: 0, low: 0, high: Math.round(Math.sqrt(variance)) };
	const shape = (mean * mean) / Math.max(variance, 1);
	const quantile = (share: number) => {
		const root = 1 - 1 / (9 * shape) + probit(share) / (3 * Math.sqrt(shape));
		return mean * Math.max(root, 0) ** 3;
	};
	return {
		expected: Math.round(mean),
		low: Math.round(quantile(TAIL)),
		high: Math.round(quantile(1 - TAIL)),
	};
}
