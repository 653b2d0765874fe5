import { ReasonGroups } from '../../../components/rules/ReasonGroups';
import { REASON_GROUPS } from '../../../utils/domain/words';
import { reasonGroupOf } from '../../../utils/policy/derive';
import { phrasesOf, withPhrases } from './edit-parts';
import type { PartProps } from './part-props';

/** By which words a buyer's reason is sorted. */
export function ReasonsPart({ draft, base, edit }: PartProps) {
	const phrases = phrasesOf(draft);
	const first = phrasesOf(base);
	const sorted = (words: readonly string[] = []) => [...words].sort().join('\n');
	const changed = REASON_GROUPS.filter((group) => sorted(phrases.get(group)) !== sorted(first.get(group)));
	return (
		<ReasonGroups
			phrases={phrases}
			changed={new Set(changed)}
			sort={(text) => reasonGroupOf(text, draft)}
			onChange={(group, words) => edit(withPhrases(draft, group, words))}
		/>
	);
}
