import { readChat } from '../consoles/pinduoduo/read-chat';
import { addresseeOf, findReplyBoxes, type ReplyBox } from '../consoles/pinduoduo/reply-box';
import type { Case } from '../domain/case';
import type { FeatureContext } from './context';

/** The case a reply box is about: the conversation's newest order card, or the order that the remark dialog names. */
export function subjectOf(reply: ReplyBox, { root, desk, now }: FeatureContext): Case | undefined {
	if (reply.kind === 'chat') {
		const reading = readChat(root, now());
		return reading && desk.identify(reading);
	}
	const orderSn = addresseeOf(reply);
	return orderSn === undefined ? undefined : desk.caseOfOrder(orderSn);
}

/** The box a reply would go into when none was chosen: the focused one, else the page's only or first one. */
export function currentBox(root: Document): ReplyBox | undefined {
	const boxes = findReplyBoxes(root);
	return boxes.find(({ box }) => box === root.activeElement) ?? boxes[0];
}
