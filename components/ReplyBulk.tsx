import { useState } from 'preact/hooks';
import { OPTIONS } from './options-text';
import { REPLY_TEXTS } from './replies-text';
import { SureButton } from './SureButton';

interface Choice {
	id: string;
	label: string;
}

/** What the form says; empty strings change nothing. */
export interface BulkForm {
	addTags: string;
	dropTags: string;
	folder: string;
	scenario: string;
	pinned: '' | 'yes' | 'no';
}

interface Props {
	count: number;
	/** Of those chosen, how many are shipped and can only go back to their first text. */
	builtIn: number;
	busy: boolean;
	scenarios: readonly Choice[];
	onApply(form: BulkForm): void;
	onRemove(): void;
	onExport(): void;
	onClear(): void;
}

const EMPTY: BulkForm = { addTags: '', dropTags: '', folder: '', scenario: '', pinned: '' };

/** Changes many replies at once. */
export function ReplyBulk({ count, builtIn, busy, scenarios, onApply, onRemove, onExport, onClear }: Props) {
	const [form, setForm] = useState(EMPTY);
	const [asked, setAsked] = useState(false);
	const idle = Object.values(form).every((value) => value.trim() === '');
	const set = (part: Partial<BulkForm>) => setForm({ ...form, ...part });
	return (
		<section class="manage" aria-label={REPLY_TEXTS.bulkTitle(count)}>
			<h2>{REPLY_TEXTS.bulkTitle(count)}</h2>
			<p class="muted">{REPLY_TEXTS.bulkHint}</p>
			<form
				class="bulk"
				onSubmit={(event) => {
					event.preventDefault();
					onApply(form);
					setForm(EMPTY);
				}}
			>
				<Text
					label={REPLY_TEXTS.addTags}
					hint={OPTIONS.tagsHint}
					value={form.addTags}
					onText={(addTags) => set({ addTags })}
				/>
				<Text
					label={REPLY_TEXTS.dropTags}
					hint={OPTIONS.tagsHint}
					value={form.dropTags}
					onText={(dropTags) => set({ dropTags })}
				/>
				<Text
					label={REPLY_TEXTS.folder}
					hint={REPLY_TEXTS.folderHint}
					value={form.folder}
					onText={(folder) => set({ folder })}
				/>
				<label class="field">
					<span>{OPTIONS.scenario}</span>
					<select
						class="input"
						value={form.scenario}
						onChange={(event) => set({ scenario: event.currentTarget.value })}
					>
						<option value="">{REPLY_TEXTS.noChange}</option>
						{scenarios.map(({ id, label }) => (
							<option key={id} value={id}>
								{label}
							</option>
						))}
					</select>
				</label>
				<label class="field">
					<span>{REPLY_TEXTS.pinned}</span>
					<select
						class="input"
						value={form.pinned}
						onChange={(event) => set({ pinned: event.currentTarget.value as BulkForm['pinned'] })}
					>
						<option value="">{REPLY_TEXTS.noChange}</option>
						<option value="yes">{REPLY_TEXTS.pin}</option>
						<option value="no">{REPLY_TEXTS.unpin}</option>
					</select>
				</label>
				<p class="manage-row wide">
					<button type="submit" class="button" data-kind="main" disabled={busy || idle}>
						{REPLY_TEXTS.apply}
					</button>
					<button type="button" class="button" onClick={onExport}>
						{REPLY_TEXTS.exportMany}
					</button>
					<button type="button" class="button" onClick={onClear}>
						{REPLY_TEXTS.clear}
					</button>
					<span class="grow" />
					<SureButton
						label={REPLY_TEXTS.removeMany(count)}
						sure={REPLY_TEXTS.removeSure}
						busy={busy}
						onAsk={setAsked}
						onSure={onRemove}
					/>
				</p>
				{asked && builtIn > 0 && <p class="muted wide">{REPLY_TEXTS.removeKept(builtIn)}</p>}
			</form>
		</section>
	);
}

interface TextProps {
	label: string;
	hint: string;
	value: string;
	onText(text: string): void;
}

function Text({ label, hint, value, onText }: TextProps) {
	return (
		<label class="field">
			<span>{label}</span>
			<input
				class="input"
				value={value}
				placeholder={hint}
				onInput={(event) => onText(event.currentTarget.value)}
			/>
		</label>
	);
}
