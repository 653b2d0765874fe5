import type { FollowUpCounts } from '../utils/insight/follow-ups';
import { percent } from './dashboard-text';
import { FOLLOW_UP } from './follow-up-text';

const { board: TEXT } = FOLLOW_UP;

/** Below so many a share says nothing. */
const LEAST = 20;

/** How promises to come back to a buyer were kept. */
export function PromiseCounts({ counts }: { counts: FollowUpCounts }) {
	const { kept, late, unseen, open } = counts;
	const over = kept + late + unseen;
	if (over + open === 0) return <p class="muted">{TEXT.none}</p>;
	return (
		<>
			<table class="board-table">
				<tbody>
					{([TEXT.kept, TEXT.late, TEXT.unseen, TEXT.open] as const).map((label, index) => (
						<tr key={label}>
							<th scope="row">{label}</th>
							<td class="end number">{[kept, late, unseen, open][index]}</td>
						</tr>
					))}
				</tbody>
			</table>
			{over >= LEAST && <p class="small">{TEXT.share(percent(kept / over))}</p>}
			<p class="small muted">{TEXT.hint}</p>
		</>
	);
}
