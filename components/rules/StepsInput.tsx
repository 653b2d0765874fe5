import type { Rule } from '../../utils/policy/pack';
import { AddLine, LineText, MoveUp, TakeOut } from './Line';
import { RULES } from './rules-text';
import { WordsInput } from './WordsInput';

type Step = Rule['steps'][number];
type Rung = NonNullable<Step['rung']>;

interface Props {
	steps: readonly Step[];
	/** An id for a step that is added; a tick is stored under it. */
	newId(): string;
	onChange(steps: Step[]): void;
}

const MOST = 12;
const LONGEST = 120;
const LONGEST_PROOF = 60;
const MOST_PROOF = 3;

/** The checklist of a rule, in order. A step keeps its id when it is reworded, so that ticks stay. */
export function StepsInput({ steps, newId, onChange }: Props) {
	return (
		<div class="lines">
			{steps.map((step, place) => (
				<div class="step-line" key={step.id}>
					<div class="line">
						<LineText
							label={RULES.lineOf(RULES.step, place + 1)}
							text={step.text}
							longest={LONGEST}
							onText={(text) => onChange(steps.with(place, { ...step, text }))}
						/>
						<select
							class="input rung"
							aria-label={RULES.rung}
							value={step.rung ?? 'none'}
							onChange={(event) => onChange(steps.with(place, onRung(step, event.currentTarget.value)))}
						>
							{Object.entries(RULES.rungs).map(([id, label]) => (
								<option key={id} value={id}>
									{label}
								</option>
							))}
						</select>
						<MoveUp items={steps} place={place} onChange={onChange} />
						<TakeOut items={steps} place={place} onChange={onChange} />
					</div>
					{step.rung && (
						<div class="step-proof">
							<span class="muted small">{RULES.stepProof}</span>
							<WordsInput
								label={RULES.stepProof}
								words={step.proof ?? []}
								longest={LONGEST_PROOF}
								most={MOST_PROOF}
								onChange={(proof) => onChange(steps.with(place, withProof(step, proof)))}
							/>
						</div>
					)}
				</div>
			))}
			{steps.length < MOST && <AddLine onAdd={() => onChange([...steps, { id: newId(), text: '' }])} />}
		</div>
	);
}

function onRung({ rung: _rung, proof, ...step }: Step, choice: string): Step {
	if (choice === 'none') return step;
	return { ...step, rung: choice as Rung, ...(proof && { proof }) };
}

function withProof({ proof: _proof, ...step }: Step, proof: string[]): Step {
	return proof.length > 0 ? { ...step, proof } : step;
}
