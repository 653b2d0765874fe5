import { around, boxOf, isField, pageOf } from '../../dom/boxes';
import { textRuns } from '../../dom/text';
import { allOf, type ConsoleMap, cssOf } from './console-map';
import { orderNumberOfRow } from './read-request-row';
import { same, soleOrderNumber } from './sole';

/** Matches the reply boxes of the console that can be told by where they stand. */
export function replyBoxes({ anchors }: ConsoleMap): string {
	return cssOf(anchors['chat.replyBox'], anchors['remark.box']);
}

export type ReplyBoxKind = 'chat' | 'remark';

/** A box of the console that a reply can go into. */
export interface ReplyBox {
	/** A field, or an element whose contents are edited; it may lie in an open shadow root or in a frame of the console's own. */
	box: HTMLElement;
	kind: ReplyBoxKind;
	/**
	 * Whom the box writes to now: the open conversation's buyer, or the dialog's order. Two readings that differ mean that the page moved on in
	 * between. Undefined where the page does not say.
	 */
	addressee(): string | undefined;
}

/** The reply box that text typed at a node goes into, or undefined where it is none of the console's reply boxes. */
export function replyBoxOf(node: unknown, map: ConsoleMap): ReplyBox | undefined {
	const box = boxOf(node);
	if (!box) return undefined;
	if (box.matches(cssOf(map.anchors['remark.box'])))
		return { box, kind: 'remark', addressee: () => orderOfDialog(box, map) };
	if (!isChatBox(box, map)) return undefined;
	return { box, kind: 'chat', addressee: () => conversationOf(pageOf(box.ownerDocument), map) };
}

/** All reply boxes that are on the page now and can be told by where they stand. */
export function findReplyBoxes(root: ParentNode, map: ConsoleMap): ReplyBox[] {
	const boxes = [...root.querySelectorAll(replyBoxes(map))];
	const found = boxes.flatMap((box) => replyBoxOf(box, map) ?? []);
	return found.filter(({ box }, index) => found.findIndex((other) => other.box === box) === index);
}

/** How far around a box its send button is looked for. */
const NEAR = 6;

/** By where it stands, or by meaning: in a conversation, with a button beside it that says "send". */
function isChatBox(box: HTMLElement, map: ConsoleMap): boolean {
	const { anchors, labels } = map;
	const known = cssOf(anchors['chat.replyBox']);
	if (box.matches(known)) return true;
	if (isField(box) && (box.type === 'search' || box.getAttribute('role') === 'combobox')) return false;
	const page = pageOf(box.ownerDocument);
	if (allOf(page, anchors['chat.activeConversation']).length === 0) return false;
	let place = around(box);
	for (let steps = 0; place && steps < NEAR && place !== page.body; steps++, place = around(place)) {
		if (holdsOther(place, box)) return false;
		if (saysSend(place, labels['chat.send'])) return true;
	}
	return false;
}

/** Where other boxes stand around as well, the button may be theirs. */
function holdsOther(place: Element, box: HTMLElement): boolean {
	return [...place.querySelectorAll('textarea, input, [contenteditable]')].some((element) => {
		const other = boxOf(element);
		return other !== undefined && other !== box;
	});
}

function saysSend(place: Element, words: readonly string[]): boolean {
	return [...place.querySelectorAll('*')].some(
		({ childElementCount, textContent }) =>
			childElementCount === 0 && words.includes((textContent ?? '').replace(/[\s(（].*$/, '')),
	);
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
