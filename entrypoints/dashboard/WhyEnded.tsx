import { BOARD, PART_LABELS } from '../../components/dashboard-text';
import { EndedGrid } from '../../components/EndedGrid';
import { Section } from '../../components/Section';
import { OUTCOME_LABELS } from '../../utils/domain/labels';
import { OUTCOMES, type Outcome, REASON_GROUPS, type ReasonGroup } from '../../utils/domain/words';
import type { OrUnknown } from '../../utils/insight/figures';
import { CsvButton } from './CsvButton';
import type { ViewProps } from './look';
import { byReasonTable } from './tables';

/** Who ended the requests, by the reason they were filed for. */
export function WhyEnded({ look, onAsk }: ViewProps) {
	const { from, to } = look.now;
	const rows = reasonsOf(look);
	return (
		<Section title={BOARD.why} aside={<CsvButton table={byReasonTable(look)} />}>
			{rows.length === 0 && <p class="muted">{BOARD.noneEnded}</p>}
			{rows.length > 0 && (
				<div class="scroll">
					<EndedGrid
						head={BOARD.reason}
						rows={rows}
						onOpen={(reason, outcome) =>
							onAsk({
								title: `${PART_LABELS.reason[reason]} ${outcome ? OUTCOME_LABELS[outcome] : BOARD.ended}`,
								filter: {
									...({ by: 'ended', from, to } as const),
									...(outcome && { outcome }),
									reason: reason as OrUnknown<ReasonGroup>,
								},
							})
						}
					/>
				</div>
			)}
		</Section>
	);
}

function reasonsOf({ now }: ViewProps['look']) {
	return [...REASON_GROUPS, 'unknown' as const]
		.map((reason) => ({
			id: reason,
			label: PART_LABELS.reason[reason] ?? reason,
			counts: Object.fromEntries(
				OUTCOMES.map((outcome) => [outcome, now.endings[outcome]?.[reason]?.n ?? 0]),
			) as Record<Outcome, number>,
		}))
		.filter(({ counts }) => Object.values(counts).some((n) => n > 0))
		.sort((a, b) => total(b.counts) - total(a.counts));
}

const total = (counts: Record<string, number>) => Object.values(counts).reduce((sum, n) => sum + n, 0);
