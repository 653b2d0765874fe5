import { readChat } from '../consoles/pinduoduo/read-chat';
import { readDetail } from '../consoles/pinduoduo/read-detail';
import { readRequestRow } from '../consoles/pinduoduo/read-request-row';
import { addresseeOf, findReplyBoxes, type ReplyBox, rowOfOrder } from '../consoles/pinduoduo/reply-box';
import type { Case } from '../domain/case';
import type { FeatureContext } from './context';

/** The case a reply box is about: the conversation's order, the row the remark dialog belongs to, or the detail page's request. */
export function subjectOf(reply: ReplyBox, { root, page, desk, now }: FeatureContext): Case | undefined {
	const at = now();
	if (reply.kind === 'chat') {
		const reading = readChat(root, at);
		return reading && desk.look(reading, at).subject;
	}
	if (page === 'after-sales-detail')
		return desk.look(readDetail(root.body, new URL(root.location.href), at), at).subject;
	const orderSn = addresseeOf(reply);
	const row = orderSn === undefined ? undefined : rowOfOrder(root, orderSn);
	return row && desk.look(readRequestRow(row, at), at).subject;
}

/** The box a reply would go into when none was chosen: the focused one, else the page's only or first one. */
export function currentBox(root: Document): ReplyBox | undefined {
	const boxes = findReplyBoxes(root);
	return boxes.find(({ box }) => box === root.activeElement) ?? boxes[0];
}
