import { CONFIDENCES, type Confidence } from '../../utils/domain/words';
import type { Pack, Rule } from '../../utils/policy/pack';
import { ChoiceList } from './ChoiceList';
import { FieldRow } from './FieldRow';
import type { RuleField } from './rule-fields';
import { RULES } from './rules-text';
import { sourceChoices } from './source-words';

interface Props {
	rule: Rule;
	sources: Pack['sources'];
	row(field: RuleField): { label: string; was: string | undefined; onRevert(): void };
	onField<F extends RuleField>(field: F, value: Rule[F] | undefined): void;
}

const MOST = 12;

/** Who says so, since when, and how far it can be trusted. */
export function RuleOrigin({ rule, sources, row, onField }: Props) {
	return (
		<>
			<FieldRow {...row('sources')}>
				<ChoiceList
					label={RULES.fields.sources}
					options={sourceChoices(sources)}
					chosen={rule.sources}
					none={RULES.noSource}
					most={MOST}
					onChange={(names) => onField('sources', names)}
				/>
				<ul class="source-notes small muted">
					{rule.sources.map((name) => {
						const source = Object.hasOwn(sources, name) ? sources[name] : undefined;
						return source?.says ? <li key={name}>{`${source.title}：${source.says}`}</li> : null;
					})}
				</ul>
			</FieldRow>
			<FieldRow {...row('effectiveFrom')}>
				<span class="with-unit">
					<input
						class="input date"
						type="date"
						aria-label={RULES.effective}
						value={rule.effectiveFrom ?? ''}
						onChange={(event) => onField('effectiveFrom', event.currentTarget.value || null)}
					/>
					{rule.effectiveFrom === null && <span class="muted">{RULES.unknownDay}</span>}
				</span>
			</FieldRow>
			<FieldRow {...row('confidence')}>
				<select
					class="input verdict-select"
					aria-label={RULES.fields.confidence}
					value={rule.confidence}
					onChange={(event) => onField('confidence', event.currentTarget.value as Confidence)}
				>
					{CONFIDENCES.map((letter) => (
						<option key={letter} value={letter}>
							{RULES.confidences[letter]}
						</option>
					))}
				</select>
			</FieldRow>
		</>
	);
}
