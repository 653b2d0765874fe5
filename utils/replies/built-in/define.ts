import type { Reply, Tone } from '../reply';
import type { ScenarioId } from '../scenarios';

/** `group` is the second half of the stored one: the scenario stands before it. */
export interface Draft extends Omit<Reply, 'id' | 'scenario' | 'origin' | 'pinned'> {}

/**
 * The replies of one scenario. Ids are `<scenario>-<tone>-<n>` and must stay: usage counts refer to them, so new
 * replies of a tone are added after the old ones.
 */
export function repliesFor(scenario: ScenarioId, drafts: readonly Draft[]): Reply[] {
	const counts = new Map<Tone, number>();
	return drafts.map(({ group, ...draft }) => {
		const count = (counts.get(draft.tone) ?? 0) + 1;
		counts.set(draft.tone, count);
		const id = `${scenario.replaceAll('_', '-')}-${draft.tone}-${count}`;
		return { id, scenario, origin: 'built-in', ...(group && { group: `${scenario}/${group}` }), ...draft };
	});
}
