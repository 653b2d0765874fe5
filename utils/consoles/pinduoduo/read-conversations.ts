import { textOf } from '../../dom/text';
import { durationFromText } from '../../domain/clock';
import { agreedWaiting, type Waiting } from '../../domain/reply-clock';
import { allOf, type ConsoleMap, firstOf } from './console-map';
import { conversationOf } from './reply-box';
import { same } from './sole';

/** One conversation as the page's list shows it. */
export interface Conversation {
	/** The console's number of the buyer. Held in memory only. */
	buyer: string;
	/** Masked, as the page writes it. */
	nick: string;
	row: Element;
	/** What the list itself says of waiting: a bound, since it counts from the newest message and rounds. */
	waiting: Waiting;
	/** The newest message and its time as the row shows them, or empty. */
	lastText: string;
	lastTime: string;
}

/**
 * The conversations that the list shows, each buyer once: one stands in several groups, and all but one of these are hidden. `at` is epoch ms. A row without
 * a sign of waiting says nothing: the page takes the robot for a reply.
 */
export function readConversations(root: ParentNode, at: number, map: ConsoleMap): Conversation[] {
	const found = new Map<string, Conversation>();
	for (const row of allOf(root, map.anchors['chat.conversation'])) {
		const buyer = buyerOfRow(row);
		if (buyer === undefined || !row.checkVisibility()) continue;
		const conversation = readRow(row, buyer, at, map);
		const before = found.get(buyer);
		const waiting = before ? agreedWaiting(before.waiting, conversation.waiting) : conversation.waiting;
		found.set(buyer, { ...(before ?? conversation), waiting });
	}
	return [...found.values()];
}

function readRow(row: Element, buyer: string, at: number, { anchors }: ConsoleMap): Conversation {
	const text = (name: 'chat.nick' | 'chat.lastText' | 'chat.lastTime' | 'chat.waited') =>
		textOf(firstOf(row, anchors[name]));
	const waited = durationFromText(text('chat.waited'));
	return {
		buyer,
		nick: text('chat.nick').slice(0, 20),
		row,
		waiting: waited === undefined ? undefined : { waits: true, sinces: [at - waited], exact: false },
		lastText: text('chat.lastText'),
		lastTime: text('chat.lastTime'),
	};
}

/** `<uid>-0-<group>` */
function buyerOfRow(row: Element): string | undefined {
	return /^\d{5,20}(?=-|$)/.exec(row.getAttribute('data-random') ?? '')?.[0];
}

/** The open conversation, by the list and by the messages that are shown. */
export interface OpenTalk {
	buyer: string;
	/** Whether the messages are this buyer's; undefined where they do not say whose they are. */
	agreed: boolean | undefined;
	/** Changes when other messages are shown. */
	shown: string;
}

/** Undefined where no conversation is open, or two. While the page moves from one to the next, list and messages may be of different buyers. */
export function readOpenTalk(root: ParentNode, map: ConsoleMap): OpenTalk | undefined {
	const { anchors } = map;
	const buyer = conversationOf(root, map);
	const list = firstOf(root, anchors['chat.messages']);
	if (buyer === undefined || !list) return undefined;
	const owners = allOf(list, anchors['chat.owner']).map((each) => each.getAttribute('currentuid') ?? '');
	const shown = allOf(list, anchors['chat.message'])
		.map(({ id }) => id)
		.join(' ');
	if (owners.length > 0) return { buyer, agreed: same(owners) === buyer, shown };
	const header = textOf(firstOf(root, anchors['chat.headerName']));
	const active = firstOf(root, anchors['chat.activeConversation']);
	const nick = active ? textOf(firstOf(active, anchors['chat.nick'])) : '';
	return { buyer, agreed: header !== '' && nick !== '' && header !== nick ? false : undefined, shown };
}
