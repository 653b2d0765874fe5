import { useId } from 'preact/hooks';
import type { FactName } from '../utils/domain/fact';
import { rove } from './keys';
import { PANEL } from './panel-text';
import { Section } from './Section';

/** A question with the answer given so far; answered ones stay, so that an answer can be taken back. */
export interface QuestionItem {
	fact: FactName;
	ask: string;
	options: readonly { id: string; label: string }[];
	chosen: string | undefined;
}

interface Props {
	questions: readonly QuestionItem[];
	/** `answer` null takes the answer back. */
	onAnswer(fact: FactName, answer: string | null, event: Event): void;
}

export function QuestionList({ questions, onAnswer }: Props) {
	const open = questions.filter((question) => question.chosen === undefined).length;
	return (
		<Section
			title={PANEL.questions}
			aside={
				open > 0 && (
					<span class="chip number" data-tone="warn">
						{open}
					</span>
				)
			}
		>
			{questions.length === 0 && <p class="muted">{PANEL.questionsNone}</p>}
			{questions.map((question) => (
				<QuestionRow key={question.fact} question={question} onAnswer={onAnswer} />
			))}
		</Section>
	);
}

function QuestionRow({ question, onAnswer }: { question: QuestionItem } & Pick<Props, 'onAnswer'>) {
	const id = useId();
	const { fact, ask, options, chosen } = question;
	const stop = Math.max(
		0,
		options.findIndex((option) => option.id === chosen),
	);
	return (
		<div class="question">
			<p id={id}>{ask}</p>
			{/* Arrows only move the focus: a native radio would answer with every press. */}
			<div
				role="radiogroup"
				aria-labelledby={id}
				class="options"
				onKeyDown={(event) => rove(event, '[role=radio]')}
			>
				{options.map((option, index) => (
					// biome-ignore lint/a11y/useSemanticElements: see above.
					<button
						key={option.id}
						type="button"
						role="radio"
						class="option"
						aria-checked={option.id === chosen}
						tabIndex={index === stop ? 0 : -1}
						onClick={(event) => onAnswer(fact, option.id === chosen ? null : option.id, event)}
					>
						{option.label}
					</button>
				))}
				{chosen !== undefined && (
					<button
						type="button"
						class="button take-back"
						data-kind="quiet"
						aria-label={`${PANEL.takeBack}：${ask}`}
						onClick={(event) => onAnswer(fact, null, event)}
					>
						{PANEL.takeBack}
					</button>
				)}
			</div>
		</div>
	);
}
