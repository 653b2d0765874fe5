import { type ReplyBox, replyBoxes, replyBoxOf } from '../consoles/pinduoduo/reply-box';
import { sharedStyles } from '../dom/badge';
import { originOf } from '../dom/boxes';
import { followAnchor } from '../dom/follow';
import { boxPages } from './box-pages';
import type { FeatureContext } from './context';
import { boxTarget } from './insertion';
import { REPLY_BUTTON } from './overlay-text';
import { subjectOf } from './reply-subject';

const SHEET = `
:host { all: initial; position: fixed; z-index: 2147482000; }
button { all: unset; box-sizing: border-box; height: 24px; padding: 0 10px; border-radius: 12px; cursor: pointer;
 font: 500 12px/24px system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; color: #fff; background: #0f766e; }
button:focus-visible { outline: 2px solid #99f6e4; outline-offset: 1px; }
button:active { background: #115e59; }
`;

/** A button at the upper right corner of every reply box, laid over the page and outside its tree. Opens the reply list. */
export function replyButton(context: FeatureContext): void {
	const { root, watch } = context;
	const { map } = context.terms();
	const pages = boxPages(context);
	const styles = sharedStyles(root, SHEET);
	const known = new WeakSet<HTMLElement>();

	const open = (reply: ReplyBox): void => {
		context.panel.showReplies(
			boxTarget(reply, { ...context, composing: pages.composing }),
			subjectOf(reply, context),
		);
	};

	const add = (element: EventTarget | null): void => {
		const reply = replyBoxOf(element, map);
		if (!reply || known.has(reply.box)) return;
		known.add(reply.box);
		addButton(context, styles, reply, {
			open: () => open(reply),
			// A box that the page takes out and puts back gets a new button.
			gone: () => known.delete(reply.box),
		});
	};

	watch.rows(replyBoxes(map), add);
	// Those that only show by what is around them, or lie in a shadow root or a frame, are found when the agent goes there.
	pages.each((document) => {
		const options = { capture: true, signal: context.signal };
		document.addEventListener('focusin', (event) => add(originOf(event)), options);
	});
}

function addButton(
	{ root, signal }: FeatureContext,
	styles: (shadow: ShadowRoot) => void,
	reply: ReplyBox,
	{ open, gone }: { open: () => void; gone: () => void },
): void {
	const element = root.createElement('rl-reply-button');
	const shadow = element.attachShadow({ mode: 'closed' });
	styles(shadow);
	const button = root.createElement('button');
	button.textContent = REPLY_BUTTON.label;
	button.title = REPLY_BUTTON.tip;
	button.addEventListener('click', (event) => {
		if (event.isTrusted) open();
	});
	shadow.append(button);
	root.documentElement.append(element);
	const remove = (): void => {
		release();
		element.remove();
		// Or every box of a long day would be held until the page ends.
		signal.removeEventListener('abort', remove);
		gone();
	};
	const release = followAnchor(reply.box, element, { placement: 'top-end', gap: 6, gone: remove });
	signal.addEventListener('abort', remove, { once: true });
}
