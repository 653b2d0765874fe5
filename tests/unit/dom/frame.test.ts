// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FrameOptions, mountFrame } from '../../../utils/dom/frame';

// Outside a browser only web addresses have an origin.
const ADDRESS = 'https://extension.invalid/panel.html';

/** A channel whose ends the test holds. */
class FakePort {
	onmessage: ((event: { data: unknown }) => void) | undefined;
	readonly sent: unknown[] = [];
	closed = false;
	postMessage(message: unknown) {
		this.sent.push(message);
	}
	close() {
		this.closed = true;
	}
}

let channels: { port1: FakePort; port2: FakePort }[];
let roots: ShadowRoot[];
let end: AbortController;

beforeEach(() => {
	channels = [];
	roots = [];
	end = new AbortController();
	vi.stubGlobal(
		'MessageChannel',
		class {
			port1 = new FakePort();
			port2 = new FakePort();
			constructor() {
				channels.push(this);
			}
		},
	);
	const attach = Element.prototype.attachShadow;
	vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
		const root = attach.call(this, init);
		roots.push(root);
		return root;
	});
});

afterEach(() => {
	end.abort();
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
});

function mount(more: Partial<FrameOptions> = {}) {
	const options = {
		address: ADDRESS,
		greeting: (word: string) => ({ word }),
		receive: vi.fn(),
		place: vi.fn(),
		title: '面板',
	};
	const frame = mountFrame(document, { ...options, ...more }, end.signal);
	const inner = roots.at(-1)?.querySelector('iframe') as HTMLIFrameElement;
	const greeted = vi.fn();
	Object.defineProperty(inner, 'contentWindow', { value: { postMessage: greeted } });
	const load = () => inner.dispatchEvent(new Event('load'));
	return { frame, inner, greeted, load, ...options };
}

describe('the framed panel', () => {
	it('stands under the root of the document, its inside closed to the page', () => {
		const { frame } = mount();
		expect(frame.element.parentElement).toBe(document.documentElement);
		expect(frame.element.localName).toBe('rl-panel');
		expect(frame.element.shadowRoot).toBeNull();
		expect(frame.visible).toBe(false);
	});

	it('hands its port to its own window, for the extension only, with the word of its address', () => {
		const { inner, greeted, load } = mount();
		const word = new URL(inner.src).hash.slice(1);
		load();
		expect(word).toMatch(/^[\da-f]{32}$/);
		expect(greeted).toHaveBeenCalledWith({ word }, 'https://extension.invalid', [channels[0]?.port2]);
	});

	it('has another word each time', () => {
		const words = [mount().inner.src, mount().inner.src];
		expect(new Set(words).size).toBe(2);
	});

	it('keeps messages until the panel listens, and then sends them in their order', () => {
		const { frame, load, receive } = mount();
		frame.post('一');
		load();
		frame.post('二');
		const port = channels[0]?.port1;
		expect(port?.sent).toEqual([]);
		port?.onmessage?.({ data: 'ready' });
		frame.post('三');
		expect(port?.sent).toEqual(['一', '二', '三']);
		expect(receive).toHaveBeenCalledWith('ready');
	});

	it('comes back with a port of its own when the page threw it out', () => {
		const { frame, load } = mount();
		load();
		channels[0]?.port1.onmessage?.({ data: 'ready' });
		frame.element.remove();
		frame.post('视图');
		frame.dock();
		expect(frame.element.isConnected).toBe(true);
		expect(channels[0]?.port1.sent).toEqual([]);
		load();
		channels[1]?.port1.onmessage?.({ data: 'ready' });
		expect(channels[1]?.port1.sent).toEqual(['视图']);
		expect(channels[0]?.port1.closed).toBe(true);
	});

	it('docks, stands at a box, and hides', () => {
		const { frame, place } = mount();
		frame.standAt(document.body);
		expect([frame.visible, frame.element.dataset.at]).toEqual([true, 'box']);
		expect(place).toHaveBeenCalledWith(frame.element, document.body);
		frame.element.style.left = '5px';
		frame.dock();
		expect([frame.element.dataset.at, frame.element.getAttribute('style')]).toEqual(['dock', null]);
		frame.hide();
		expect(frame.visible).toBe(false);
	});

	it('goes with its signal and does not come back', () => {
		const { frame, load } = mount();
		load();
		end.abort();
		frame.post('视图');
		frame.dock();
		expect(frame.element.isConnected).toBe(false);
		expect(channels[0]?.port1.closed).toBe(true);
	});
});
