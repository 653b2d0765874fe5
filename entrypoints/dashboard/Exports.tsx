import { useState } from 'preact/hooks';
import { alertText } from '../../components/alert-text';
import { BOARD } from '../../components/dashboard-text';
import { dayBounds, dayText } from '../../utils/domain/clock';
import { periodOf } from '../../utils/insight/summary/period';
import { rangesOf } from '../../utils/insight/summary/ranges';
import { allTables } from './all-tables';
import type { Look } from './look';
import { offerFile } from './offer-file';
import { toWorkbook } from './save-tables';
import { useAlerts } from './use-alerts';
import { weeklyReport } from './weekly-report';
import { readWorkCounts } from './work-tables';

const day = (of: number): string => dayText(dayBounds(of).from);

/** The ways to take the figures along. Every file is made here and goes nowhere else. */
export function Exports({ look }: { look: Look }) {
	const [said, setSaid] = useState('');
	const { today: alerts } = useAlerts(look.board, look.today);
	async function save(name: string, make: () => Promise<Blob> | Blob) {
		try {
			offerFile(name, await make());
			setSaid(BOARD.saved(name));
		} catch {
			setSaid(BOARD.saveFailed);
		}
	}
	function report() {
		const ranges = rangesOf('week', look.today);
		const days = look.board.days;
		const now = periodOf(days, ranges.now);
		const week: Look = { ...look, span: 'week', now, before: periodOf(days, ranges.before) };
		const honest = BOARD.honest(day(now.from), day(now.to), now.watched, 7);
		const texts = alerts.kind === 'ready' ? alerts.alerts.map((one) => alertText(one, BOARD.today)) : [];
		const title = BOARD.reportTitle(day(now.from), day(now.to));
		const said = texts.map((one) => `${one.title}。${one.counts}。${one.drivers}`);
		return save(`${title}.html`, async () =>
			weeklyReport(week, await readWorkCounts(now), { title, honest, alerts: said }),
		);
	}
	return (
		<div class="exports no-print">
			<span role="status" class="small muted">
				{said}
			</span>
			<button
				type="button"
				class="button"
				onClick={() =>
					save(`${BOARD.title} ${day(look.now.from)} ${day(look.now.to)}.xlsx`, async () =>
						toWorkbook(allTables(look, await readWorkCounts(look.now))),
					)
				}
			>
				{BOARD.excel}
			</button>
			<button type="button" class="button" onClick={report}>
				{BOARD.report}
			</button>
			<button type="button" class="button" onClick={() => window.print()}>
				{BOARD.print}
			</button>
		</div>
	);
}
