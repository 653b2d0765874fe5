import type { Learned } from '../consoles/pinduoduo/teach/learn-list';
import { sharedStyles } from '../dom/badge';
import { instantText } from '../domain/clock';
import { TYPE_LABELS } from '../domain/labels';
import { TEACH_SHEET } from './teach-sheet';
import { TEACH } from './teach-text';

export interface GuideButton {
	label: string;
	kind?: 'main' | 'quiet';
	press: () => void;
}

/** What the guide shows now. */
export interface GuideView {
	/** Steps done, for the bar; undefined where none are shown. */
	done?: number;
	ask: string;
	hint?: string;
	note?: { text: string; tone: 'danger' | 'good' };
	rows?: Learned['rows'];
	buttons: GuideButton[];
}

/** An element of the page that is framed. */
export interface Outline {
	element: Element;
	kind: 'hover' | 'picked' | 'row' | 'unread';
}

export interface Guide {
	readonly element: HTMLElement;
	show(view: GuideView): void;
	outline(outlines: readonly Outline[]): void;
	/** Whether a button of the guide has the focus: Enter is its own then. */
	isOnButton(): boolean;
	remove(): void;
}

/** The guide and its outlines, in a closed shadow root of one element of ours. Says nothing but its own sentences and what the page shows itself. */
export function createGuide(root: Document, theme: 'auto' | 'light' | 'dark'): Guide {
	const element = root.createElement('rl-teach');
	if (theme !== 'auto') element.style.colorScheme = theme;
	const shadow = element.attachShadow({ mode: 'closed' });
	sharedStyles(root, TEACH_SHEET)(shadow);
	const make = <K extends keyof HTMLElementTagNameMap>(
		name: K,
		className = '',
		text = '',
		...children: Node[]
	): HTMLElementTagNameMap[K] => {
		const made = root.createElement(name);
		made.className = className;
		if (text) made.textContent = text;
		made.append(...children);
		return made;
	};
	const frames = make('div');
	const box = make('div', 'guide');
	box.setAttribute('role', 'dialog');
	box.setAttribute('aria-label', TEACH.title);
	box.tabIndex = -1;
	const body = make('div');
	body.setAttribute('aria-live', 'polite');
	const move = make('button', '', TEACH.below);
	move.dataset.kind = 'quiet';
	move.addEventListener('click', () => {
		const below = box.dataset.at !== 'below';
		box.dataset.at = below ? 'below' : 'above';
		move.textContent = below ? TEACH.above : TEACH.below;
	});
	box.append(make('div', 'top', '', make('h2', '', TEACH.title), move), body);
	shadow.append(frames, box);
	root.documentElement.append(element);

	let outlined: readonly Outline[] = [];
	const place = (): void => {
		frames.replaceChildren(
			...outlined.map(({ element: target, kind }) => {
				const { left, top, width, height } = target.getBoundingClientRect();
				const frame = make('div', 'outline');
				frame.dataset.kind = kind;
				Object.assign(frame.style, {
					left: `${left - 3}px`,
					top: `${top - 3}px`,
					width: `${width + 6}px`,
					height: `${height + 6}px`,
				});
				return frame;
			}),
		);
	};
	root.addEventListener('scroll', place, { capture: true, passive: true });
	root.defaultView?.addEventListener('resize', place);

	const button = ({ label, kind, press }: GuideButton): HTMLElement => {
		const made = make('button', '', label);
		made.type = 'button';
		if (kind) made.dataset.kind = kind;
		made.addEventListener('click', (event) => event.isTrusted && press());
		return made;
	};

	return {
		element,
		show({ done, ask, hint, note, rows, buttons }) {
			const noteLine = note && make('p', 'note', note.text);
			if (noteLine && note) noteLine.dataset.tone = note.tone;
			body.replaceChildren(
				...(done === undefined ? [] : [bar(make, done)]),
				make('p', 'ask', ask),
				...(hint === undefined ? [] : [make('p', 'muted', hint)]),
				...(noteLine ? [noteLine] : []),
				...(rows ? [make('div', 'rows', '', table(make, rows))] : []),
				make('div', 'buttons', '', ...buttons.map(button)),
			);
			// Never a button: the key that led here is still down, and would press it.
			box.focus({ preventScroll: true });
		},
		outline(outlines) {
			outlined = outlines;
			place();
		},
		isOnButton: () => shadow.activeElement?.localName === 'button',
		remove() {
			root.removeEventListener('scroll', place, { capture: true });
			root.defaultView?.removeEventListener('resize', place);
			element.remove();
		},
	};
}

type Make = <K extends keyof HTMLElementTagNameMap>(
	name: K,
	className?: string,
	text?: string,
	...children: Node[]
) => HTMLElementTagNameMap[K];

function bar(make: Make, done: number): HTMLElement {
	const steps = TEACH.steps.map((_step, index) => {
		const step = make('li');
		step.dataset.done = String(index < done);
		return step;
	});
	const list = make('ol', '', '', ...steps);
	list.setAttribute('aria-hidden', 'true');
	return list;
}

function table(make: Make, rows: Learned['rows']): HTMLElement {
	const heads = TEACH.columns.map((text) => make('th', '', text));
	const lines = rows.map(({ read }) => {
		const { orderSn, requestType, status, requestedAt } = read;
		const texts = [
			orderSn,
			requestType && TYPE_LABELS[requestType],
			status,
			requestedAt === undefined ? undefined : instantText(requestedAt),
		];
		const line = make('tr', '', '', ...texts.map((text) => make('td', '', text ?? TEACH.unread)));
		line.dataset.whole = String(read.whole);
		return line;
	});
	return make(
		'table',
		'',
		'',
		make('thead', '', '', make('tr', '', '', ...heads)),
		make('tbody', '', '', ...lines),
	);
}
