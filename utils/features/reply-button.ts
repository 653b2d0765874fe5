import { findReplyBoxes, type ReplyBox } from '../consoles/pinduoduo/reply-box';
import { sharedStyles } from '../dom/badge';
import { followAnchor } from '../dom/follow';
import type { FeatureContext } from './context';
import { boxTarget } from './insertion';
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
	const { root, signal, watch } = context;
	const composing = context.composing;
	const styles = sharedStyles(root, SHEET);
	const buttons = new Map<HTMLTextAreaElement, () => void>();

	const open = (reply: ReplyBox): void => {
		context.panel.showReplies(boxTarget(reply, composing), subjectOf(reply, context));
	};

	const update = (): void => {
		const boxes = findReplyBoxes(root);
		for (const [box, remove] of buttons) {
			if (boxes.some((reply) => reply.box === box)) continue;
			remove();
			buttons.delete(box);
		}
		for (const reply of boxes) {
			if (!buttons.has(reply.box))
				buttons.set(
					reply.box,
					addButton(root, styles, reply, () => open(reply)),
				);
		}
	};

	watch.batches(update);
	update();
	signal.addEventListener('abort', () => {
		for (const remove of buttons.values()) remove();
	});
}

function addButton(
	root: Document,
	styles: (shadow: ShadowRoot) => void,
	reply: ReplyBox,
	open: () => void,
): () => void {
	const element = root.createElement('rl-reply-button');
	const shadow = element.attachShadow({ mode: 'closed' });
	styles(shadow);
	const button = root.createElement('button');
	button.textContent = '话术 //';
	button.title = '打开话术列表；也可以在输入框里打 // 或 、、';
	button.addEventListener('click', (event) => {
		if (event.isTrusted) open();
	});
	shadow.append(button);
	root.documentElement.append(element);
	const release = followAnchor(reply.box, element, {
		placement: 'top-end',
		gap: 6,
		gone: () => element.remove(),
	});
	return () => {
		release();
		element.remove();
	};
}
