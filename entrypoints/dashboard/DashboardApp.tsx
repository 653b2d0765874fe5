import { BoardPage } from './BoardPage';
import { LedgerPage } from './quality/LedgerPage';
import { useView } from './use-view';

/** The page a shop's owner opens in the morning. `now` is epoch ms. */
export function DashboardApp({ now }: { now: number }) {
	const view = useView();
	return (
		<div class="board">
			{view.kind === 'quality' ? <LedgerPage view={view} now={now} /> : <BoardPage view={view} now={now} />}
		</div>
	);
}
