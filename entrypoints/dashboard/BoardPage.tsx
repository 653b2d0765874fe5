import { useMemo, useState } from 'preact/hooks';
import { CaseDialog } from '../../components/CaseDialog';
import { BOARD } from '../../components/dashboard-text';
import { dayBounds, dayText, shanghaiDay } from '../../utils/domain/clock';
import { periodOf } from '../../utils/insight/summary/period';
import { rangesOf } from '../../utils/insight/summary/ranges';
import { BoardHead } from './BoardHead';
import { BoardView } from './BoardView';
import { Exports } from './Exports';
import type { Look } from './look';
import { useBoard } from './use-board';
import { type CaseQuestion, useCases } from './use-cases';
import type { View } from './use-view';

interface Props {
	view: Extract<View, { kind: 'board' }>;
	/** Epoch ms. */
	now: number;
}

/** The figures of a stretch of time, down to their cases. */
export function BoardPage({ view, now }: Props) {
	const { span } = view;
	const { board, reload } = useBoard(now);
	const [question, setQuestion] = useState<CaseQuestion | undefined>();
	const { cases, state, more } = useCases(question);
	const today = shanghaiDay(now);
	const look = useMemo((): Look | undefined => {
		if (board.kind !== 'ready') return undefined;
		const ranges = rangesOf(span, today);
		return {
			span,
			today,
			board: board.value,
			now: periodOf(board.value.days, ranges.now),
			before: periodOf(board.value.days, ranges.before),
		};
	}, [board, span, today]);
	return (
		<>
			<BoardHead view={view}>{look && <Exports look={look} />}</BoardHead>
			<main>
				{look && <Honest look={look} />}
				{board.kind === 'loading' && <p class="muted">{BOARD.loading}</p>}
				{board.kind === 'failed' && (
					<p class="note" data-tone="danger" role="alert">
						{BOARD.failed(board.why)}{' '}
						<button type="button" class="button" onClick={reload}>
							{BOARD.retry}
						</button>
					</p>
				)}
				{look && <BoardView look={look} clock={now} onAsk={setQuestion} />}
			</main>
			{question && (
				<CaseDialog
					title={question.title}
					note={question.note}
					cases={cases}
					state={state}
					onMore={more}
					onClose={() => setQuestion(undefined)}
				/>
			)}
		</>
	);
}

/** What of the shop these figures are. */
function Honest({ look: { now, before, board, span } }: { look: Look }) {
	const day = (at: number) => dayText(dayBounds(at).from);
	return (
		<p class="honest small">
			{span === 'today'
				? BOARD.honestToday(day(now.to))
				: BOARD.honest(day(now.from), day(now.to), now.watched, now.to - now.from + 1)}
			{board.since !== undefined && board.since > now.from && ` ${BOARD.since(day(board.since))}`}
			{before.watched < now.watched &&
				before.watched > 0 &&
				` ${BOARD.unlike(BOARD.before[span], before.watched, now.watched)}`}
			{now.filed.n + now.ended.n === 0 && <strong class="block">{BOARD.none}</strong>}
		</p>
	);
}
