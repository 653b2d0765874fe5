import { VERDICT_LABELS } from '../utils/domain/labels';
import type { Verdict } from '../utils/domain/words';

export function VerdictTag({ verdict }: { verdict: Verdict }) {
	return (
		<span class="verdict" data-verdict={verdict}>
			{VERDICT_LABELS[verdict]}
		</span>
	);
}
