import { HINTS } from './hints-text';
import { Section } from './Section';

interface HintItem {
	id: string;
	text: string;
}

interface Props {
	/** Structurally the policy's `RiskHints`. */
	hints: { signals: readonly HintItem[]; counter: readonly HintItem[]; shown: boolean } | undefined;
}

/** What of a case is worth a second look, always beside what speaks against it and what to do. Never a verdict. */
export function RiskHints({ hints }: Props) {
	if (!hints?.shown) return null;
	return (
		<div class="hints">
			<Section title={HINTS.title}>
				<p class="small muted">{HINTS.noVerdict}</p>
				<Items items={hints.signals} />
				{hints.counter.length > 0 && (
					<>
						<h3 class="small">{HINTS.counter}</h3>
						<Items items={hints.counter} />
					</>
				)}
				<h3 class="small">{HINTS.todo}</h3>
				<Items items={HINTS.steps.map((text) => ({ id: text, text }))} />
				<p class="small muted">{HINTS.basis}</p>
			</Section>
		</div>
	);
}

function Items({ items }: { items: readonly HintItem[] }) {
	return (
		<ul>
			{items.map(({ id, text }) => (
				<li key={id}>{text}</li>
			))}
		</ul>
	);
}
