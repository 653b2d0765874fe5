export interface Pointing {
	/** The pointer is over this element of the page. */
	over: (target: Element) => void;
	/** This element was clicked by a person. */
	pick: (target: Element) => void;
	/** A key was pressed. */
	key: (key: string) => void;
}

const CLICKS = [
	...['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dblclick', 'auxclick', 'contextmenu'],
	...['touchstart', 'touchend', 'dragstart'],
];
const KEYS = ['keydown', 'keypress', 'keyup'];

/** What these do on the buttons of the guide is the browser's own, and happens though nobody is told of the key. */
const PRESSES = new Set(['Enter', ' ']);

/**
 * While it lasts, the page learns nothing of clicks and keys: they are taken in the capture phase of the window, before anything of the page, and say
 * what was pointed at. Clicks on `ours` are left alone. Only what a person did counts.
 */
export function holdPointing(root: Document, ours: Element, pointing: Pointing, signal: AbortSignal): void {
	const capture = { capture: true, passive: false, signal } as const;
	const click = (event: Event): void => {
		if (event.target === ours || !event.isTrusted) return;
		event.preventDefault();
		event.stopImmediatePropagation();
		if (event.type === 'click' && event.target instanceof Element) pointing.pick(event.target);
	};
	const press = (event: Event): void => {
		if (!event.isTrusted) return;
		const { key } = event as KeyboardEvent;
		event.stopImmediatePropagation();
		if (key !== 'Tab' && (event.target !== ours || !PRESSES.has(key))) event.preventDefault();
		if (event.type === 'keydown') pointing.key(key);
	};
	const move = ({ target }: Event): void => {
		if (target instanceof Element && target !== ours) pointing.over(target);
	};
	const view = root.defaultView;
	for (const type of CLICKS) view?.addEventListener(type, click, capture);
	for (const type of KEYS) view?.addEventListener(type, press, capture);
	view?.addEventListener('pointermove', move, { capture: true, passive: true, signal });
}
