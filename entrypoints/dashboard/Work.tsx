import { BOARD } from '../../components/dashboard-text';
import { Figure } from '../../components/Figure';
import { BUYER } from '../../components/feedback-text';
import { FOLLOW_UP } from '../../components/follow-up-text';
import { PromiseCounts } from '../../components/PromiseCounts';
import { ReturningBuyers } from '../../components/ReturningBuyers';
import { Section } from '../../components/Section';
import { MOOD_LABELS, NOTE_LABELS, OUTCOME_LABELS } from '../../utils/domain/labels';
import { FEEDBACK_NOTES, MOODS, OUTCOMES } from '../../utils/domain/words';
import type { CaseFilter } from '../../utils/insight/figures';
import { CsvButton } from './CsvButton';
import type { ViewProps } from './look';
import { useBuyers, usePromises, useWentBefore } from './use-counts';
import { useReplyNames } from './use-reply-names';
import { buyersTable, promiseTable } from './work-tables';

/** Rows that are shown. */
const FIRST = 8;

/** What the agents did: replies, promises, marks, and what went before which end; and buyers who came back. */
export function Work({ look: { now }, onAsk }: ViewProps) {
	const nameOf = useReplyNames();
	const promises = usePromises(now);
	const buyers = useBuyers();
	const before = useWentBefore(now);
	const { from, to } = now;
	const { moods, avoidable, unavoidable, notes } = now.feedback;
	const ask = (title: string, filter: Omit<CaseFilter, 'from' | 'to'>) => () =>
		onAsk({ title, filter: { from, to, ...filter } });
	const mark = (label: string, n: number, marked: Partial<CaseFilter>): Row => ({
		...{ label, n, onOpen: ask(label, { by: 'marked', ...marked }) },
	});
	const marks = [
		...MOODS.map((mood) => mark(MOOD_LABELS[mood], moods[mood] ?? 0, { mood })),
		mark(BOARD.avoidable, avoidable, { avoidable: true }),
		mark(BOARD.unavoidable, unavoidable, { avoidable: false }),
		...FEEDBACK_NOTES.map((note) => mark(NOTE_LABELS[note], notes[note] ?? 0, { note })),
	];
	const said = marks.filter(({ n }) => n > 0);
	const went = before?.toSorted((a, b) => b.n - a.n).slice(0, FIRST);
	return (
		<div class="thirds">
			<div class="column">
				<Section title={BOARD.replies}>
					{now.replies.length === 0 ? (
						<p class="muted">{BOARD.noReplies}</p>
					) : (
						<Pairs
							rows={now.replies.slice(0, FIRST).map(({ id, times }) => ({
								...{ label: nameOf(id), n: times },
								onOpen: ask(BOARD.usedFor(nameOf(id)), { by: 'used', done: { kind: 'reply', id } }),
							}))}
							heads={[BOARD.replies, BOARD.times]}
						/>
					)}
				</Section>
				<Section
					title={FOLLOW_UP.board.title}
					aside={promises && <CsvButton table={promiseTable(promises, now)} />}
				>
					{promises ? (
						<PromiseCounts
							counts={promises}
							onOpen={(promise, label) => ask(label, { by: 'promised', promise })()}
						/>
					) : (
						<p class="muted">{promises === null ? FOLLOW_UP.board.failed : BOARD.loading}</p>
					)}
				</Section>
			</div>
			<div class="column">
				<Section title={BOARD.feedback}>
					{said.length === 0 ? (
						<p class="muted">{BOARD.noFeedback}</p>
					) : (
						<Pairs rows={said} heads={[BOARD.feedback, BOARD.count]} />
					)}
				</Section>
				<Section title={BUYER.boardTitle} aside={buyers && <CsvButton table={buyersTable(buyers)} />}>
					{buyers ? (
						<ReturningBuyers counts={buyers} />
					) : (
						<p class="muted">{buyers === null ? BUYER.boardFailed : BOARD.loading}</p>
					)}
				</Section>
			</div>
			<Section title={BOARD.went}>
				{!went?.length ? (
					<p class="muted">{went ? BOARD.noWent : before === null ? BOARD.wentFailed : BOARD.loading}</p>
				) : (
					<>
						<Pairs
							heads={[BOARD.went, BOARD.count]}
							rows={went.map(({ kind, id, n, outcomes }) => {
								const what = kind === 'reply' ? nameOf(id) : id;
								const ends = OUTCOMES.filter((one) => outcomes[one]);
								return {
									label: `${what}：${ends.map((one) => `${OUTCOME_LABELS[one]} ${outcomes[one]}`).join('，')}`,
									n,
									onOpen: ask(BOARD.wentFor(what), { by: 'ended', done: { kind, id } }),
								};
							})}
						/>
						<p class="small muted">{BOARD.wentHint}</p>
					</>
				)}
			</Section>
		</div>
	);
}

interface Row {
	label: string;
	n: number;
	onOpen(): void;
}

function Pairs({ rows, heads }: { rows: readonly Row[]; heads: readonly [string, string] }) {
	return (
		<table class="board-table">
			<thead class="sr-only">
				<tr>
					<th scope="col">{heads[0]}</th>
					<th scope="col">{heads[1]}</th>
				</tr>
			</thead>
			<tbody>
				{rows.map(({ label, n, onOpen }) => (
					<tr key={label}>
						<th scope="row">{label}</th>
						<td class="end">
							<Figure label={label} onOpen={onOpen}>
								{n}
							</Figure>
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
