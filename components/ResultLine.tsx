import { PANEL } from './panel-text';

/** Structurally the channel's `InsertResult`; components know no channels. */
export type ResultItem =
	| { how: 'inserted' }
	| { how: 'clipboard'; why: string }
	| { how: 'refused'; why: string };

const TONES = { inserted: 'good', clipboard: 'warn', refused: 'danger' } as const;

/** What became of the last insertion. The live region stays on the page, so that it is announced. */
export function ResultLine({ result }: { result: ResultItem | undefined }) {
	return (
		<div role="status" aria-live="polite" class="result">
			{result && (
				<p class="note" data-tone={TONES[result.how]}>
					{sentence(result)}
				</p>
			)}
		</div>
	);
}

function sentence(result: ResultItem): string {
	if (result.how === 'inserted') return PANEL.inserted;
	return result.how === 'clipboard' ? PANEL.copied(result.why) : PANEL.refused(result.why);
}
