import { Plus, X } from 'lucide-preact';
import type { PackAnswer, PackQuestion } from '../../utils/policy/pack';
import { FACT_LABELS } from '../fact-text';
import { AnswerInput, freshAnswer } from './AnswerInput';
import { FieldRow } from './FieldRow';
import { RULES } from './rules-text';

interface Props {
	question: PackQuestion;
	was: string | undefined;
	onChange(question: PackQuestion): void;
	onRevert: (() => void) | undefined;
	onRemove(): void;
}

const LONGEST_ASK = 80;
const LONGEST_LABEL = 40;
const MOST = 20;

/** A question to the agent: how it is put, and what each answer makes known. */
export function QuestionEditor({ question, was, onChange, onRevert, onRemove }: Props) {
	const { fact, ask, options } = question;
	const put = (next: PackAnswer[]) => onChange({ ...question, options: next });
	return (
		<FieldRow label={FACT_LABELS[fact]} was={was} onRevert={onRevert}>
			<div class="lines">
				<div class="line">
					<input
						class="input"
						type="text"
						autoComplete="off"
						aria-label={`${FACT_LABELS[fact]}${RULES.ask}`}
						aria-invalid={ask.trim() === '' ? true : undefined}
						maxLength={LONGEST_ASK}
						value={ask}
						onInput={(event) => onChange({ ...question, ask: event.currentTarget.value })}
					/>
					<button type="button" class="icon-button" aria-label={RULES.takeOutQuestion} onClick={onRemove}>
						<X size={14} aria-hidden="true" />
					</button>
				</div>
				{options.map((option, place) => (
					<div class="condition-line" key={option.id}>
						<span class="condition-what">
							<input
								class="input option-label"
								type="text"
								autoComplete="off"
								aria-label={RULES.lineOf(RULES.option, place + 1)}
								aria-invalid={option.label.trim() === '' ? true : undefined}
								maxLength={LONGEST_LABEL}
								value={option.label}
								onInput={(event) => put(options.with(place, { ...option, label: event.currentTarget.value }))}
							/>
							<span class="muted">{RULES.optionSays}</span>
							<AnswerInput fact={fact} answer={option} onChange={(next) => put(options.with(place, next))} />
						</span>
						<button
							type="button"
							class="icon-button"
							aria-label={RULES.takeOutLine}
							disabled={options.length <= 2}
							onClick={() => put(options.toSpliced(place, 1))}
						>
							<X size={14} aria-hidden="true" />
						</button>
					</div>
				))}
				{options.length < MOST && (
					<button
						type="button"
						class="button"
						data-kind="quiet"
						onClick={() => put([...options, freshAnswer(fact, options)])}
					>
						<Plus size={14} aria-hidden="true" />
						{RULES.addOption}
					</button>
				)}
			</div>
		</FieldRow>
	);
}
