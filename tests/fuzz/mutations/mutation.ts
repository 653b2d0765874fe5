import type { Kind } from '../plan';
import type { Random } from '../random';
import type { Stage } from '../stage';

/** One way in which the console may change, or come to harm. */
export interface Mutation {
	name: string;
	kinds: readonly Kind[];
	/** How often it is drawn, against the others. */
	weight: number;
	/** Does it, and says to what; undefined where the page offers nothing to do it to. */
	apply: (stage: Stage, random: Random) => string | undefined;
}

export const LISTS: readonly Kind[] = ['list', 'orders', 'orders-2021'];
export const ORDERS: readonly Kind[] = ['orders', 'orders-2021'];
export const ALL: readonly Kind[] = [...LISTS, 'detail'];
