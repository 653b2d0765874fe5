import { useEffect, useRef } from 'preact/hooks';
import { FindingList } from './FindingList';
import { isComposing } from './keys';
import { PANEL } from './panel-text';
import type { ReplyStage } from './reply-item';

interface Props {
	stage: Extract<ReplyStage, { kind: 'check' }>;
	canInsert: boolean;
	onText(text: string): void;
	onSubmit(event: Event): void;
	onBack(): void;
}

/** The text with what the check found. A held text can be mended here; a warned one goes out on the second word. */
export function ReplyCheck({ stage, canInsert, onText, onSubmit, onBack }: Props) {
	const box = useRef<HTMLTextAreaElement>(null);
	const held = stage.findings.some((finding) => finding.level === 'block');
	const clean = stage.findings.length === 0;
	// biome-ignore lint/correctness/useExhaustiveDependencies: the caret moves in once per reply.
	useEffect(() => box.current?.focus({ preventScroll: true }), [stage.id]);
	const go = canInsert ? PANEL.insert : PANEL.copy;
	const goAnyway = canInsert ? PANEL.insertAnyway : PANEL.copyAnyway;
	return (
		<form
			class="desk"
			onKeyDown={(event) => {
				if (event.key !== 'Enter' || !event.altKey || isComposing(event)) return;
				const calmer = stage.findings.find((finding) => finding.calmer !== undefined)?.calmer;
				if (calmer === undefined) return;
				event.preventDefault();
				onText(calmer);
				box.current?.focus();
			}}
			onSubmit={(event) => {
				event.preventDefault();
				if (!held) onSubmit(event);
			}}
		>
			<div class="desk-scroll">
				<h2>{stage.title}</h2>
				<label class="field">
					<span>{PANEL.text}</span>
					<textarea
						ref={box}
						class="input"
						rows={5}
						value={stage.text}
						onInput={(event) => onText(event.currentTarget.value)}
					/>
				</label>
				<div role="status">
					{!clean && <p class="muted check-word">{held ? PANEL.checkHeld : PANEL.checkWarn}</p>}
					<FindingList findings={stage.findings} onCalmer={onText} />
				</div>
			</div>
			<div class="desk-buttons">
				<button type="submit" class="button" data-kind="main" disabled={held || stage.text.trim() === ''}>
					{clean || held ? go : goAnyway}
				</button>
				<button type="button" class="button" onClick={onBack}>
					{PANEL.back}
				</button>
			</div>
		</form>
	);
}
