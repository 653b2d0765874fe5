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
	// A remark, such as the hour of the night, asks for no second word.
	const warned = stage.findings.some((finding) => finding.level === 'warn');
	// biome-ignore lint/correctness/useExhaustiveDependencies: the caret moves in once per reply.
	useEffect(() => {
		box.current?.focus({ preventScroll: true });
		const [first] = stage.stops;
		if (first) box.current?.setSelectionRange(first.from, first.to);
	}, [stage.id]);

	/** Tab goes from stop to stop and, where there is none left that way, on to the buttons as everywhere. */
	function walk(event: KeyboardEvent) {
		const area = box.current;
		if (!area || event.key !== 'Tab' || isComposing(event)) return;
		const { selectionStart, selectionEnd } = area;
		const next = event.shiftKey
			? stage.stops.findLast(({ to }) => to < selectionStart)
			: stage.stops.find(
					({ from }) => from > selectionEnd || (from === selectionEnd && from > selectionStart),
				);
		if (!next) return;
		event.preventDefault();
		area.setSelectionRange(next.from, next.to);
	}

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
						onKeyDown={walk}
						onInput={(event) => onText(event.currentTarget.value)}
					/>
				</label>
				{stage.stops.length > 0 && <p class="muted small">{PANEL.stopsHint}</p>}
				<div role="status">
					{(held || warned) && <p class="muted check-word">{held ? PANEL.checkHeld : PANEL.checkWarn}</p>}
					<FindingList findings={stage.findings} onCalmer={onText} />
				</div>
			</div>
			<div class="desk-buttons">
				<button type="submit" class="button" data-kind="main" disabled={held || stage.text.trim() === ''}>
					{warned && !held ? goAnyway : go}
				</button>
				<button type="button" class="button" onClick={onBack}>
					{PANEL.back}
				</button>
			</div>
		</form>
	);
}
