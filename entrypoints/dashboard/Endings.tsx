import { BOARD } from '../../components/dashboard-text';
import { Section } from '../../components/Section';
import { WhoEnded } from '../../components/WhoEnded';
import { instantText } from '../../utils/domain/clock';
import { OUTCOME_LABELS } from '../../utils/domain/labels';
import type { Outcome } from '../../utils/domain/words';
import type { Reconciliation } from '../../utils/insight/figures';
import { CsvButton } from './CsvButton';
import { byDayTable } from './day-tables';
import type { ViewProps } from './look';

/** Who ended the requests: as a whole, and beside what the console says. */
export function Endings({ look, onAsk }: ViewProps) {
	const { now, before, span, board } = look;
	const { from, to } = now;
	const label = (outcome: Outcome | undefined) => (outcome ? OUTCOME_LABELS[outcome] : BOARD.ended);
	const of = (outcome: Outcome | undefined) => (outcome ? { outcome } : {});
	return (
		<Section title={BOARD.who} aside={<CsvButton table={byDayTable(look)} />}>
			{now.watched === 0 ? (
				<p class="muted">{BOARD.unseenSpan}</p>
			) : (
				<WhoEnded
					now={now}
					before={before}
					beforeLabel={BOARD.before[span]}
					onOpen={(outcome) =>
						onAsk({ title: label(outcome), filter: { by: 'ended', from, to, ...of(outcome) } })
					}
				/>
			)}
			{board.reconcile && <p class="small reconcile">{reconcileText(board.reconcile)}</p>}
			<p class="small muted">
				{BOARD.whoHint} {now.endedEarlier > 0 && BOARD.endedEarlier(now.endedEarlier)}
			</p>
		</Section>
	);
}

function reconcileText(told: Reconciliation): string {
	const at = instantText(told.at);
	if (told.missing === 0) return BOARD.reconcile.equal(told.console, at);
	return told.missing > 0
		? BOARD.reconcile.missing(told.console, told.missing, at)
		: BOARD.reconcile.more(told.console, -told.missing, at);
}
