/** What one second of a page may cost us (ms of the main thread). A page of a thousand rows costs more while it comes, but not for seconds. */
export const BUDGET = 50;
const SECOND = 1000;
/** So many seconds over the budget, each within it taking one back, and changes are gathered; */
export const GATHER_FROM = 4;
/** so many, and it is given up. */
export const GIVE_UP_FROM = 24;
/** So many batches in a second over the budget are a page that answers each of our changes with one of its own: this cannot wait for the second's end. */
export const LOOP = 500;

export type Load = 'normal' | 'gathering' | 'given up';

/**
 * Keeps account of what our own work costs the page, second by second. The function is told of each batch of work, from `start` to `end` (ms of any one
 * clock), and says how things stand after it.
 */
export function createLoadMeter(): (start: number, end: number) => Load {
	let since = Number.NEGATIVE_INFINITY;
	let spent = 0;
	let batches = 0;
	/** Seconds over the budget that no second within it has taken back. */
	let over = 0;
	return (start, end) => {
		const seconds = Math.floor((start - since) / SECOND);
		if (seconds > 0) {
			// What follows the second of the last batch was quiet.
			over = Math.max(0, over + (spent > BUDGET ? 2 : 0) - seconds);
			since = start;
			spent = 0;
			batches = 0;
		}
		spent += end - start;
		batches += 1;
		if (spent > BUDGET && batches === LOOP) over += GATHER_FROM;
		return over < GATHER_FROM ? 'normal' : over < GIVE_UP_FROM ? 'gathering' : 'given up';
	};
}
