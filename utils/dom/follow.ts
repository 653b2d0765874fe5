import { autoUpdate, computePosition, flip, offset, type Placement, shift } from '@floating-ui/dom';

export interface Follow {
	placement: Placement;
	/** Space between the two (px). */
	gap: number;
	/** Called when the anchor has left the page. */
	gone: () => void;
}

/** Keeps a fixed element at an anchor until the returned function is called. */
export function followAnchor(
	anchor: Element,
	element: HTMLElement,
	{ placement, gap, gone }: Follow,
): () => void {
	return autoUpdate(anchor, element, async () => {
		if (!anchor.isConnected) return gone();
		const middleware = [offset(gap), flip(), shift({ padding: 8 })];
		const { x, y } = await computePosition(anchor, element, { placement, strategy: 'fixed', middleware });
		Object.assign(element.style, { left: `${x}px`, top: `${y}px` });
	});
}
