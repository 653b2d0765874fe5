import { VERDICT_LABELS } from '../../utils/domain/labels';
import { VERDICTS, type Verdict } from '../../utils/domain/words';
import type { Pack, Rule } from '../../utils/policy/pack';
import { FACT_LABELS } from '../fact-text';
import { BuyerInput } from './BuyerInput';
import { ChoiceList } from './ChoiceList';
import { ConditionEditor } from './ConditionEditor';
import { DeadlineInput } from './DeadlineInput';
import { FieldRow } from './FieldRow';
import { LinesInput } from './LinesInput';
import { OriginNote } from './OriginNote';
import { RuleHead, type RuleHeadProps } from './RuleHead';
import { RuleOrigin } from './RuleOrigin';
import type { RuleField } from './rule-fields';
import { RULES } from './rules-text';
import { StepsInput } from './StepsInput';
import { WordsInput } from './WordsInput';

export interface RuleFormProps extends RuleHeadProps {
	sources: Pack['sources'];
	questions: Pack['questions'];
	/** Categories of replies, to recommend. */
	scenarios: readonly { id: string; label: string }[];
	/** What the platform's pack says, in words, of each field that the shop changed. */
	was: Partial<Record<RuleField, string>>;
	newId(): string;
	/** `field` is absent where the whole field goes. */
	onField<F extends RuleField>(field: F, value: Rule[F] | undefined): void;
	onRevertField(field: RuleField): void;
}

/** The form of one rule: every part of it. */
export function RuleForm(props: RuleFormProps) {
	const { rule, sources, onField } = props;
	const origin = <OriginNote names={rule.sources} sources={sources} confidence={rule.confidence} />;
	const row = (field: RuleField) => ({
		label: RULES.fields[field],
		was: props.was[field],
		onRevert: () => props.onRevertField(field),
	});
	const text = (field: 'title' | 'because' | 'penalty', longest: number, optional = false) => (
		<textarea
			class="input"
			rows={field === 'because' ? 3 : 1}
			aria-label={RULES.fields[field]}
			aria-invalid={!optional && (rule[field] ?? '').trim() === '' ? true : undefined}
			maxLength={longest}
			value={rule[field] ?? ''}
			onInput={(event) => {
				const next = event.currentTarget.value;
				onField(field, optional && next === '' ? undefined : next);
			}}
		/>
	);
	return (
		<div class="rule-form">
			<RuleHead {...props} />
			<FieldRow {...row('title')}>{text('title', 60)}</FieldRow>
			<FieldRow {...row('when')}>
				<ConditionEditor condition={rule.when} origin={origin} onChange={(when) => onField('when', when)} />
			</FieldRow>
			<FieldRow {...row('verdict')}>
				<select
					class="input verdict-select"
					aria-label={RULES.verdict}
					value={rule.verdict ?? ''}
					onChange={(event) => onField('verdict', (event.currentTarget.value || undefined) as Verdict)}
				>
					<option value="">{RULES.adviceOnly}</option>
					{VERDICTS.map((verdict) => (
						<option key={verdict} value={verdict}>
							{VERDICT_LABELS[verdict]}
						</option>
					))}
				</select>
			</FieldRow>
			<FieldRow {...row('grantsSpeed')}>
				<label class="tick-line">
					<input
						type="checkbox"
						checked={rule.grantsSpeed === true}
						onChange={(event) => onField('grantsSpeed', event.currentTarget.checked || undefined)}
					/>
					{RULES.grantsSpeed}
				</label>
			</FieldRow>
			<FieldRow {...row('because')}>{text('because', 400)}</FieldRow>
			<FieldRow {...row('deadline')}>
				<DeadlineInput
					deadline={rule.deadline}
					origin={origin}
					onChange={(deadline) => onField('deadline', deadline)}
				/>
			</FieldRow>
			<FieldRow {...row('steps')}>
				<StepsInput steps={rule.steps} newId={props.newId} onChange={(steps) => onField('steps', steps)} />
			</FieldRow>
			<FieldRow {...row('proof')}>
				<LinesInput
					label={RULES.fields.proof}
					lines={rule.proof}
					longest={60}
					most={8}
					onChange={(proof) => onField('proof', proof)}
				/>
			</FieldRow>
			<FieldRow {...row('asks')}>
				<ChoiceList
					label={RULES.fields.asks}
					options={props.questions.map(({ fact, ask }) => ({
						id: fact,
						label: `${FACT_LABELS[fact]}：${ask}`,
					}))}
					chosen={rule.asks ?? []}
					none={RULES.noAsks}
					most={6}
					onChange={(asks) => onField('asks', asks.length > 0 ? (asks as Rule['asks']) : undefined)}
				/>
			</FieldRow>
			<FieldRow {...row('replies')}>
				<ChoiceList
					label={RULES.fields.replies}
					options={props.scenarios}
					chosen={rule.replies}
					none={RULES.noReplies}
					most={6}
					onChange={(replies) => onField('replies', replies)}
				/>
			</FieldRow>
			<FieldRow {...row('flags')}>
				<WordsInput
					label={RULES.fields.flags}
					words={rule.flags ?? []}
					longest={16}
					most={4}
					onChange={(flags) => onField('flags', flags.length > 0 ? flags : undefined)}
				/>
			</FieldRow>
			<FieldRow {...row('penalty')}>{text('penalty', 160, true)}</FieldRow>
			<FieldRow {...row('buyer')}>
				<BuyerInput buyer={rule.buyer} onChange={(buyer) => onField('buyer', buyer)} />
			</FieldRow>
			<RuleOrigin rule={rule} sources={sources} row={row} onField={onField} />
		</div>
	);
}
