import { autoUpdate, computePosition, flip, offset, type Placement, shift } from '@floating-ui/dom';

/** Keeps a fixed element at an anchor until the returned function is called; hides it while the anchor is off the page. */
export function followAnchor(
	anchor: Element,
	element: HTMLElement,
	placement: Placement,
	gap = 6,
): () => void {
	return autoUpdate(anchor, element, async () => {
		element.hidden = !anchor.isConnected;
		const middleware = [offset(gap), flip(), shift({ padding: 8 })];
		const { x, y } = await computePosition(anchor, element, { placement, strategy: 'fixed', middleware });
		Object.assign(element.style, { left: `${x}px`, top: `${y}px` });
	});
}
