import { ChevronUp, Plus, X } from 'lucide-preact';
import type { Rule } from '../../utils/policy/pack';
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
						<input
							class="input"
							type="text"
							autoComplete="off"
							aria-label={RULES.lineOf(RULES.step, place + 1)}
							aria-invalid={step.text.trim() === '' ? true : undefined}
							maxLength={LONGEST}
							value={step.text}
							onInput={(event) => onChange(steps.with(place, { ...step, text: event.currentTarget.value }))}
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
						<button
							type="button"
							class="icon-button"
							aria-label={RULES.lineUp}
							disabled={place === 0}
							onClick={() => onChange(steps.toSpliced(place, 1).toSpliced(place - 1, 0, step))}
						>
							<ChevronUp size={14} aria-hidden="true" />
						</button>
						<button
							type="button"
							class="icon-button"
							aria-label={RULES.takeOutLine}
							onClick={() => onChange(steps.toSpliced(place, 1))}
						>
							<X size={14} aria-hidden="true" />
						</button>
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
			{steps.length < MOST && (
				<button
					type="button"
					class="button"
					data-kind="quiet"
					onClick={() => onChange([...steps, { id: newId(), text: '' }])}
				>
					<Plus size={14} aria-hidden="true" />
					{RULES.addLine}
				</button>
			)}
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
