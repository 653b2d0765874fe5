import type { FactName } from './fact';

/**
 * What the agent supplied for one case: an answered question (a fact with the agent as its evidence) or a step done.
 * `value` is a JSON value; for an answer it is the chosen option's id, for a step `true`.
 */
export interface Tick {
	/** `fact:<name>` or `step:<id>`. */
	id: `fact:${FactName}` | `step:${string}`;
	value: string | boolean;
	/** Epoch ms. */
	at: number;
}
