/** Key code of every key press that an input method takes for itself. */
const TAKEN_BY_INPUT_METHOD = 229;

/** Tells whether an input method is composing anywhere on the page. Capture phase, before the page's own listeners. */
export function watchComposing(root: Document, signal: AbortSignal): () => boolean {
	let composing = false;
	const listen = <K extends keyof DocumentEventMap>(
		type: K,
		hear: (event: DocumentEventMap[K]) => void,
	): void => root.addEventListener(type, hear, { capture: true, signal });
	listen('compositionstart', () => {
		composing = true;
	});
	listen('compositionend', () => {
		composing = false;
	});
	// A box that is removed in the middle of a composition never tells of its end; a plain key press does.
	listen('keydown', (event) => {
		if (!event.isComposing && event.keyCode !== TAKEN_BY_INPUT_METHOD) composing = false;
	});
	return () => composing;
}
