import { LEAST_FOR_SHARE } from '../utils/domain/share';
import type { BuyerCounts } from '../utils/insight/figures';
import { percent } from './dashboard-text';
import { BUYER } from './feedback-text';

/** Buyers with several requests, in one sentence, with what it leaves out. Nobody is named. */
export function ReturningBuyers({ counts }: { counts: BuyerCounts }) {
	const { buyers, returning, requests, refunds, refundsOfReturning } = counts;
	const share = refunds >= LEAST_FOR_SHARE ? percent(refundsOfReturning / refunds) : undefined;
	return (
		<>
			{buyers === 0 ? (
				<p class="muted">{BUYER.noneSeen}</p>
			) : (
				<p>
					{BUYER.seen(buyers, requests, returning)}
					{refunds > 0 && BUYER.refunds(refunds, refundsOfReturning, share)}
				</p>
			)}
			<p class="small muted">{BUYER.boardLimits}</p>
		</>
	);
}
