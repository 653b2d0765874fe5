import { sharedStyles } from '../dom/badge';
import { MINUTE, SECOND } from '../domain/clock';
import type { WaitingBuyer } from '../domain/reply-clock';
import { CHAT } from './chat-text';
import { OUTLINE_SHEET, outlineRow } from './row-outline';
import type { WaitingRow } from './waiting-buyers-book';

const SHEET = `
:host { all: initial; position: fixed; z-index: 2147481000; }
section { box-sizing: border-box; width: max-content; max-width: 248px; border-radius: 8px; color: #1f2937; background: #fff; box-shadow: 0 0 0 1px #d7dbe2, 0 4px 14px rgb(15 23 42 / 14%);
 font: 400 12px/18px system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; overflow: hidden; }
button { all: unset; box-sizing: border-box; cursor: pointer; }
button:focus-visible { outline: 2px solid #0f766e; outline-offset: -2px; }
.fold { display: flex; align-items: center; gap: 10px; width: 100%; height: 30px; padding: 0 10px; font-weight: 600; }
.fold i { margin-left: auto; font-style: normal; font-weight: 400; color: #57606e; }
ul { margin: 0; padding: 0 0 4px; list-style: none; max-height: min(232px, 34vh); overflow: auto; border-top: 1px solid #e8ebf0; }
section[data-folded] ul { display: none; }
li button { display: flex; gap: 12px; width: 100%; min-width: 196px; padding: 4px 10px; }
li button:hover { background: #f1f5f9; }
.nick { flex: 1; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.left { color: #475467; font-variant-numeric: tabular-nums; white-space: nowrap; }
.left[data-state="soon"] { color: #9a3412; font-weight: 600; }
.left[data-state="missed"] { color: #b42318; font-weight: 600; }
p { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (forced-colors: active) { section { border: 1px solid; } }
@media print { :host { display: none; } }
${OUTLINE_SHEET}`;

/** The list of who waits: our own element, laid over the page. */
export interface WaitingList {
	readonly element: HTMLElement;
	/** Shows these at `at` (epoch ms), right of `beside` and below `header`; nobody waiting takes the list off the page. */
	show(waiting: readonly WaitingRow[], at: number, beside: DOMRect | undefined, header: Element | null): void;
	/** Has screen readers say it once the agent pauses. */
	announce(text: string): void;
}

interface Entry {
	item: HTMLElement;
	nick: Text;
	left: HTMLElement;
	button: HTMLElement;
	shown: WaitingRow;
}

/** Folded at first, since it lies over the conversation's oldest messages. What the agent makes of it lasts as long as the page. */
let folded = true;

export function createWaitingList(root: Document, signal: AbortSignal): WaitingList {
	const element = root.createElement('rl-waiting');
	const shadow = element.attachShadow({ mode: 'closed' });
	sharedStyles(root, SHEET)(shadow);
	const make = <K extends keyof HTMLElementTagNameMap>(name: K, className = '') =>
		Object.assign(root.createElement(name), { className });
	const [section, fold, list, live] = [make('section'), make('button', 'fold'), make('ul'), make('p')];
	const [title, urgent, how] = [root.createTextNode(''), make('span', 'left'), make('i')];
	const entries = new Map<string, Entry>();
	fold.append(title, urgent, how);
	fold.title = CHAT.waitingTip;
	live.setAttribute('aria-live', 'polite');
	section.append(fold, list);
	shadow.append(section, live);

	const showFold = (): void => {
		section.toggleAttribute('data-folded', folded);
		urgent.hidden = !folded;
		fold.setAttribute('aria-expanded', String(!folded));
		how.textContent = folded ? CHAT.unfold : CHAT.fold;
	};
	fold.addEventListener('click', (event) => {
		if (!event.isTrusted) return;
		folded = !folded;
		showFold();
	});
	showFold();

	const create = (shown: WaitingRow): Entry => {
		const [item, button, name, left] = [
			make('li'),
			make('button'),
			make('span', 'nick'),
			make('span', 'left'),
		];
		const entry = { item, nick: root.createTextNode(''), left, button, shown };
		name.append(entry.nick);
		button.append(name, left);
		item.append(button);
		button.addEventListener('click', (event) => {
			if (event.isTrusted) outlineRow(entry.shown.row, shadow, signal);
		});
		return entry;
	};

	const drawLeft = (place: HTMLElement, shown: WaitingRow, text: string, at: number): void => {
		if (place.textContent !== text) place.textContent = text;
		place.dataset.state = shown.missed ? 'missed' : shown.dueAt - at <= MINUTE ? 'soon' : '';
	};

	const draw = (entry: Entry, at: number): void => {
		const name = entry.shown.nick || CHAT.noNick;
		set(entry.nick, name);
		drawLeft(entry.left, entry.shown, leftText(entry.shown, at), at);
		const tip = CHAT.findRow(name);
		if (entry.button.title !== tip) entry.button.title = tip;
	};

	return {
		element,
		show(waiting, at, beside, header) {
			const [first] = waiting;
			if (!first) return element.remove();
			drawLeft(urgent, first, CHAT.soonest(leftText(first, at)), at);
			set(title, CHAT.waiting(waiting.length));
			for (const buyer of entries.keys()) {
				if (waiting.some((one) => one.buyer === buyer)) continue;
				entries.get(buyer)?.item.remove();
				entries.delete(buyer);
			}
			waiting.forEach((one, index) => {
				const entry = entries.get(one.buyer) ?? create(one);
				entries.set(one.buyer, entry);
				entry.shown = one;
				draw(entry, at);
				if (list.children[index] !== entry.item) list.insertBefore(entry.item, list.children[index] ?? null);
			});
			const left = `${Math.round(beside?.right ?? 0) + 12}px`;
			const top = `${Math.round(header?.getBoundingClientRect().bottom ?? 0) + 6}px`;
			if (element.style.left !== left || element.style.top !== top)
				Object.assign(element.style, { left, top });
			if (!element.isConnected) root.documentElement.append(element);
		},
		announce(text) {
			live.textContent = text;
		},
	};
}

function set(node: Text, text: string): void {
	if (node.data !== text) node.data = text;
}

/** `2:05`, with a word for what is only a bound; a missed one and one whose time has not begun say so in words. */
function leftText({ dueAt, missed, sure }: WaitingBuyer, at: number): string {
	if (missed) return CHAT.missed;
	const left = dueAt - at;
	if (left > 3 * MINUTE + SECOND) return CHAT.later;
	const seconds = Math.ceil(left / SECOND);
	const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
	return sure ? text : CHAT.about + text;
}
