import { X } from 'lucide-preact';
import type { PackAnswer, PackQuestion } from '../../utils/policy/pack';
import { FACT_LABELS } from '../fact-text';
import { AnswerInput, freshAnswer } from './AnswerInput';
import { FieldRow } from './FieldRow';
import { AddLine, LineText, TakeOut } from './Line';
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
const FEWEST = 2;
const MOST = 20;

/** A question to the agent: how it is put, and what each answer makes known. */
export function QuestionEditor({ question, was, onChange, onRevert, onRemove }: Props) {
	const { fact, ask, options } = question;
	const put = (next: PackAnswer[]) => onChange({ ...question, options: next });
	return (
		<FieldRow label={FACT_LABELS[fact]} was={was} onRevert={onRevert}>
			<div class="lines">
				<div class="line">
					<LineText
						label={`${FACT_LABELS[fact]}${RULES.ask}`}
						text={ask}
						longest={LONGEST_ASK}
						onText={(text) => onChange({ ...question, ask: text })}
					/>
					<button type="button" class="icon-button" aria-label={RULES.takeOutQuestion} onClick={onRemove}>
						<X size={14} aria-hidden="true" />
					</button>
				</div>
				{options.map((option, place) => (
					<div class="condition-line" key={option.id}>
						<span class="condition-what">
							<LineText
								label={RULES.lineOf(RULES.option, place + 1)}
								text={option.label}
								longest={LONGEST_LABEL}
								class="option-label"
								onText={(label) => put(options.with(place, { ...option, label }))}
							/>
							<span class="muted">{RULES.optionSays}</span>
							<AnswerInput fact={fact} answer={option} onChange={(next) => put(options.with(place, next))} />
						</span>
						<TakeOut items={options} place={place} least={FEWEST} onChange={put} />
					</div>
				))}
				{options.length < MOST && (
					<AddLine label={RULES.addOption} onAdd={() => put([...options, freshAnswer(fact, options)])} />
				)}
			</div>
		</FieldRow>
	);
}
