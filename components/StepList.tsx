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

/** The console's own order on the way to a refusal. */
const RUNGS = ['offer', 'outcome', 'refuse'] as const;

/** What the rules prescribe, to be ticked off, the way to a refusal rung by rung, and the proof they say to keep. */
export function StepList({ steps, proof, ...ticks }: Props) {
	const own = steps.filter(({ rung }) => !rung);
	const rungs = RUNGS.flatMap((rung) => {
		const some = steps.filter((step) => step.rung === rung);
		return some.length > 0 ? [{ rung, steps: some }] : [];
	});
	return (
		<>
			{own.length > 0 && (
				<Section title={PANEL.steps} aside={<Done steps={own} done={ticks.done} />}>
					<Steps steps={own} {...ticks} />
				</Section>
			)}
			{rungs.length > 0 && (
				<Section title={PANEL.ladder}>
					<ol class="ladder">
						{rungs.map((level) => (
							<li key={level.rung}>
								<h3>{PANEL.rungs[level.rung]}</h3>
								<Steps steps={level.steps} {...ticks} />
							</li>
						))}
					</ol>
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

function Done({ steps, done }: Pick<Props, 'steps' | 'done'>) {
	const count = steps.filter((step) => done.has(step.id)).length;
	return <span class="muted number small">{PANEL.stepsDone(count, steps.length)}</span>;
}

function Steps({ steps, done, onTick }: Omit<Props, 'proof'>) {
	return (
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
					{step.proof && (
						<p class="step-proof muted small">
							{PANEL.stepProof}
							{step.proof.join('、')}
						</p>
					)}
				</li>
			))}
		</ul>
	);
}
