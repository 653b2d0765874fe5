import type { RequestType } from './words';

/** One thing about the console that a correction tells otherwise; each side is a list that is tried from the front. */
export interface MapChange {
	/** `bounds` is the place and the counts of an anchor, `list` the path to the list of a reply. */
	part: 'anchor' | 'bounds' | 'label' | 'list' | 'field';
	/** As in the map: `list.cell`, or `json.requests.status` for what belongs to a reply. */
	name: string;
	before: readonly string[];
	after: readonly string[];
}

/** Where in a file something is wrong, and what. */
export interface MapProblem {
	place: string;
	why: string;
}

/** What a file would change, and why it cannot be taken; either may be empty. */
export interface MapCheck {
	changes: readonly MapChange[];
	problems: readonly MapProblem[];
}

/** Where a state of the map came from; `reset` leads back to what is shipped. */
export const MAP_ORIGINS = ['file', 'taught', 'reset'] as const;
export type MapOrigin = (typeof MAP_ORIGINS)[number];

/** What is in force of the map of the console, and how it came to that. */
export interface MapState {
	/** Shanghai day `YYYY-MM-DD` of the shipped map. */
	version: string;
	/** The shop's own changes to it. */
	changes: readonly MapChange[];
	/** Day of the shipped map that the correction was made for, where that is an older one. */
	outdated?: string;
	/** Newest first; undoing takes the first away. `names` are what it changed, `at` is epoch ms. */
	history: readonly { at: number; origin: MapOrigin; names: readonly string[] }[];
}

/** What the reader makes of one row under a taught map; only what the row shows itself. */
export interface TaughtRow {
	orderSn?: string;
	requestType?: RequestType;
	/** The words of the row, at most 40 characters. */
	status?: string;
	/** Epoch ms. */
	requestedAt?: number;
	/** Whether all that a badge needs was read. */
	whole: boolean;
}

/** A taught correction that waits for the word of the agent. */
export interface MapProposal {
	changes: readonly MapChange[];
	rows: readonly TaughtRow[];
	/** Epoch ms. */
	at: number;
}
