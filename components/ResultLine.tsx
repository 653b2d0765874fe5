import { type PictureItem, PictureResult } from './PictureResult';
import { PANEL } from './panel-text';
import { PICTURE } from './picture-text';

/** Structurally the channel's `InsertResult`; components know no channels. */
export type ResultItem =
	| { how: 'inserted' }
	| { how: 'clipboard'; why: string }
	| { how: 'refused'; why: string };

const TONES = { inserted: 'good', clipboard: 'warn', refused: 'danger' } as const;

interface Props {
	result: ResultItem | undefined;
	/** What became of the reply's picture; absent where it has none. */
	picture?: PictureItem | undefined;
	onCopy?: (event: Event) => void;
}

/** What became of the last insertion. The live region stays on the page, so that it is announced. */
export function ResultLine({ result, picture, onCopy }: Props) {
	return (
		<div role="status" aria-live="polite" class="result">
			{result && (
				<p class="note" data-tone={TONES[result.how]}>
					{sentence(result, picture)}
				</p>
			)}
			{result && result.how !== 'refused' && picture && <PictureResult picture={picture} onCopy={onCopy} />}
		</div>
	);
}

function sentence(result: ResultItem, picture: PictureItem | undefined): string {
	if (result.how === 'inserted' && picture) return PICTURE.textIn;
	if (result.how === 'inserted') return PANEL.inserted;
	return result.how === 'clipboard' ? PANEL.copied(result.why) : PANEL.refused(result.why);
}
