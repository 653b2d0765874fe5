import { useEffect, useRef, useState } from 'preact/hooks';
import { FindingList } from './FindingList';
import { PANEL } from './panel-text';
import type { FindingItem } from './reply-item';

/** A typed text as a template: its body, the names that took the place of values, and what the check finds in it. */
export interface KeptText {
	title: string;
	body: string;
	replaced: readonly string[];
	findings: readonly FindingItem[];
}

/** A template to begin with, one object for each time it is asked for. */
export interface GivenText {
	body: string;
}

interface Props {
	given: GivenText | undefined;
	/** The template that a text gives for the case that is shown; the variables of one that is a template already stay. */
	make(text: string, isTemplate: boolean): KeptText;
	onKeep(made: KeptText, event: Event): void;
}

/** Makes a reply of a text that the agent wrote for one case; it is named and saved in the settings. */
export function KeepReply({ given, make, onKeep }: Props) {
	const [text, setText] = useState('');
	const details = useRef<HTMLDetailsElement>(null);
	const box = useRef<HTMLTextAreaElement>(null);
	useEffect(() => {
		if (!given) return;
		setText(given.body);
		if (details.current) details.current.open = true;
		box.current?.focus();
	}, [given]);
	const made = text.trim() === '' ? undefined : make(text, given !== undefined);
	return (
		<details ref={details} class="keep-reply small">
			<summary>{PANEL.keepTitle}</summary>
			<label class="field">
				<span>{PANEL.keepHint}</span>
				<textarea
					ref={box}
					class="input"
					rows={3}
					value={text}
					onInput={(event) => setText(event.currentTarget.value)}
				/>
			</label>
			{made && (
				<>
					<p class="muted">{PANEL.keepMade(made.replaced)}</p>
					<p>{made.body}</p>
					<FindingList findings={made.findings} />
					<button
						type="button"
						class="button"
						onClick={(event) => {
							onKeep(made, event);
							setText('');
						}}
					>
						{PANEL.keepDo}
					</button>
				</>
			)}
		</details>
	);
}
