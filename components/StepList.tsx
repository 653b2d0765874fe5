import type { Step } from '../utils/domain/assessment';
import { PANEL } from './panel-text';
import { Section } from './Section';

interface Props {
	steps: readonly Step[];
	proof: readonly string[];
	/** Ids of the steps that are done. */
	done: ReadonlySet<string>;
	onTick(step: string, done: boolean, event: Event): void;
}

/** What the rules prescribe, to be ticked off, and the proof they say to keep. */
export function StepList({ steps, proof, done, onTick }: Props) {
	const count = steps.filter((step) => done.has(step.id)).length;
	return (
		<>
			{steps.length > 0 && (
				<Section
					title={PANEL.steps}
					aside={<span class="muted number small">{PANEL.stepsDone(count, steps.length)}</span>}
				>
					<ul>
						{steps.map((step) => (
							<li key={step.id}>
								<label class="step">
									<input
										type="checkbox"
										checked={done.has(step.id)}
										onChange={(event) => onTick(step.id, event.currentTarget.checked, event)}
									/>
									<span>{step.text}</span>
								</label>
							</li>
						))}
					</ul>
				</Section>
			)}
			{proof.length > 0 && (
				<Section title={PANEL.proof}>
					<ul class="proof">
						{proof.map((item) => (
							<li key={item}>{item}</li>
						))}
					</ul>
				</Section>
			)}
		</>
	);
}
