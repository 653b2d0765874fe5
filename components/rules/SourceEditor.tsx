import type { PackSource } from '../../utils/policy/pack';
import { FieldRow } from './FieldRow';
import { RULES } from './rules-text';

interface Props {
	name: string;
	source: PackSource;
	/** How many rules rest on it. */
	used: number;
	was: string | undefined;
	onChange(source: PackSource): void;
	onRevert: (() => void) | undefined;
}

const LONGEST = { title: 200, date: 20, says: 200 } as const;

/** One source: what it is called, of when, and what it says in the merchant's words. */
export function SourceEditor({ name, source, used, was, onChange, onRevert }: Props) {
	return (
		<FieldRow label={name} was={was} onRevert={onRevert}>
			<div class="lines">
				<div class="line">
					<input
						class="input"
						type="text"
						autoComplete="off"
						aria-label={RULES.sourceTitle}
						aria-invalid={source.title.trim() === '' ? true : undefined}
						maxLength={LONGEST.title}
						value={source.title}
						onInput={(event) => onChange({ ...source, title: event.currentTarget.value })}
					/>
					<input
						class="input date"
						type="text"
						autoComplete="off"
						aria-label={RULES.sourceDate}
						placeholder={RULES.unknownDay}
						maxLength={LONGEST.date}
						value={source.date ?? ''}
						onInput={(event) => onChange({ ...source, date: event.currentTarget.value || null })}
					/>
					<span class="muted small used">{RULES.sourceUsed(used)}</span>
				</div>
				<textarea
					class="input"
					rows={2}
					aria-label={RULES.sourceSays}
					placeholder={RULES.sourceSays}
					maxLength={LONGEST.says}
					value={source.says ?? ''}
					onInput={(event) => onChange(withSays(source, event.currentTarget.value))}
				/>
			</div>
		</FieldRow>
	);
}

function withSays({ says: _says, ...source }: PackSource, says: string): PackSource {
	return says === '' ? source : { ...source, says };
}
