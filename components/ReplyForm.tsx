import { useEffect, useRef } from 'preact/hooks';
import { PANEL } from './panel-text';
import { piecesOf, type ReplyStage } from './reply-item';

interface Props {
	stage: Extract<ReplyStage, { kind: 'fill' }>;
	canInsert: boolean;
	onFill(name: string, answer: string): void;
	onSubmit(event: Event): void;
	onBack(): void;
}

/** Asks for what the page does not show, with the text as it will be beside it. */
export function ReplyForm({ stage, canInsert, onFill, onSubmit, onBack }: Props) {
	const form = useRef<HTMLFormElement>(null);
	// biome-ignore lint/correctness/useExhaustiveDependencies: the caret goes to the first gap once per reply.
	useEffect(
		() => form.current?.querySelector<HTMLElement>('input, select')?.focus({ preventScroll: true }),
		[stage.id],
	);
	const ready = stage.gaps.every((gap) => (stage.answers[gap.name] ?? '').trim() !== '');
	return (
		<form
			ref={form}
			class="desk"
			onSubmit={(event) => {
				event.preventDefault();
				if (ready) onSubmit(event);
			}}
		>
			<div class="desk-scroll">
				<h2>{stage.title}</h2>
				<p class="muted">{PANEL.fillIn}</p>
				{stage.gaps.map((gap) => (
					// biome-ignore lint/a11y/noLabelWithoutControl: the control is one of the two below.
					<label class="field" key={gap.name}>
						<span>{gap.name}</span>
						{gap.choices ? (
							<select
								class="input"
								value={stage.answers[gap.name] ?? ''}
								onChange={(event) => onFill(gap.name, event.currentTarget.value)}
							>
								<option value="" disabled />
								{gap.choices.map((choice) => (
									<option key={choice}>{choice}</option>
								))}
							</select>
						) : (
							<input
								class="input"
								type="text"
								autoComplete="off"
								value={stage.answers[gap.name] ?? ''}
								onInput={(event) => onFill(gap.name, event.currentTarget.value)}
							/>
						)}
					</label>
				))}
				<Preview text={stage.preview} />
			</div>
			<div class="desk-buttons">
				<button type="submit" class="button" data-kind="main" disabled={!ready}>
					{canInsert ? PANEL.insert : PANEL.copy}
				</button>
				<button type="button" class="button" onClick={onBack}>
					{PANEL.back}
				</button>
			</div>
		</form>
	);
}

/** The text as it will go out; gaps stand out and line breaks stay. */
export function Preview({ text }: { text: string }) {
	return (
		<figure class="preview">
			<figcaption class="muted small">{PANEL.preview}</figcaption>
			<p>
				{piecesOf(text).map((piece, index) =>
					// biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity of their own.
					piece.gap ? <mark key={index}>{piece.text}</mark> : piece.text,
				)}
			</p>
		</figure>
	);
}
