import { useEffect, useState } from 'preact/hooks';
import { CaseTable } from '../../components/CaseTable';
import { BOARD } from '../../components/dashboard-text';
import { LOADING, type Loaded, load } from '../../components/loaded';
import { Section } from '../../components/Section';
import type { CasePage } from '../../utils/insight/figures';
import { askInsight } from './ask-insight';
import type { ViewProps } from './look';

/** Rows that are shown at once. */
const FIRST = 5;

/** Every request that ended because nobody moved in time: what could have been avoided. */
export function Timeouts({ look: { now }, onAsk }: ViewProps) {
	const [page, setPage] = useState<Loaded<CasePage>>(LOADING);
	const { from, to } = now;
	useEffect(() => {
		load(askInsight('insight/timeouts', { from, to })).then(setPage);
	}, [from, to]);
	const { n } = now.outcomes.timeout;
	return (
		<Section
			title={BOARD.timeouts}
			aside={now.watched > 0 && <span class="number muted">{BOARD.cases(n)}</span>}
		>
			{page.kind === 'failed' && <p class="muted">{BOARD.failed(page.why)}</p>}
			{n === 0 && <p class="muted">{BOARD.noTimeouts}</p>}
			{page.kind === 'ready' && n > 0 && <CaseTable brief cases={page.value.cases.slice(0, FIRST)} />}
			{n > 0 && (
				<button
					type="button"
					class="button no-print"
					data-kind="quiet"
					onClick={() =>
						onAsk({ title: BOARD.timeouts, filter: { by: 'ended', from, to, outcome: 'timeout' } })
					}
				>
					{BOARD.showAll(n)}
				</button>
			)}
		</Section>
	);
}
