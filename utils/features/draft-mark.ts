import { sharedStyles } from '../dom/badge';
import { followAnchor } from '../dom/follow';
import { DRAFT } from './draft-text';
import type { DraftFinding } from './draft-watch';

export interface DraftMark {
	remove(): void;
}

const SHEET = `
:host { all: initial; position: fixed; z-index: 2147482000; max-width: min(420px, 92vw);
 font: 12px/18px system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; color: #334155; }
button { all: unset; box-sizing: border-box; cursor: pointer; border-radius: 12px; padding: 2px 10px; }
button:focus-visible { outline: 2px solid #0f766e; outline-offset: 1px; }
.mark { border: 1px solid #f0c36d; background: #fffbeb; color: #854d0e; }
.mark[data-level="block"] { border-color: #f1a9a0; background: #fef2f2; color: #991b1b; }
.card { margin: 0 0 6px; padding: 10px 12px; border: 1px solid #cbd5e1; border-radius: 8px; background: #fff; box-shadow: 0 4px 16px rgb(15 23 42 / .16);
 max-height: 40vh; overflow: auto; }
.card[hidden] { display: none; }
p { margin: 0 0 4px; }
b { color: #0f172a; }
.take { background: #0f766e; color: #fff; margin: 4px 6px 2px 0; }
.take + p { margin-top: 8px; }
.close { background: #f1f5f9; color: #334155; }
@media (prefers-color-scheme: dark) {
 :host { color: #cbd5e1; }
 .card { background: #1e293b; border-color: #475569; } b { color: #f8fafc; } .close { background: #334155; color: #e2e8f0; }
}
`;

/**
 * A small pill above the left corner of a box: how many things the check found. A click unfolds them with their reasons; where there is a calmer
 * wording the first button takes it over, so that one key does. Escape folds it.
 */
export function createDraftMark(
	root: Document,
	box: HTMLElement,
	findings: readonly DraftFinding[],
	{ take, gone }: { take: (calmer: string) => Promise<boolean>; gone: () => void },
): DraftMark {
	const element = root.createElement('rl-draft-mark');
	const shadow = element.attachShadow({ mode: 'closed' });
	sharedStyles(root, SHEET)(shadow);
	const blocks = findings.filter(({ level }) => level === 'block').length;
	const add = (parent: HTMLElement | ShadowRoot, tag: string, text: string, name = ''): HTMLElement => {
		const made = root.createElement(tag);
		made.textContent = text;
		made.className = name;
		parent.append(made);
		return made;
	};
	const card = add(shadow, 'div', '', 'card');
	card.hidden = true;
	const mark = add(shadow, 'button', blocks ? DRAFT.block(blocks) : DRAFT.warn(findings.length), 'mark');
	mark.dataset.level = blocks ? 'block' : 'warn';
	mark.title = DRAFT.tip;
	mark.setAttribute('aria-expanded', 'false');
	const fold = (folded: boolean): void => {
		card.hidden = folded;
		mark.setAttribute('aria-expanded', String(!folded));
		if (folded) box.focus({ preventScroll: true });
		else card.querySelector('button')?.focus();
	};
	const press = (button: HTMLElement, act: () => void): void =>
		button.addEventListener('click', (event) => {
			if (event.isTrusted) act();
		});
	for (const { quote, why, penalty, suggestion, calmer } of findings) {
		add(add(card, 'p', quote === '' ? '' : `「${quote}」`), 'b', why);
		if (penalty) add(card, 'p', DRAFT.penalty(penalty));
		if (suggestion) add(card, 'p', DRAFT.suggestion(suggestion));
		if (calmer === undefined) continue;
		const button = add(card, 'button', DRAFT.take, 'take');
		button.title = calmer;
		press(button, async () => {
			if (!(await take(calmer))) button.textContent = DRAFT.notTaken;
		});
	}
	press(add(card, 'button', DRAFT.close, 'close'), () => fold(true));
	press(mark, () => fold(!card.hidden));
	element.addEventListener('keydown', (event) => {
		if (event.key !== 'Escape' || event.isComposing || card.hidden) return;
		event.stopPropagation();
		fold(true);
	});
	root.documentElement.append(element);
	const release = followAnchor(box, element, { placement: 'top-start', gap: 6, gone });
	return {
		remove() {
			release();
			element.remove();
		},
	};
}
