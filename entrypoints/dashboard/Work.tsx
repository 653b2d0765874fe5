import { BOARD } from '../../components/dashboard-text';
import { Section } from '../../components/Section';
import { MOOD_LABELS, NOTE_LABELS, OUTCOME_LABELS } from '../../utils/domain/labels';
import { FEEDBACK_NOTES, MOODS, OUTCOMES } from '../../utils/domain/words';
import type { Look } from './BoardView';
import { useReplyNames } from './use-reply-names';

/** Rows that are shown. */
const FIRST = 8;

/** What the agents did: replies, marks, and what went before which end. */
export function Work({ look: { now, board } }: { look: Look }) {
	const nameOf = useReplyNames();
	const { moods, avoidable, unavoidable, notes } = now.feedback;
	const marks: [label: string, n: number][] = [
		...MOODS.map((mood): [string, number] => [MOOD_LABELS[mood], moods[mood] ?? 0]),
		[BOARD.avoidable, avoidable],
		[BOARD.unavoidable, unavoidable],
		...FEEDBACK_NOTES.map((note): [string, number] => [NOTE_LABELS[note], notes[note] ?? 0]),
	];
	const said = marks.filter(([, n]) => n > 0);
	const went = (board.went ?? []).toSorted((a, b) => b.n - a.n).slice(0, FIRST);
	return (
		<div class="thirds">
			<Section title={BOARD.replies}>
				{now.replies.length === 0 ? (
					<p class="muted">{BOARD.noReplies}</p>
				) : (
					<Pairs
						rows={now.replies.slice(0, FIRST).map(({ id, times }) => [nameOf(id), times])}
						heads={[BOARD.replies, BOARD.times]}
					/>
				)}
			</Section>
			<Section title={BOARD.feedback}>
				{said.length === 0 ? (
					<p class="muted">{BOARD.noFeedback}</p>
				) : (
					<Pairs rows={said} heads={[BOARD.feedback, BOARD.count]} />
				)}
			</Section>
			<Section title={BOARD.went}>
				{went.length === 0 ? (
					<p class="muted">{board.went ? BOARD.noWent : BOARD.loading}</p>
				) : (
					<>
						<Pairs
							heads={[BOARD.went, BOARD.count]}
							rows={went.map(({ kind, id, n, outcomes }) => [
								`${kind === 'reply' ? nameOf(id) : id}：${OUTCOMES.filter((one) => outcomes[one])
									.map((one) => `${OUTCOME_LABELS[one]} ${outcomes[one]}`)
									.join('，')}`,
								n,
							])}
						/>
						<p class="small muted">{BOARD.wentHint}</p>
					</>
				)}
			</Section>
		</div>
	);
}

function Pairs({
	rows,
	heads,
}: {
	rows: readonly (readonly [string, number])[];
	heads: readonly [string, string];
}) {
	return (
		<table class="board-table">
			<thead class="sr-only">
				<tr>
					<th scope="col">{heads[0]}</th>
					<th scope="col">{heads[1]}</th>
				</tr>
			</thead>
			<tbody>
				{rows.map(([label, n]) => (
					<tr key={label}>
						<th scope="row">{label}</th>
						<td class="end number">{n}</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
