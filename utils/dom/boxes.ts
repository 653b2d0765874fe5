/** A field of one value, as opposed to an element whose contents are edited. */
export type Field = HTMLTextAreaElement | HTMLInputElement;

const EDITABLE = '[contenteditable]:not([contenteditable="false" i])';
/** Inputs that hold words. */
const WORDS = ['', 'text', 'search'];

/** By name, not by class: a box in a frame has the classes of that frame. */
export function isField(element: Element): element is Field {
	return element.localName === 'textarea' || element.localName === 'input';
}

/** The box that text typed at a node goes into: a field, or the outermost editable element. */
export function boxOf(node: unknown): HTMLElement | undefined {
	const element = node as Element | null | undefined;
	if (element?.nodeType === 3) return boxOf(element.parentNode);
	if (element?.nodeType !== 1) return undefined;
	if (isField(element))
		return element.localName === 'textarea' || WORDS.includes(element.getAttribute('type') ?? '')
			? element
			: undefined;
	let host: Element | null = null;
	for (let at = element.closest(EDITABLE); at; at = at.parentElement?.closest(EDITABLE) ?? null) host = at;
	return (host as HTMLElement | null) ?? undefined;
}

/** Where an event began, also inside open shadow roots. */
export function originOf(event: Event): EventTarget | null {
	return event.composedPath()[0] ?? event.target;
}

/** What surrounds an element: its parent, or what its shadow root or its frame of the same origin hangs on. */
export function around(element: Element): Element | undefined {
	if (element.parentElement) return element.parentElement;
	const root = element.getRootNode();
	return (root as ShadowRoot).host ?? frameOf(element.ownerDocument);
}

/** The document of the page that a document is framed into, as far up as the page's own origin goes. */
export function pageOf(document: Document): Document {
	const frame = frameOf(document);
	return frame ? pageOf(frame.ownerDocument) : document;
}

/** The element that has the keyboard, looked for inside open shadow roots and frames of the same origin. */
export function focused(root: Document): Element | null {
	let active = root.activeElement;
	for (;;) {
		const inner: Document | ShadowRoot | null | undefined = active?.shadowRoot ?? contentsOf(active);
		if (!inner?.activeElement) return active;
		active = inner.activeElement;
	}
}

/** The document in a frame, where the page itself may look into it. */
export function contentsOf(element: Element | null): Document | undefined {
	try {
		return (element as HTMLIFrameElement | null)?.contentDocument ?? undefined;
	} catch {
		return undefined;
	}
}

function frameOf(document: Document): Element | undefined {
	try {
		return document.defaultView?.frameElement ?? undefined;
	} catch {
		// Of another origin.
		return undefined;
	}
}
