import { PANEL } from './panel-text';
import { Section } from './Section';

interface Props {
	/** Structurally the policy's `AppealNotice`. */
	notice:
		| {
				signals: readonly (keyof typeof PANEL.appealSignals)[];
				counters: readonly (keyof typeof PANEL.appealCounters)[];
		  }
		| undefined;
}

/** What to think of before agreeing by hand: signals that pages showed, and what speaks against them. Never a verdict on the buyer. */
export function AppealWarning({ notice }: Props) {
	if (!notice) return null;
	return (
		<Section title={PANEL.beforeAgreeing}>
			<p class="small">{PANEL.endsAppeal}</p>
			<ul class="small">
				{notice.signals.map((id) => (
					<li key={id}>{PANEL.appealSignals[id]}</li>
				))}
			</ul>
			{notice.counters.length > 0 && (
				<>
					<p class="small muted">{PANEL.alsoThink}</p>
					<ul class="small muted">
						{notice.counters.map((id) => (
							<li key={id}>{PANEL.appealCounters[id]}</li>
						))}
					</ul>
				</>
			)}
		</Section>
	);
}
