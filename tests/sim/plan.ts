import type { ReasonGroup } from '../../utils/domain/words';

/** Something that goes wrong in a simulated shop, and from when to when (days from its first, both inclusive). */
export type Plant = { from: number; to: number } & (
	| /** A product brings so many times its requests. */ { kind: 'spike'; product: number; times: number }
	| /** The whole shop brings so many times the requests of this reason. */ {
			kind: 'reason';
			reason: ReasonGroup;
			times: number;
	  }
	| /** So many more complaints of a product in one colour or size, of orders made in these days or of requests filed in them. */ {
			kind: 'sku' | 'batch';
			product: number;
			sku: number;
			times: number;
	  }
	| /** A courier stands still. */ { kind: 'line'; line: number; times: number }
);

/** A shop to be simulated. The same plan gives the same shop. */
export interface Plan {
	seed: string;
	/** Shanghai day it begins on. */
	firstDay: number;
	days: number;
	/** Requests on an ordinary day. */
	perDay: number;
	products: number;
	skus: number;
	/** Growth a day, as a factor. */
	trend: number;
	/** Size of the negative binomial that a day's unrest follows; endless is Poisson. */
	unrest: number;
	/** A sale, or days on which more pages are opened: the whole shop brings so many times its requests (days from its first, both inclusive). */
	swells: readonly { from: number; to: number; times: number }[];
	plants: readonly Plant[];
}

/** 2026-09-01, Shanghai. */
const FIRST_DAY = 20_697;

export function plan(over: Partial<Plan> = {}): Plan {
	const perDay = over.perDay ?? 40;
	return {
		seed: 'shop',
		firstDay: FIRST_DAY,
		days: 35,
		perDay,
		products: Math.min(300, Math.max(5, Math.round(Math.sqrt(perDay) * 3))),
		skus: 4,
		trend: 1,
		unrest: Infinity,
		swells: [],
		plants: [],
		...over,
	};
}

/** By weekday; day 0 of the Shanghai count is a Thursday. */
export const WEEK = [1.0, 1.02, 0.85, 0.8, 1.12, 1.15, 1.06] as const;

/** Requests by hour of the day, in parts of a thousand. */
export const HOURS = [
	...[20, 12, 7, 4, 3, 4, 9, 20, 38, 55, 66, 60, 52, 50, 54, 56, 54, 50, 48, 56, 72, 84, 76, 50],
];

export const LINES = ['A', 'B', 'C', 'D'] as const;
