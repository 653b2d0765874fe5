import { cssOf, firstOf } from '../consoles/pinduoduo/console-map';
import { type BadgeFace, createBadge, sharedStyles } from '../dom/badge';
import { MINUTE } from '../domain/clock';
import { assessmentFace } from './badge-face';
import { BADGE_SHEET } from './badge-sheet';
import { keepChatHealth } from './chat-health';
import { CHAT } from './chat-text';
import type { FeatureContext } from './context';
import { Conversation } from './open-conversation';

/**
 * One badge at the chat's header for the case that the open conversation is about, laid over the page and outside its tree, which the page wipes. In the very task
 * that opens another conversation it changes or goes.
 */
export function chatPanel(context: FeatureContext): void {
	const { root, signal, watch, panel, now, terms, talks } = context;
	const { map } = terms();
	keepChatHealth(context);
	const conversation = new Conversation(context, () => changed());
	const badge = createBadge(root, sharedStyles(root, BADGE_SHEET), () => {
		panel.showCase(conversation.subject());
	});
	Object.assign(badge.element.style, { position: 'fixed', margin: '0', zIndex: '2147482000' });
	if (talks) talks.conversation = conversation;

	const draw = (): void => {
		if (signal.aborted) return;
		const header = firstOf(root, map.anchors['chat.header']);
		const face = header && faceOf();
		if (!header || !face) return badge.element.remove();
		badge.show(face);
		if (!badge.element.isConnected) root.documentElement.append(badge.element);
		const place = placeAt(header, firstOf(root, map.anchors['chat.headerName']), badge.element);
		Object.assign(badge.element.style, place);
	};

	const faceOf = (): BadgeFace | undefined => {
		const subject = conversation.subject();
		if (subject) return assessmentFace(conversation.assessed(subject), now());
		const { length } = conversation.choices();
		return length > 0 ? undecided(length) : undefined;
	};

	const changed = (): void => {
		draw();
		panel.refresh();
	};

	watch.batches(draw);
	// What is remembered of the case arrives without a change of the page, and has rows drawn again.
	watch.rows(cssOf(map.anchors['chat.header']), draw);
	root.defaultView?.addEventListener('resize', draw, { signal });
	const clock = setInterval(draw, MINUTE / 2);
	draw();
	signal.addEventListener('abort', () => {
		clearInterval(clock);
		badge.element.remove();
		if (talks?.conversation === conversation) talks.conversation = undefined;
	});
}

/** The buyer has several open cases: nothing is claimed, the panel offers them. */
function undecided(count: number): BadgeFace {
	const label = CHAT.undecided(count);
	const title = CHAT.undecidedTip(count);
	return {
		verdict: 'unclear',
		speed: 'unclear',
		basis: 'page',
		label,
		title,
		time: '',
		chip: '',
		due: false,
	};
}

/** Behind the buyer's name, where that leaves room in the header; px as CSS texts. */
function placeAt(header: Element, name: Element | null, badge: HTMLElement): { left: string; top: string } {
	const box = header.getBoundingClientRect();
	const text = header.ownerDocument.createRange();
	text.selectNodeContents(name ?? header);
	const end = name ? Math.min(text.getBoundingClientRect().right, box.right) : box.left;
	const left = Math.max(box.left + 8, Math.min(end + 12, box.right - badge.offsetWidth - 16));
	return { left: `${left}px`, top: `${box.top + (box.height - badge.offsetHeight) / 2}px` };
}
