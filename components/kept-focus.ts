import { useEffect } from 'preact/hooks';

/**
 * Where what has the focus goes away or is switched off (a reply that was deleted, a button while its work is being done), the focus goes to the pane it was
 * in: from the page's beginning whoever works by keys would have to come back past everything.
 */
export function useKeptFocus(pane: { readonly current: HTMLElement | null }): void {
	useEffect(() => {
		const place = pane.current;
		if (!place) return;
		let last: Element | undefined;
		const note = ({ target }: FocusEvent) => {
			last = target as Element;
		};
		const look = () => {
			if (!last || (last.isConnected && !last.matches(':disabled'))) return;
			const active = document.activeElement;
			if (active === last || active === document.body || active === null)
				place.focus({ preventScroll: true });
			last = undefined;
		};
		const observer = new MutationObserver(look);
		observer.observe(place, { subtree: true, childList: true, attributeFilter: ['disabled'] });
		document.addEventListener('focusin', forget);
		place.addEventListener('focusin', note);
		return () => {
			observer.disconnect();
			place.removeEventListener('focusin', note);
			document.removeEventListener('focusin', forget);
		};
		/** Somebody went elsewhere by himself. */
		function forget({ target }: FocusEvent) {
			if (!place?.contains(target as Element)) last = undefined;
		}
	}, [pane]);
}
