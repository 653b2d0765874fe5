import { useState } from 'preact/hooks';
import { REASON_LABELS } from '../../utils/domain/labels';
import { REASON_GROUPS, type ReasonGroup } from '../../utils/domain/words';
import { RULES } from './rules-text';
import { WordsInput } from './WordsInput';

interface Props {
	/** Phrases by group; a group without any has no entry. */
	phrases: ReadonlyMap<ReasonGroup, readonly string[]>;
	/** Groups in which the shop's phrases are not the platform's. */
	changed: ReadonlySet<ReasonGroup>;
	/** What group a text of a reason falls into. */
	sort(text: string): ReasonGroup | undefined;
	onChange(group: ReasonGroup, phrases: string[]): void;
}

const LONGEST = 40;
const MOST = 60;

/** The words by which a buyer's reason is sorted, with a line to try one. */
export function ReasonGroups({ phrases, changed, sort, onChange }: Props) {
	const [text, setText] = useState('');
	const group = sort(text);
	return (
		<>
			<p class="intro">{RULES.reasonsIntro}</p>
			<label class="field try-line">
				<span>{RULES.reasonsTry}</span>
				<input
					class="input"
					type="text"
					autoComplete="off"
					value={text}
					onInput={(event) => setText(event.currentTarget.value)}
				/>
				<span role="status" class="muted">
					{text.trim() !== '' && RULES.reasonsGroup(group && REASON_LABELS[group])}
				</span>
			</label>
			<dl class="card groups">
				{REASON_GROUPS.map((one) => (
					<div class="field-row" key={one}>
						<dt class="field-name">
							<span>{REASON_LABELS[one]}</span>
							{changed.has(one) && <span class="chip changed">{RULES.changed}</span>}
						</dt>
						<dd class="field-body">
							<WordsInput
								label={REASON_LABELS[one]}
								words={phrases.get(one) ?? []}
								longest={LONGEST}
								most={MOST}
								onChange={(next) => onChange(one, next)}
							/>
						</dd>
					</div>
				))}
			</dl>
		</>
	);
}
