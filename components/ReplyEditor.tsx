import { useRef, useState } from 'preact/hooks';
import type { Reply } from '../utils/replies/reply';
import { FindingList } from './FindingList';
import { FOLLOW_UP } from './follow-up-text';
import { OPTIONS } from './options-text';
import { Preview } from './ReplyForm';
import { pictureDoors, ReplyPicture, type ReplyPictureProps } from './ReplyPicture';
import { REPLY_TEXTS } from './replies-text';
import type { FindingItem } from './reply-item';
import { SureButton } from './SureButton';

interface Choice {
	id: string;
	label: string;
}

export interface ReplyEditorProps {
	draft: Reply;
	dirty: boolean;
	/** A built-in reply that is not as it came. */
	changed: boolean;
	scenarios: readonly Choice[];
	tones: readonly Choice[];
	variables: readonly string[];
	/** The text for the sample case, gaps as 〔name〕. */
	preview: string;
	/** Why the draft cannot be saved as it is. */
	error: string | undefined;
	findings: readonly FindingItem[];
	/** Absent where a reply can have no picture. */
	picture: ReplyPictureProps | undefined;
	/** Cases it can be looked at with, and which of them is shown. */
	cases: readonly string[];
	tried: number;
	onTry(index: number): void;
	/** `part` may hold a scenario or tone from the lists above only. */
	onChange(
		part: Partial<Record<'title' | 'scenario' | 'tone' | 'body' | 'tags' | 'note' | 'followUp', string>>,
	): void;
	onSave(): void;
	onDiscard(): void;
	onRemove(): void;
}

/** One reply as it is written, with the text it gives beside it. */
export function ReplyEditor(props: ReplyEditorProps) {
	const { draft, dirty, variables, preview, error, findings, picture, onChange, onSave } = props;
	const body = useRef<HTMLTextAreaElement>(null);

	function insert(name: string) {
		const box = body.current;
		const from = box?.selectionStart ?? draft.body.length;
		const mark = `{{${name}}}`;
		onChange({ body: draft.body.slice(0, from) + mark + draft.body.slice(box?.selectionEnd ?? from) });
		// The new text is in the box only after it was drawn again.
		requestAnimationFrame(() => {
			box?.focus();
			box?.setSelectionRange(from + mark.length, from + mark.length);
		});
	}

	return (
		<form
			class="editor"
			{...pictureDoors(picture?.onFile)}
			onSubmit={(event) => {
				event.preventDefault();
				if (dirty && !error) onSave();
			}}
		>
			<div class="editor-top">
				<label class="field grow">
					<span>{OPTIONS.replyTitle}</span>
					<input
						class="input"
						value={draft.title}
						onInput={(event) => onChange({ title: event.currentTarget.value })}
					/>
				</label>
				<Picker
					label={OPTIONS.scenario}
					value={draft.scenario}
					choices={props.scenarios}
					onPick={(scenario) => onChange({ scenario })}
				/>
				<Picker
					label={OPTIONS.tone}
					value={draft.tone}
					choices={props.tones}
					onPick={(tone) => onChange({ tone })}
				/>
			</div>
			<label class="field">
				<span>{OPTIONS.body}</span>
				<textarea
					ref={body}
					class="input"
					rows={7}
					value={draft.body}
					onInput={(event) => onChange({ body: event.currentTarget.value })}
				/>
			</label>
			<details class="variables">
				<summary>{OPTIONS.variables}</summary>
				<p class="muted small">{OPTIONS.variablesHint}</p>
				<p class="variable-list">
					{variables.map((name) => (
						<button type="button" class="chip variable" key={name} onClick={() => insert(name)}>
							{name}
						</button>
					))}
				</p>
			</details>
			{picture && <ReplyPicture {...picture} />}
			<section aria-label={OPTIONS.sample} class="sample">
				<div class="sample-top">
					<h2>{OPTIONS.sample}</h2>
					<select
						class="input"
						aria-label={REPLY_TEXTS.trialCase}
						value={props.tried}
						onChange={(event) => props.onTry(Number(event.currentTarget.value))}
					>
						{props.cases.map((label, index) => (
							<option key={label} value={index}>
								{label}
							</option>
						))}
					</select>
				</div>
				{error ? (
					<p class="note" data-tone="danger" role="status">
						{error}
					</p>
				) : (
					<Preview text={preview} />
				)}
				{!error && findings.length === 0 && <p class="muted small">{OPTIONS.checkClean}</p>}
				<FindingList findings={findings} />
			</section>
			<div class="editor-top">
				{/* biome-ignore lint/a11y/noLabelWithoutControl: the control is in TagInput. */}
				<label class="field grow">
					<span>{OPTIONS.tags}</span>
					<TagInput draft={draft} onChange={onChange} />
				</label>
				<label class="field grow">
					<span>{OPTIONS.note}</span>
					<input
						class="input"
						value={draft.note ?? ''}
						onInput={(event) => onChange({ note: event.currentTarget.value })}
					/>
				</label>
				<Picker
					label={FOLLOW_UP.within}
					value={String(draft.followUp ?? '')}
					choices={hoursWith(draft.followUp)}
					onPick={(followUp) => onChange({ followUp })}
				/>
			</div>
			<Buttons {...props} />
		</form>
	);
}

