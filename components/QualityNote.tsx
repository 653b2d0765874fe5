import { useEffect, useState } from 'preact/hooks';
import { LEDGER_LIMITS } from '../utils/domain/ledger-limits';
import { QUALITY } from './quality-text';

interface Props {
	/** As it is stored. */
	note: string;
	onSave(note: string): void;
}

/** What the supplier is told in words. Leaving the field saves it too. */
export function QualityNote({ note, onSave }: Props) {
	const [text, setText] = useState(note);
	useEffect(() => setText(note), [note]);
	const isSaved = text.trim() === note;
	const save = () => {
		if (!isSaved) onSave(text);
	};
	return (
		<form
			onSubmit={(event) => {
				event.preventDefault();
				save();
			}}
		>
			<textarea
				class="input"
				rows={3}
				aria-label={QUALITY.supplier}
				maxLength={LEDGER_LIMITS.note}
				value={text}
				onInput={(event) => setText(event.currentTarget.value)}
				onBlur={save}
			/>
			<div class="quality-note">
				<span class="small muted">{QUALITY.supplierHint}</span>
				<span class="small muted" role="status">
					{isSaved ? (note ? QUALITY.saved : '') : QUALITY.unsaved}
				</span>
				<button type="submit" class="button no-print" disabled={isSaved}>
					{QUALITY.save}
				</button>
			</div>
		</form>
	);
}
