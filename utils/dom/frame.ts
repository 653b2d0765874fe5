/** A page of the extension framed into the host page, docked at the right or standing at a box. */
export interface Frame {
	readonly element: HTMLElement;
	/** Posts to the framed page once it listens. */
	post(message: unknown): void;
	dock(): void;
	/** Stands above or below an element, without taking the focus. */
	standAt(anchor: Element): void;
	hide(): void;
	readonly visible: boolean;
	/** False while the page makes the open frame hard to see or lays something over it: then a click in it may not be meant. */
	isInPlainSight(): boolean;
	focus(): void;
}

export interface FrameOptions {
	/** Address of the extension page. */
	address: string;
	/** What the greeting carries beside the port; `word` goes into the address behind `#`. */
	greeting: (word: string) => object;
	receive: (message: unknown) => void;
	place: (frame: HTMLElement, anchor: Element) => void;
	title: string;
}

const SHEET = `
:host { all: initial; position: fixed; z-index: 2147483646; display: none; }
:host([data-open]) { display: block; }
:host([data-at="dock"]) { top: 0; right: 0; bottom: 0; width: min(400px, 92vw); box-shadow: -6px 0 24px rgb(15 23 42 / .16); }
:host([data-at="box"]) { width: 400px; height: 340px; max-width: 96vw; border-radius: 10px; overflow: hidden; box-shadow: 0 8px 30px rgb(15 23 42 / .24); }
iframe { width: 100%; height: 100%; border: 0; display: block; color-scheme: normal; background: transparent; }
`;

/**
 * Mounts the frame in a closed shadow root under the document's root element, outside any framework's tree. The port goes to the frame's own
 * window and only to the extension's origin; the one-time word proves to the framed page who sent it.
 */
export function mountFrame(root: Document, options: FrameOptions, signal: AbortSignal): Frame {
	const element = root.createElement('rl-panel');
	const shadow = element.attachShadow({ mode: 'closed' });
	const style = root.createElement('style');
	style.textContent = SHEET;
	const frame = root.createElement('iframe');
	frame.title = options.title;
	// A picture is copied in the framed page; in a frame of another origin the browser allows that only by this word.
	frame.allow = 'clipboard-write';
	const word = [...crypto.getRandomValues(new Uint8Array(16))]
		.map((byte) => byte.toString(16).padStart(2, '0'))
		.join('');
	const waiting: unknown[] = [];
	let port: MessagePort | undefined;
	let listening = false;
	// A page that throws the frame out, or moves it, makes the browser load it anew when it comes back: then it needs a port again.
	const connect = () => {
		const { port1, port2 } = new MessageChannel();
		port?.close();
		port = port1;
		listening = false;
		port1.onmessage = ({ data }) => {
			if (!listening) for (const message of waiting.splice(0)) port1.postMessage(message);
			listening = true;
			options.receive(data);
		};
		const origin = new URL(options.address).origin;
		frame.contentWindow?.postMessage(options.greeting(word), origin, [port2]);
	};
	frame.addEventListener('load', connect);
	frame.src = `${options.address}#${word}`;
	shadow.append(style, frame);
	const attach = () => {
		if (element.isConnected || signal.aborted) return;
		listening = false;
		root.documentElement.append(element);
	};
	attach();
	const open = (at: 'dock' | 'box') => {
		attach();
		element.dataset.at = at;
		element.dataset.open = '';
	};
	const hide = () => delete element.dataset.open;
	const end = () => {
		port?.close();
		element.remove();
	};
	signal.addEventListener('abort', end, { once: true });
	return {
		element,
		post(message) {
			attach();
			if (listening) port?.postMessage(message);
			else waiting.push(message);
		},
		dock() {
			element.removeAttribute('style');
			open('dock');
		},
		standAt(anchor) {
			open('box');
			options.place(element, anchor);
		},
		hide,
		get visible() {
			return element.dataset.open !== undefined;
		},
		isInPlainSight: () => element.dataset.open !== undefined && isInPlainSight(element),
		focus: () => frame.focus(),
	};
}

/** Effects by which a page could make an element invisible while clicks still reach it. */
const EFFECTS = ['maskImage', 'clipPath', 'filter', 'transform', 'mixBlendMode'] as const;
const PLAIN = ['', 'none', 'normal'];

function isInPlainSight(element: HTMLElement): boolean {
	const style = getComputedStyle(element);
	if (Number(style.opacity || 1) < 0.9 || style.visibility === 'hidden') return false;
	if (EFFECTS.some((effect) => !PLAIN.includes(style[effect] ?? ''))) return false;
	if (Number(getComputedStyle(element.ownerDocument.documentElement).opacity || 1) < 0.9) return false;
	const { left, top, width, height } = element.getBoundingClientRect();
	const spots = [0.2, 0.5, 0.8].map((part): [number, number] => [left + width * part, top + height * part]);
	return spots.every(([x, y]) => element.ownerDocument.elementFromPoint(x, y) === element);
}
