import type { Confidence } from '../../utils/domain/words';
import type { PackSource } from '../../utils/policy/pack';
import { RULES } from './rules-text';
import { sourceText } from './source-words';

/** What stands on so little that a merchant has to look for himself. */
export const isWeak = (confidence: Confidence) => confidence === 'W' || confidence === 'G';

interface Props {
	names: readonly string[];
	sources: Readonly<Record<string, PackSource>>;
	confidence: Confidence;
}

/** Who says so, and when; beside every number of a rule. */
export function OriginNote({ names, sources, confidence }: Props) {
	const text = sourceText(sources, names[0]);
	return (
		<>
			{isWeak(confidence) && (
				<span class="chip" data-tone="warn" title={RULES.weakHint}>
					{RULES.weak}
				</span>
			)}
			<span class="origin-text" title={text}>
				{text}
			</span>
		</>
	);
}
