import { gammaln } from 'simple-statistics';

/** Two counts of the same thing, each over its own stretch (days, orders); of two Poisson counts with one rate. */
export interface TwoCounts {
	before: number;
	after: number;
	/** Lengths of the stretches, greater than 0. */
	stretchBefore: number;
	stretchAfter: number;
}

/**
 * The chance of so few after, or fewer, had the rate stayed the same: given how many there were in all, the later ones are binomial
 * with the later stretch's share, whatever the rate (the exact conditional test of two Poisson rates).
 */
export function chanceOfSoFew({ before, after, stretchBefore, stretchAfter }: TwoCounts): number {
	return lowerTail(after, before + after, stretchAfter / (stretchBefore + stretchAfter));
}

/** The chance of so many after, or more, had the rate stayed the same. */
export function chanceOfSoMany({ before, after, stretchBefore, stretchAfter }: TwoCounts): number {
	// So many after is so few before.
	return lowerTail(before, before + after, stretchBefore / (stretchBefore + stretchAfter));
}

/** The chance of at most `count` of `trials`, each with the chance `share`: every term of it, from its logarithm. */
function lowerTail(count: number, trials: number, share: number): number {
	if (count >= trials) return 1;
	let sum = 0;
	for (let k = 0; k <= count; k++) {
		const ways = gammaln(trials + 1) - gammaln(k + 1) - gammaln(trials - k + 1);
		sum += Math.exp(ways + k * Math.log(share) + (trials - k) * Math.log1p(-share));
	}
	return Math.min(1, sum);
}
