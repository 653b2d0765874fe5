import { MINUTE } from '../domain/clock';

/**
 * Lengths of time counted in buckets, so that days can be added up and a median is read without the single cases. Bucket 0 is
 * less than a minute; bucket i holds [2^((i-1)/4), 2^(i/4)) minutes; the last one holds all above 45 days. A figure read
 * from buckets is an edge of one: what is at most is the upper one, what is at least the lower one, each at most
 * 19 % (2^(1/4)) off, and never to the wrong side.
 */
export const BUCKETS = 65;

export function noWaits(): number[] {
	return new Array<number>(BUCKETS).fill(0);
}

/** The bucket of a length of time in ms. */
export function bucketOf(ms: number): number {
	if (!(ms >= MINUTE)) return 0;
	const guess = Math.floor(4 * Math.log2(ms / MINUTE)) + 1;
	// Logarithms are off by a hair at the edges themselves.
	const bucket = ms >= edgeOf(guess) ? guess + 1 : ms < edgeOf(guess - 1) ? guess - 1 : guess;
	return Math.min(bucket, BUCKETS - 1);
}

/** The upper edge of a bucket in ms; no length in it is longer, but for the last. */
export function edgeOf(bucket: number): number {
	return MINUTE * 2 ** (bucket / 4);
}

/** The length of time (ms) that the given share (0 to 1) of what was counted does not exceed; undefined where nothing was. */
export function quantileOf(counts: readonly number[], share: number): number | undefined {
	const bucket = bucketAt(counts, share);
	return bucket === undefined ? undefined : edgeOf(bucket);
}

/** The same from below: a length of time (ms) that the one at this share is surely not under. */
export function leastQuantileOf(counts: readonly number[], share: number): number | undefined {
	const bucket = bucketAt(counts, share);
	return bucket ? edgeOf(bucket - 1) : bucket;
}

function bucketAt(counts: readonly number[], share: number): number | undefined {
	const all = counts.reduce((sum, n) => sum + n, 0);
	if (all === 0) return undefined;
	const wanted = Math.max(1, Math.ceil(share * all));
	let before = 0;
	return counts.findIndex((n) => {
		before += n;
		return before >= wanted;
	});
}

/** The buckets of several days together. */
export function addWaits(days: readonly (readonly number[])[]): number[] {
	return days.reduce<number[]>((sum, day) => sum.map((n, i) => n + (day[i] ?? 0)), noWaits());
}
