import { useEffect, useRef } from 'preact/hooks';
import { PANEL } from './panel-text';
import { PieceText } from './ReplyLook';
import { piecesOf, type ReplyGap, type ReplyStage } from './reply-item';

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
	const ready =
		!stage.error && stage.gaps.every((gap) => gap.optional || (stage.answers[gap.name] ?? '').trim() !== '');
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
					<GapField
						key={gap.name}
						gap={gap}
						value={stage.answers[gap.name] ?? ''}
						onFill={(answer) => onFill(gap.name, answer)}
					/>
				))}
				{stage.error && (
					<p class="note small" data-tone="danger" role="status">
						{stage.error}
					</p>
				)}
				<figure class="preview">
					<figcaption class="muted small">{PANEL.preview}</figcaption>
					<PieceText pieces={stage.pieces} />
				</figure>
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

interface GapProps {
	gap: ReplyGap;
	value: string;
	onFill(answer: string): void;
}

function GapField({ gap, value, onFill }: GapProps) {
	return (
		// biome-ignore lint/a11y/noLabelWithoutControl: the control is one of the two below.
		<label class="field">
			<span>
				{gap.name}
				{gap.optional && <span class="muted small">{PANEL.optional}</span>}
			</span>
			{gap.choices ? (
				<select class="input" value={value} onChange={(event) => onFill(event.currentTarget.value)}>
					<option value="" disabled={!gap.optional} />
					{gap.choices.map((choice) => (
						<option key={choice}>{choice}</option>
					))}
				</select>
			) : gap.kind === 'date' ? (
				<input
					class="input"
					type="date"
					value={value}
					onInput={(event) => onFill(event.currentTarget.value)}
				/>
			) : (
				<input
					class="input"
					type="text"
					autoComplete="off"
					placeholder={gap.hint}
					value={value}
					onInput={(event) => onFill(event.currentTarget.value)}
				/>
			)}
			{gap.kind !== 'text' && gap.hint && <span class="muted small">{gap.hint}</span>}
		</label>
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
