import type { ConsoleMap } from '../consoles/pinduoduo/console-map';
import { findReplyBoxes, type ReplyBox } from '../consoles/pinduoduo/reply-box';
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
	const boxes = findReplyBoxes(root, map);
	return boxes.find(({ box }) => box === root.activeElement) ?? boxes[0];
}
