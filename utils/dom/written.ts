import { textOf } from './editable-text';

/** What became of a text: in the box; not in it, and the box as before; or the box holds something else than either. */
export type Written = 'inserted' | 'untouched' | 'changed';

/** A page that is not in sight draws no frames; then so long is waited (ms). */
const NO_FRAME = 100;

/**
 * What is left of a text that stands in a box, after the page has had its turn: where it keeps the box's text in a state of its own it may draw that over
 * it. `before` is what stood there before the text.
 */
export async function lasting(box: HTMLElement, before: string, text: string): Promise<Written> {
	await frameDrawn();
	const now = bare(textOf(box));
	if (now === bare(before)) return 'untouched';
	// Not the whole text: by now the agent may have typed on.
	return now.includes(bare(text)) ? 'inserted' : 'changed';
}

/** Editors keep blanks and line ends in ways of their own. */
export function bare(text: string): string {
	return text.replace(/[\s\u200b\u2060\ufeff]/g, '');
}

function frameDrawn(): Promise<void> {
	return new Promise((resolve) => {
		setTimeout(resolve, NO_FRAME);
		// A state that is drawn in a frame is drawn in this one; what that sets off comes right behind it.
		requestAnimationFrame(() => setTimeout(resolve));
	});
}
