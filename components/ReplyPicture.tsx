import { useContext } from 'preact/hooks';
import { FileButton } from './FileButton';
import { KeyNamesContext } from './key-names';
import { PICTURE } from './picture-text';

export interface ReplyPictureProps {
	picture: { address: string; width: number; height: number; kilobytes: number; shrunk: boolean } | undefined;
	busy: boolean;
	/** Why the last file was not taken, or the picture not read. */
	trouble: string | undefined;
	onFile(file: File): void;
	onRemove(): void;
}

/** The picture of a reply, small, with the ways to choose another and to take it away. */
export function ReplyPicture({ picture, busy, trouble, onFile, onRemove }: ReplyPictureProps) {
	const { paste } = useContext(KeyNamesContext);
	return (
		<section class="reply-picture" aria-label={PICTURE.title} data-empty={picture ? undefined : 'true'}>
			{picture && <img src={picture.address} alt={PICTURE.alt} />}
			<div class="reply-picture-side">
				<p class="reply-picture-title">
					<span>{PICTURE.title}</span>
					{picture && (
						<span class="muted small number">
							{PICTURE.size(picture.width, picture.height, picture.kilobytes)}
						</span>
					)}
				</p>
				<p class="muted small">{PICTURE.hint}</p>
				{picture?.shrunk && <p class="muted small">{PICTURE.shrunk(picture.width, picture.height)}</p>}
				<p class="manage-row">
					<FileButton
						label={picture ? PICTURE.replace : PICTURE.add}
						accept="image/png,image/jpeg,image/webp"
						disabled={busy}
						onFile={onFile}
					/>
					{picture && (
						<button type="button" class="button" data-kind="quiet" disabled={busy} onClick={onRemove}>
							{PICTURE.remove}
						</button>
					)}
					{!picture && <span class="muted small">{PICTURE.drop(paste)}</span>}
				</p>
				{!picture && <p class="muted small">{PICTURE.kinds}</p>}
				<div role="status">
					{busy && <p class="muted small">{PICTURE.reading}</p>}
					{trouble && (
						<p class="note small" data-tone="danger">
							{trouble}
						</p>
					)}
				</div>
			</div>
		</section>
	);
}

/** Takes a picture that is pasted into the form or dropped on it. Text that comes along with a picture, as from a table, is text. */
export function pictureDoors(onFile: ((file: File) => void) | undefined) {
	if (!onFile) return {};
	return {
		onPaste(event: ClipboardEvent) {
			const file = event.clipboardData?.files[0];
			if (!file || event.clipboardData?.types.includes('text/plain')) return;
			event.preventDefault();
			onFile(file);
		},
		// Without this the browser would show the file in place of the page.
		onDragOver(event: DragEvent) {
			if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
		},
		onDrop(event: DragEvent) {
			const file = event.dataTransfer?.files[0];
			if (!file) return;
			event.preventDefault();
			onFile(file);
		},
	};
}
