import { mean, sampleVariance } from 'simple-statistics';

/** Money (fen) of one Shanghai day. */
export interface DayMoney {
	day: number;
	fen: number;
}

/** By how much the money of a day grows or shrinks a day (fen, around the day `middle`), and the variance of that. Nought where chance alone would do. */
export interface Drift {
	middle: number;
	daily: number;
	variance: number;
}

/** Days that each half must have. */
const LEAST = 7;
/** Halves that lie fewer standard errors apart differ by chance. */
const APART = 2.5;

/** Whether a shop grows or shrinks: its later days held against its earlier ones (Welch). A sale makes single days great and their spread with them, and is no growth. */
export function driftOf(days: readonly DayMoney[]): Drift {
	const sorted = days.toSorted((a, b) => a.day - b.day);
	const middle = sorted.length > 0 ? mean(sorted.map(({ day }) => day)) : 0;
	const none = { middle, daily: 0, variance: 0 };
	const half = Math.floor(sorted.length / 2);
	if (half < LEAST) return none;
	const [early, late] = [sorted.slice(0, half), sorted.slice(half)].map((own) => ({
		day: mean(own.map(({ day }) => day)),
		fen: mean(own.map(({ fen }) => fen)),
		variance: sampleVariance(own.map(({ fen }) => fen)) / own.length,
	}));
	if (!early || !late) return none;
	const [rise, variance, time] = [late.fen - early.fen, late.variance + early.variance, late.day - early.day];
	if (Math.abs(rise) < APART * Math.sqrt(variance)) return none;
	return { middle, daily: rise / time, variance: variance / time ** 2 };
}
