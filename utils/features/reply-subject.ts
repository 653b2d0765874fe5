import type { ConsoleMap } from '../consoles/pinduoduo/console-map';
import { findReplyBoxes, type ReplyBox, replyBoxOf } from '../consoles/pinduoduo/reply-box';
import { focused } from '../dom/boxes';
import type { Case } from '../domain/case';
import type { FeatureContext } from './context';

/** The case a reply box is about: what the open conversation is about, or the order that the remark dialog names. */
export function subjectOf(reply: ReplyBox, { desk, talks }: FeatureContext): Case | undefined {
	if (reply.kind === 'chat') return talks?.conversation?.subject();
	const orderSn = reply.addressee();
	return orderSn === undefined ? undefined : desk.caseOfOrder(orderSn);
}

/** The box a reply would go into when none was chosen: the focused one, else the page's only or first one. */
export function currentBox(root: Document, map: ConsoleMap): ReplyBox | undefined {
	return replyBoxOf(focused(root), map) ?? findReplyBoxes(root, map)[0];
}
