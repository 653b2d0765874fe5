/** Tells whether an input method is composing anywhere on the page. Capture phase, before the page's own listeners. */
export function watchComposing(root: Document, signal: AbortSignal): () => boolean {
	let composing = false;
	root.addEventListener(
		'compositionstart',
		() => {
			composing = true;
		},
		{ capture: true, signal },
	);
	root.addEventListener(
		'compositionend',
		() => {
			composing = false;
		},
		{ capture: true, signal },
	);
	return () => composing;
}
