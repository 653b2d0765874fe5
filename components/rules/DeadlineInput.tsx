import type { ComponentChildren } from 'preact';
import { INSTANTS } from '../../utils/domain/fact';
import type { Rule } from '../../utils/policy/pack';
import { FACT_LABELS } from '../fact-text';
import { DurationInput } from './DurationInput';
import { RULES } from './rules-text';

type Deadline = NonNullable<Rule['deadline']>;

interface Props {
	deadline: Deadline | undefined;
	origin: ComponentChildren;
	onChange(deadline: Deadline | undefined): void;
}

const FRESH: Deadline = { from: 'requestedAt', minutes: 2880, onTimeout: '' };
const LONGEST = 80;

/** When the platform acts by itself, if it does. */
export function DeadlineInput({ deadline, origin, onChange }: Props) {
	return (
		<div class="lines">
			<label class="tick-line">
				<input
					type="checkbox"
					checked={deadline !== undefined}
					onChange={(event) => onChange(event.currentTarget.checked ? FRESH : undefined)}
				/>
				{RULES.hasDeadline}
			</label>
			{deadline && (
				<div class="condition-what">
					<span class="muted">{RULES.from}</span>
					<select
						class="input fact"
						aria-label={RULES.from}
						value={deadline.from}
						onChange={(event) =>
							onChange({ ...deadline, from: event.currentTarget.value as Deadline['from'] })
						}
					>
						{INSTANTS.map((instant) => (
							<option key={instant} value={instant}>
								{FACT_LABELS[instant]}
							</option>
						))}
					</select>
					<span class="muted">{RULES.within}</span>
					<DurationInput
						label={RULES.fields.deadline}
						minutes={deadline.minutes}
						onChange={(minutes) => onChange({ ...deadline, minutes })}
					/>
					<input
						class="input on-timeout"
						type="text"
						autoComplete="off"
						aria-label={RULES.onTimeout}
						placeholder={RULES.timeoutHint}
						aria-invalid={deadline.onTimeout.trim() === '' ? true : undefined}
						maxLength={LONGEST}
						value={deadline.onTimeout}
						onInput={(event) => onChange({ ...deadline, onTimeout: event.currentTarget.value })}
					/>
					<span class="origin-note small muted">{origin}</span>
				</div>
			)}
		</div>
	);
}
