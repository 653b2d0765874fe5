import type { Loaded } from '../../components/loaded';
import { OPTIONS } from '../../components/options-text';

/** Stands where something is still being read, or could not be. */
export function Waiting({ loaded }: { loaded: Exclude<Loaded<never>, { kind: 'ready' }> }) {
	if (loaded.kind === 'loading') return <p class="muted">{OPTIONS.loading}</p>;
	return (
		<p class="note" data-tone="danger" role="alert">
			{OPTIONS.readFailed(loaded.why)}
		</p>
	);
}
