import { useContext } from 'preact/hooks';
import { KeyNamesContext } from './key-names';
import { PICTURE } from './picture-text';

/** Where the picture of an inserted reply is: on its way, on the clipboard, to be copied by a click or, where even that is refused, from what is shown, held back, or not to be had. */
export interface PictureItem {
	state: 'copying' | 'copied' | 'byHand' | 'rightClick' | 'textFirst' | 'missing';
	/** The picture itself, once it was read. */
	address?: string | undefined;
}

const TONES = {
	copying: 'info',
	copied: 'good',
	byHand: 'warn',
	rightClick: 'warn',
	textFirst: 'warn',
	missing: 'danger',
} as const;

interface Props {
	picture: PictureItem;
	onCopy: ((event: Event) => void) | undefined;
}

/** What became of the picture, with the picture to copy by hand where it is not on the clipboard. */
export function PictureResult({ picture: { state, address }, onCopy }: Props) {
	const { paste } = useContext(KeyNamesContext);
	const byHand = state === 'byHand' || state === 'textFirst';
	return (
		<div class="note picture-result" data-tone={TONES[state]}>
			{address && <img src={address} alt={PICTURE.alt} />}
			<div>
				<p>{PICTURE[state](paste)}</p>
				{byHand && address && (
					<button type="button" class="button" onClick={onCopy}>
						{PICTURE.copy}
					</button>
				)}
			</div>
		</div>
	);
}
