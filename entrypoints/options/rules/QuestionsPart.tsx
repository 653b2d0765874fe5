import { useState } from 'preact/hooks';
import { FACT_LABELS } from '../../../components/fact-text';
import { freshAnswer } from '../../../components/rules/AnswerInput';
import { FactSelect } from '../../../components/rules/FactSelect';
import { QuestionEditor } from '../../../components/rules/QuestionEditor';
import { RULES } from '../../../components/rules/rules-text';
import { type FactName, INSTANTS } from '../../../utils/domain/fact';
import { AMOUNTS, VALUES_OF } from '../../../utils/policy/fact-kinds';
import { isSame } from '../../../utils/policy/layers/same';
import type { PackQuestion } from '../../../utils/policy/pack';
import { questionWords } from './change-text';
import { withQuestion } from './edit-parts';
import type { PartProps } from './part-props';

/** The questions that unknown facts are put as, one for each fact. */
export function QuestionsPart({ draft, base, edit }: PartProps) {
	const [fact, setFact] = useState<FactName>('buyerReceived');
	const canAdd = isAskable(fact) && !draft.questions.some((question) => question.fact === fact);
	return (
		<>
			<p class="intro">{RULES.questionsIntro}</p>
			<div class="card groups">
				{draft.questions.map((question) => {
					const first = base.questions.find((one) => one.fact === question.fact);
					const isChanged = !isSame(first, question);
					return (
						<QuestionEditor
							key={question.fact}
							question={question}
							was={isChanged ? questionWords(first ?? null) : undefined}
							onChange={(next) => edit(withQuestion(draft, question.fact, next), `question ${question.fact}`)}
							onRevert={isChanged ? () => edit(withQuestion(draft, question.fact, first)) : undefined}
							onRemove={() => edit(withQuestion(draft, question.fact, undefined))}
						/>
					);
				})}
			</div>
			<div class="condition-line">
				<FactSelect label={RULES.questionFact} value={fact} onChange={setFact} />
				<button
					type="button"
					class="button"
					disabled={!canAdd}
					onClick={() => edit(withQuestion(draft, fact, freshQuestion(fact)))}
				>
					{RULES.addQuestion}
				</button>
			</div>
		</>
	);
}

/** Free text of a page cannot be asked for. */
function isAskable(fact: FactName): boolean {
	return VALUES_OF[fact] !== undefined || AMOUNTS.includes(fact) || INSTANTS.some((one) => one === fact);
}

function freshQuestion(fact: FactName): PackQuestion {
	const first = freshAnswer(fact, []);
	return { fact, ask: `${FACT_LABELS[fact]}？`, options: [first, freshAnswer(fact, [first])] };
}
