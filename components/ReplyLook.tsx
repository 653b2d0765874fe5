import { PANEL } from './panel-text';
import { PICTURE } from './picture-text';
import type { ReplyLook as Look, ReplyPiece } from './reply-item';

interface Props {
	look: Look;
	onTone(id: string): void;
	onLanguage(language: 'zh' | 'en'): void;
}

/** The marked reply in full under the list: what came from the case stands out, and the tone and language can be changed. */
export function ReplyLook({ look, onTone, onLanguage }: Props) {
	return (
		<section class="look" aria-label={PANEL.preview}>
			<div class="look-bar">
				<span class="muted small">
					{PANEL.preview}
					{look.picture && `　${PICTURE.goesAlong}`}
				</span>
				<Choices label={PANEL.tones} choices={look.tones} onChoose={onTone} />
				<Choices label={PANEL.languages} choices={look.languages} onChoose={onLanguage} />
			</div>
			<div class="look-text">
				{look.error ? (
					<p class="note small" data-tone="danger">
						{look.error}
					</p>
				) : (
					<PieceText pieces={look.pieces} />
				)}
			</div>
			{look.note && (
				<p class="look-note small">
					<span class="muted">{PANEL.noteFor}</span>
					{look.note}
				</p>
			)}
			{look.remarks?.map((remark) => (
				<p class="look-remark small" key={remark}>
					<span class="muted">{PANEL.levels.info}：</span>
					{remark}
				</p>
			))}
		</section>
	);
}

interface ChoicesProps<T extends string> {
	label: string;
	choices: readonly { id: T; label: string; chosen: boolean }[];
	onChoose(id: T): void;
}

function Choices<T extends string>({ label, choices, onChoose }: ChoicesProps<T>) {
	if (choices.length < 2) return null;
	return (
		<fieldset class="segments" aria-label={label}>
			{choices.map((choice) => (
				<button
					type="button"
					class="segment small"
					key={choice.id}
					aria-pressed={choice.chosen}
					// The caret stays in the search box.
					onMouseDown={(event) => event.preventDefault()}
					onClick={() => onChoose(choice.id)}
				>
					{choice.label}
				</button>
			))}
		</fieldset>
	);
}

/** A text in its pieces; line breaks stay. */
export function PieceText({ pieces }: { pieces: readonly ReplyPiece[] }) {
	return (
		<p class="pieces">
			{pieces.map(({ kind, text }, index) =>
				kind === 'plain' || text === '' ? (
					text
				) : (
					// biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity of their own.
					<mark key={index} data-kind={kind}>
						{text}
					</mark>
				),
			)}
		</p>
	);
}
