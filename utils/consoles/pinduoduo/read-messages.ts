import { textOf, textRuns } from '../../dom/text';
import { instantFromText } from '../../domain/clock';
import type { Said, Speaker } from '../../domain/reply-clock';
import { allOf, type ConsoleMap, cssOf, firstOf } from './console-map';

/** The messages of the open conversation in their order: who wrote each, and when (epoch ms). Nothing of their text is taken. */
export function readMessages(root: ParentNode, map: ConsoleMap): Said[] {
	const list = firstOf(root, map.anchors['chat.messages']);
	if (!list) return [];
	return allOf(list, map.anchors['chat.message']).map((message) => ({
		by: speakerOf(message, map),
		at: instantOfMessage(message, map),
	}));
}

/** Who wrote a message: a machine wherever the page marks or names it as one. */
export function speakerOf(message: Element, { anchors }: ConsoleMap): Speaker {
	const has = (...names: readonly (keyof typeof anchors)[]) =>
		message.querySelector(cssOf(...names.map((name) => anchors[name]))) !== null;
	const [buyer, shop] = [has('chat.buyerSide'), has('chat.shopSide')];
	if (has('chat.hint', 'chat.robot')) return 'machine';
	if (buyer === shop) return 'unknown';
	if (buyer) return 'buyer';
	return isNamedRobot(message, anchors) ? 'machine' : 'person';
}

/** A name beside the message, not the message: people talk of robots too. */
function isNamedRobot(message: Element, anchors: ConsoleMap['anchors']): boolean {
	const side = message.querySelector(cssOf(anchors['chat.shopSide']));
	const content = new Set(side ? allOf(side, anchors['chat.content']) : []);
	return side !== null && textRuns(side, content).join('').includes('机器人');
}

/** Its number is the ms at which it was made; else the time that stands above it. */
function instantOfMessage(message: Element, { anchors }: ConsoleMap): number | undefined {
	const id = /_(1\d{12})$/.exec(message.id)?.[1];
	if (id !== undefined) return Number(id);
	return instantFromText(textOf(firstOf(message, anchors['chat.messageTime'])));
}
