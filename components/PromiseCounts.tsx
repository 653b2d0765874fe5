import { LEAST_FOR_SHARE } from '../utils/domain/share';
import type { PromiseState } from '../utils/insight/figures';
import type { FollowUpCounts } from '../utils/insight/follow-ups';
import { percent } from './dashboard-text';
import { Figure } from './Figure';
import { FOLLOW_UP } from './follow-up-text';

const { board: TEXT } = FOLLOW_UP;

interface Props {
	counts: FollowUpCounts;
	/** Leads to the cases of these promises. */
	onOpen(state: PromiseState, label: string): void;
}

/** In the order in which they are told. */
export const PROMISE_STATES = ['kept', 'late', 'unseen', 'open'] as const satisfies readonly PromiseState[];

/** How promises to come back to a buyer were kept. */
export function PromiseCounts({ counts, onOpen }: Props) {
	const { kept, late, unseen, open } = counts;
	const over = kept + late + unseen;
	if (over + open === 0) return <p class="muted">{TEXT.none}</p>;
	return (
		<>
			<table class="board-table">
				<tbody>
					{PROMISE_STATES.map((state) => (
						<tr key={state}>
							<th scope="row">{TEXT[state]}</th>
							<td class="end">
								<Figure
									label={TEXT[state]}
									onOpen={counts[state] > 0 ? () => onOpen(state, TEXT[state]) : undefined}
								>
									{counts[state]}
								</Figure>
							</td>
						</tr>
					))}
				</tbody>
			</table>
			{over >= LEAST_FOR_SHARE && <p class="small">{TEXT.share(percent(kept / over))}</p>}
			<p class="small muted">{TEXT.hint}</p>
		</>
	);
}
