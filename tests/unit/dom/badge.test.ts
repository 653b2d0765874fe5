// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type BadgeFace, createBadge, sharedStyles } from '../../../utils/dom/badge';

const FACE: BadgeFace = {
	verdict: 'agree',
	speed: 'unclear',
	basis: 'page',
	label: '建议同意',
	time: '剩 2小时',
	chip: '',
	title: '建议同意 · 剩 2小时',
	due: false,
};
const HOSTILE = '<img src=x onerror="window.hit=1">{{constructor}}\ud83d';

let shadow: ShadowRoot | undefined;
beforeEach(() => {
	shadow = undefined;
});

function badge(open: () => void = () => undefined) {
	const made = createBadge(
		document,
		(root) => {
			shadow = root;
		},
		open,
	);
	return { ...made, button: () => shadow?.querySelector('button') as HTMLButtonElement };
}

describe('a badge', () => {
	it('is one element of ours whose inside the page cannot reach', () => {
		const { element } = badge();
		expect(element.localName).toBe('rl-badge');
		expect(element.shadowRoot).toBeNull();
		expect(element.childNodes).toHaveLength(0);
	});

	it('shows label, time and chip', () => {
		const { show, button } = badge();
		show({ ...FACE, chip: '已极速退款' });
		expect([...button().childNodes].map(({ textContent }) => textContent)).toEqual([
			'建议同意',
			'剩 2小时',
			'已极速退款',
		]);
		expect(button().title).toBe(FACE.title);
		expect(button().getAttribute('aria-label')).toBe(FACE.title);
	});

	it('keeps hostile text text', () => {
		const { show, button, element } = badge();
		show({ ...FACE, label: HOSTILE, time: HOSTILE, chip: HOSTILE, title: HOSTILE });
		expect(button().querySelectorAll('img')).toHaveLength(0);
		expect(button().firstChild?.nodeValue).toBe(HOSTILE);
		expect([...element.attributes].map(({ name }) => name)).toEqual([
			'data-verdict',
			'data-speed',
			'data-basis',
		]);
		expect([...element.attributes].map(({ value }) => value).join()).not.toContain('img');
	});

	it('changes its attributes with its face and writes nothing where the face is the same', async () => {
		const { show, element, button } = badge();
		show(FACE);
		const changes = vi.fn();
		const observer = new MutationObserver(changes);
		observer.observe(element, { attributes: true });
		observer.observe(button(), { attributes: true, childList: true, subtree: true });
		show({ ...FACE });
		await Promise.resolve();
		expect(changes).not.toHaveBeenCalled();
		show({ ...FACE, verdict: 'closed' });
		expect(element.dataset.verdict).toBe('closed');
		expect(button().dataset.verdict).toBe('closed');
	});

	it('does not open for a click that a script made, and keeps it from the row', () => {
		const [open, onRow] = [vi.fn(), vi.fn()];
		const { element, button } = badge(open);
		const row = document.createElement('div');
		row.append(element);
		document.body.append(row);
		row.addEventListener('click', onRow);
		const event = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
		button().dispatchEvent(event);
		expect(open).not.toHaveBeenCalled();
		expect(onRow).not.toHaveBeenCalled();
		expect(event.defaultPrevented).toBe(true);
	});

	it('opens for a click by hand', () => {
		const open = vi.fn();
		const listen = vi.spyOn(EventTarget.prototype, 'addEventListener');
		badge(open);
		const [, clicked] = listen.mock.calls.find(([name]) => name === 'click') ?? [];
		const event = { isTrusted: true, stopPropagation: () => undefined, preventDefault: () => undefined };
		(clicked as (event: unknown) => void)(event);
		expect(open).toHaveBeenCalledTimes(1);
	});
});

describe('the sheet of all badges', () => {
	const dress = (css: string) => {
		const root = document.createElement('div').attachShadow({ mode: 'open' });
		sharedStyles(document, css)(root);
		return root;
	};

	it('is one for all where the browser shares sheets', () => {
		const sheets: string[] = [];
		vi.stubGlobal(
			'CSSStyleSheet',
			class {
				replaceSync(css: string) {
					sheets.push(css);
				}
			},
		);
		const styles = sharedStyles(document, 'b {}');
		const [one, two] = [{}, {}] as ShadowRoot[];
		if (one && two) [one, two].forEach(styles);
		expect(one?.adoptedStyleSheets).toEqual(two?.adoptedStyleSheets);
		expect(sheets).toEqual(['b {}']);
		vi.unstubAllGlobals();
	});

	it('is an element in each where the browser shares none', () => {
		vi.stubGlobal('CSSStyleSheet', undefined);
		expect(dress('b { color: red }').querySelector('style')?.textContent).toBe('b { color: red }');
		vi.unstubAllGlobals();
	});
});
