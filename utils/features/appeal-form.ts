import { findAppealForm } from '../consoles/pinduoduo/find-appeal-form';
import { sharedStyles } from '../dom/badge';
import { followAnchor } from '../dom/follow';
import type { FeatureContext } from './context';
import { APPEAL_NOTICE } from './overlay-text';

const SHEET = `
:host { all: initial; position: fixed; z-index: 2147482000; }
aside { box-sizing: border-box; width: 232px; padding: 12px 14px; border-radius: 10px; color: #1f2937; background: #fff;
 border: 1px solid #d1d5db; border-left: 4px solid #0f766e; box-shadow: 0 8px 24px rgb(15 23 42 / .18);
 font: 400 13px/20px system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
h2 { margin: 0 0 6px; font-size: 14px; font-weight: 600; }
p { margin: 0 0 6px; font-weight: 600; color: #b42318; }
p:empty { display: none; }
ul { margin: 0; padding: 0 0 0 18px; }
button { all: unset; box-sizing: border-box; margin-top: 8px; padding: 0 10px; border-radius: 6px; cursor: pointer; line-height: 26px; color: #0f5f4f; background: #e6f6f1; }
button:focus-visible { outline: 2px solid #0f766e; outline-offset: 1px; }
@media print { :host { display: none; } }
`;

/** A note beside the form of an appeal, outside the page's tree: what the form takes, and that this is one of two chances. It blocks nothing. */
export function appealForm(context: FeatureContext, leftOf: (orderSn: string) => string): void {
	const { root, signal, watch, terms } = context;
	const { map } = terms();
	const styles = sharedStyles(root, SHEET);
	const dismissed = new WeakSet<Element>();
	let shown: { form: Element; remove: () => void } | undefined;

	const look = (): void => {
		const found = signal.aborted ? undefined : findAppealForm(root.body, map);
		if (shown?.form !== found?.form) {
			shown?.remove();
			shown = undefined;
		}
		if (!found || shown || dismissed.has(found.form)) return;
		const { form, orderSn } = found;
		const left = orderSn === undefined ? '' : leftOf(orderSn);
		const remove = addNotice(context, styles, form, left, () => dismissed.add(form));
		shown = { form, remove };
	};

	watch.rows('body', look);
	signal.addEventListener('abort', () => shown?.remove());
}

function addNotice(
	{ root }: FeatureContext,
	styles: (shadow: ShadowRoot) => void,
	form: Element,
	left: string,
	dismissed: () => void,
): () => void {
	const element = root.createElement('rl-notice');
	const shadow = element.attachShadow({ mode: 'closed' });
	styles(shadow);
	const card = root.createElement('aside');
	const add = (name: string, text: string, parent: Element = card): Element => {
		const made = parent.appendChild(root.createElement(name));
		made.textContent = text;
		return made;
	};
	card.setAttribute('role', 'note');
	add('h2', APPEAL_NOTICE.title);
	add('p', left && APPEAL_NOTICE.left(left));
	const list = add('ul', '');
	for (const line of APPEAL_NOTICE.lines) add('li', line, list);
	const close = add('button', APPEAL_NOTICE.close);
	shadow.append(card);
	root.documentElement.append(element);
	const remove = (): void => {
		release();
		element.remove();
	};
	close.addEventListener('click', ({ isTrusted }) => {
		if (!isTrusted) return;
		dismissed();
		remove();
	});
	const release = followAnchor(form, element, { placement: 'right-start', gap: 12, gone: remove });
	return remove;
}
