import { textOf } from '../../dom/text';
import { type AnchorName, allOf, type ConsoleMap, firstOf } from './console-map';
import { driftedAnchors } from './drift';
import { speakerOf } from './read-messages';

/** What an open conversation shows; where one of them is there, the others should be too. */
const OF_OPEN_TALK = ['chat.header', 'chat.messages', 'chat.replyBox'] as const;

/** So few texts or messages alike may be chance. */
const FEWEST = 3;

/** A row of a list of conversations is no longer than this (characters) and ends or begins with a time of the day. */
const LONGEST = 120;
const TIME = /(?:^|\D)(?:[01]?\d|2[0-3]):[0-5]\d(?!\d)/;

/**
 * The anchors of the chat that should be found on the page as it stands and are not, or are found otherwise than they should be. A chat in which no
 * conversation is open, or whose list is filtered to nothing, lacks nothing.
 */
export function driftedInChat(root: Document, map: ConsoleMap): AnchorName[] {
	const { anchors } = map;
	const rows = allOf(root, anchors['chat.conversation']);
	const lacking = OF_OPEN_TALK.filter((name) => firstOf(root, anchors[name]) === null);
	const isOpen =
		lacking.length < OF_OPEN_TALK.length ||
		firstOf(root, anchors['chat.activeConversation']) !== null ||
		(rows.length === 0 && root.querySelector('textarea') !== null);
	return [...driftedRows(root, rows, map), ...(isOpen ? lacking : []), ...driftedMessages(root, map)];
}

function driftedRows(root: Document, rows: readonly Element[], map: ConsoleMap): AnchorName[] {
	if (rows.length > 0) return driftedAnchors(root, rows, 'chat.conversation', map);
	return looksLikeChats(root, map) ? ['chat.conversation'] : [];
}

/** Children of one element, each short and with a time: a list of conversations, whatever it is called. The messages are such a list too. */
function looksLikeChats(root: Document, { anchors }: ConsoleMap): boolean {
	const messages = firstOf(root, anchors['chat.messages']);
	return [...root.querySelectorAll('ul, ol, div')].some((list) => {
		if (list.children.length < FEWEST || messages?.contains(list) || list.contains(messages)) return false;
		const timed = [...list.children].filter((row) => {
			const text = textOf(row);
			return text.length <= LONGEST && TIME.test(text);
		});
		return timed.length >= FEWEST && timed.length * 2 > list.children.length;
	});
}

/** A list of messages in which none is found, or of which hardly any tells whose it is. */
function driftedMessages(root: Document, map: ConsoleMap): AnchorName[] {
	const list = firstOf(root, map.anchors['chat.messages']);
	if (!list) return [];
	const messages = allOf(list, map.anchors['chat.message']);
	if (messages.length === 0) return list.querySelectorAll('li').length < FEWEST ? [] : ['chat.message'];
	const unknown = messages.filter((message) => speakerOf(message, map) === 'unknown');
	const isLost = unknown.length >= FEWEST && unknown.length * 2 > messages.length;
	return isLost ? ['chat.buyerSide', 'chat.shopSide'] : [];
}