const HOURS = [1, 2, 4, 24, 48, 72];

/** Within how many hours a reply may promise to come back; a number from a file stays. */
function hoursWith(own: number | undefined): Choice[] {
	const hours = [...new Set([...HOURS, ...(own === undefined ? [] : [own])])].sort((a, b) => a - b);
	return [
		{ id: '', label: FOLLOW_UP.never },
		...hours.map((n) => ({ id: String(n), label: FOLLOW_UP.hours(n) })),
	];
}

/** Keeps what is typed, so that a comma at the end is not taken away while the next tag is still to come. */
function TagInput({ draft, onChange }: Pick<ReplyEditorProps, 'draft' | 'onChange'>) {
	const [typed, setTyped] = useState({ id: draft.id, text: draft.tags.join('，') });
	const same = typed.id === draft.id && tagsOf(typed.text).join() === draft.tags.join();
	return (
		<input
			class="input"
			placeholder={OPTIONS.tagsHint}
			value={same ? typed.text : draft.tags.join('，')}
			onInput={(event) => {
				setTyped({ id: draft.id, text: event.currentTarget.value });
				onChange({ tags: event.currentTarget.value });
			}}
		/>
	);
}

/** Tags from what was typed: commas of either width part them. */
export function tagsOf(text: string): string[] {
	const tags = text.split(/[,，、]/).map((tag) => tag.trim());
	return [...new Set(tags.filter((tag) => tag !== ''))];
}

interface PickerProps {
	label: string;
	value: string;
	choices: readonly Choice[];
	onPick(id: string): void;
}

function Picker({ label, value, choices, onPick }: PickerProps) {
	return (
		<label class="field">
			<span>{label}</span>
			<select class="input" value={value} onChange={(event) => onPick(event.currentTarget.value)}>
				{choices.map((choice) => (
					<option key={choice.id} value={choice.id}>
						{choice.label}
					</option>
				))}
			</select>
		</label>
	);
}

function Buttons({ draft, dirty, changed, error, onDiscard, onRemove }: ReplyEditorProps) {
	const mine = draft.origin === 'mine';
	return (
		<div class="editor-buttons">
			<button type="submit" class="button" data-kind="main" disabled={!dirty || error !== undefined}>
				{OPTIONS.save}
			</button>
			<button type="button" class="button" disabled={!dirty} onClick={onDiscard}>
				{OPTIONS.discard}
			</button>
			<span class="grow" />
			{mine && <SureButton label={OPTIONS.remove} sure={OPTIONS.removeSure} onSure={onRemove} />}
			{!mine && changed && (
				<button type="button" class="button" onClick={onRemove}>
					{OPTIONS.reset}
				</button>
			)}
		</div>
	);
}
