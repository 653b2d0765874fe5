import type { ConsoleMap } from '../consoles/pinduoduo/console-map';
import { readChat } from '../consoles/pinduoduo/read-chat';
import { findReplyBoxes, type ReplyBox } from '../consoles/pinduoduo/reply-box';
import type { Case } from '../domain/case';
import type { FeatureContext } from './context';

/** The case a reply box is about: the conversation's newest order card, or the order that the remark dialog names. */
export function subjectOf(reply: ReplyBox, { root, desk, now, terms }: FeatureContext): Case | undefined {
	if (reply.kind === 'chat') {
		const reading = readChat(root, now(), terms().map);
		return reading && desk.identify(reading, now());
	}
	const orderSn = reply.addressee();
	return orderSn === undefined ? undefined : desk.caseOfOrder(orderSn);
}

/** The box a reply would go into when none was chosen: the focused one, else the page's only or first one. */
export function currentBox(root: Document, map: ConsoleMap): ReplyBox | undefined {
	const boxes = findReplyBoxes(root, map);
	return boxes.find(({ box }) => box === root.activeElement) ?? boxes[0];
}
