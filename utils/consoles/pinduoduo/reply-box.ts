import { textRuns } from '../../dom/text';
import { allOf, type ConsoleMap, cssOf } from './console-map';
import { orderNumberOfRow } from './read-request-row';
import { same, soleOrderNumber } from './sole';

/** Matches every reply box of the console. */
export function replyBoxes({ anchors }: ConsoleMap): string {
	return cssOf(anchors['chat.replyBox'], anchors['remark.box']);
}

export type ReplyBoxKind = 'chat' | 'remark';

/** A box of the console that a reply can go into. */
export interface ReplyBox {
	box: HTMLTextAreaElement;
	kind: ReplyBoxKind;
	/**
	 * Whom the box writes to now: the open conversation's buyer, or the dialog's order. Two readings that differ mean that the page moved on in
	 * between. Undefined where the page does not say.
	 */
	addressee(): string | undefined;
}

/** The kind of box an element is, or undefined where it is none of the console's reply boxes. */
export function replyBoxOf(element: unknown, map: ConsoleMap): ReplyBox | undefined {
	if (!(element instanceof HTMLTextAreaElement)) return undefined;
	const { anchors } = map;
	if (element.matches(cssOf(anchors['chat.replyBox'])))
		return { box: element, kind: 'chat', addressee: () => conversationOf(element.ownerDocument, map) };
	if (!element.matches(cssOf(anchors['remark.box']))) return undefined;
	return { box: element, kind: 'remark', addressee: () => orderOfDialog(element, map) };
}

/** All reply boxes that are on the page now. */
export function findReplyBoxes(root: ParentNode, map: ConsoleMap): ReplyBox[] {
	const boxes = root.querySelectorAll(replyBoxes(map));
	return [...boxes].flatMap((box) => replyBoxOf(box, map) ?? []);
}

function orderOfDialog(box: Element, map: ConsoleMap): string | undefined {
	const dialog = box.closest(cssOf(map.anchors['remark.dialog']));
	// Run by run: on the page the number may stand right before other figures, such as 0/300.
	return dialog ? same(textRuns(dialog).flatMap((run) => soleOrderNumber(run) ?? [])) : undefined;
}

/** The uid of the buyer whose conversation is open. One buyer's row can stand in several groups, so the uid alone counts. */
export function conversationOf(root: ParentNode, { anchors }: ConsoleMap): string | undefined {
	const active = allOf(root, anchors['chat.activeConversation']).map(
		(item) => item.getAttribute('data-random')?.split('-')[0],
	);
	return same(active.filter(Boolean));
}

/** The row of the after-sales list that shows this order number; undefined where two requests of one order stand there. */
export function rowOfOrder(root: ParentNode, orderSn: string, map: ConsoleMap): Element | undefined {
	const rows = allOf(root, map.anchors['list.row']).filter((row) => orderNumberOfRow(row, map) === orderSn);
	return rows.length === 1 ? rows[0] : undefined;
}
