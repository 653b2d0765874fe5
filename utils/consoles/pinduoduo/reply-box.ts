import { textRuns } from '../../dom/text';
import { orderNumberOfRow } from './read-request-row';
import { CHAT, LIST, REMARK } from './selectors';
import { same, soleOrderNumber } from './sole';

/** Matches every reply box of the console. */
export const REPLY_BOXES = `${CHAT.replyBox.css}, ${REMARK.box.css}`;

export type ReplyBoxKind = 'chat' | 'remark';

/** A box of the console that a reply can go into. */
export interface ReplyBox {
	box: HTMLTextAreaElement;
	kind: ReplyBoxKind;
}

/** The kind of box an element is, or undefined where it is none of the console's reply boxes. */
export function replyBoxOf(element: unknown): ReplyBox | undefined {
	if (!(element instanceof HTMLTextAreaElement)) return undefined;
	if (element.matches(CHAT.replyBox.css)) return { box: element, kind: 'chat' };
	return element.matches(REMARK.box.css) ? { box: element, kind: 'remark' } : undefined;
}

/** All reply boxes that are on the page now. */
export function findReplyBoxes(root: ParentNode): ReplyBox[] {
	const boxes = root.querySelectorAll(REPLY_BOXES);
	return [...boxes].flatMap((box) => replyBoxOf(box) ?? []);
}

/**
 * Whom the box writes to now: the open conversation's buyer, or the dialog's order. Two readings that differ mean that the page moved on in
 * between. Undefined where the page does not say.
 */
export function addresseeOf({ box, kind }: ReplyBox): string | undefined {
	if (kind === 'chat') return conversationOf(box.ownerDocument);
	const dialog = box.closest('[data-testid="beast-core-modal"], [role="dialog"]');
	// Run by run: on the page the number may stand right before other figures, such as 0/300.
	return dialog ? same(textRuns(dialog).flatMap((run) => soleOrderNumber(run) ?? [])) : undefined;
}

/** The uid of the buyer whose conversation is open. One buyer's row can stand in several groups, so the uid alone counts. */
export function conversationOf(root: ParentNode): string | undefined {
	const active = [...root.querySelectorAll(CHAT.activeConversation.css)].map(
		(item) => item.getAttribute('data-random')?.split('-')[0],
	);
	return same(active.filter(Boolean));
}

/** The row of the after-sales list that shows this order number; undefined where two requests of one order stand there. */
export function rowOfOrder(root: ParentNode, orderSn: string): Element | undefined {
	const rows = [...root.querySelectorAll(LIST.row.css)].filter((row) => orderNumberOfRow(row) === orderSn);
	return rows.length === 1 ? rows[0] : undefined;
}
