import type { Facts } from '../../utils/domain/fact';
import { FACT_LABELS, listedFacts, valueText } from '../fact-text';

/** Ids are no news to anybody: made up in an example, and of a recorded case only a piece of the hash. */
const IDS = ['orderSn', 'afterSalesId'];

/** What is known of a case, one fact behind the other. */
export function FactLine({ facts }: { facts: Facts }) {
	return (
		<ul class="fact-line">
			{listedFacts(facts)
				.filter(({ name, fact }) => !IDS.includes(name) && fact.kind !== 'unknown')
				.map(({ name, fact }) => (
					<li key={name}>
						<span class="muted">{FACT_LABELS[name]}</span> {valueText(name, fact)}
					</li>
				))}
		</ul>
	);
}
