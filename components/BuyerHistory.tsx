import type { CaseHistory } from '../utils/domain/history';
import { BUYER } from './feedback-text';
import { Section } from './Section';

/** How many requests of this case's buyer were seen, how many were paid back, and what that leaves out. Counts alone, no word of who it is. */
export function BuyerHistory({ buyer }: { buyer: CaseHistory['buyer'] }) {
	// One request is this one: that says nothing of the buyer.
	if (!buyer || buyer.requests < 2) return null;
	return (
		<Section title={BUYER.title}>
			<p class="number">
				{BUYER.counts(buyer.requests, buyer.refunds)}
				{buyer.open > 0 && <span class="muted">　{BUYER.open(buyer.open)}</span>}
			</p>
			<p class="muted small">{BUYER.limits}</p>
		</Section>
	);
}
