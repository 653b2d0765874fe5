import type { Reply, Tone } from '../reply';
import type { ScenarioId } from '../scenarios';

export interface Draft {
	tone: Tone;
	title: string;
	tags: string[];
	body: string;
	note?: string;
}

/**
 * The replies of one scenario. Ids are `<scenario>-<tone>-<n>` and must stay: usage counts refer to them, so new
 * replies of a tone are added after the old ones.
 */
export function repliesFor(scenario: ScenarioId, drafts: readonly Draft[]): Reply[] {
	const counts = new Map<Tone, number>();
	return drafts.map((draft) => {
		const count = (counts.get(draft.tone) ?? 0) + 1;
		counts.set(draft.tone, count);
		const id = `${scenario.replaceAll('_', '-')}-${draft.tone}-${count}`;
		return { id, scenario, origin: 'built-in', ...draft };
	});
}
