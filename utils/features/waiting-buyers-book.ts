import type { ConsoleMap } from '../consoles/pinduoduo/console-map';
import {
	driftedMessages,
	type Newest,
	readConversationsJson,
	readHistoryJson,
	type Talk,
} from '../consoles/pinduoduo/read-conversation-json';
import { type Conversation, readConversations, readOpenTalk } from '../consoles/pinduoduo/read-conversations';
import { readMessages } from '../consoles/pinduoduo/read-messages';
import { BoundedMap } from '../domain/bounded-map';
import { MINUTE, shanghaiHour } from '../domain/clock';
import { agreedWaiting, replyClock, type Waiting, type WaitingBuyer, waitingIn } from '../domain/reply-clock';
import type { Copy } from './talks';

/** A buyer who waits, and where the list shows them. */
export interface WaitingRow extends WaitingBuyer {
	/** Held in memory only. */
	buyer: string;
	row: Element;
}

const MOST = 500;

/** Joins what the list, the open conversation and the console's replies say of who waits. Numbers of buyers stay in memory, texts of messages too. */
export class WaitingBook {
	private readonly newest = new BoundedMap<string, Talk>(MOST);
	private readonly histories = new BoundedMap<string, Talk>(MOST);

	/**
	 * Takes in a reply of the console; hands back the fields that most of its messages lack, and undefined where it could not be read. One that lacks some is
	 * not believed.
	 */
	hear({ endpoint, body }: Copy, map: ConsoleMap): string[] | undefined {
		const isHistory = endpoint === 'history';
		const off = driftedMessages(body, isHistory ? 'history' : 'conversations', map);
		if (off?.length !== 0) return off;
		const talks = isHistory ? readHistoryJson(body, map) : readConversationsJson(body, map);
		for (const talk of talks ?? []) (isHistory ? this.histories : this.newest).set(talk.buyer, talk);
		return talks && off;
	}

	/** Who waits at `now` (epoch ms): those whose time still runs first, soonest first; then those whose time is up, in the order in which it was. */
	waiting(root: ParentNode, now: number, map: ConsoleMap): WaitingRow[] {
		const open = readOpenTalk(root, map);
		const messages = open?.agreed ? waitingIn(readMessages(root, map)) : undefined;
		const rows = readConversations(root, now, map).flatMap((conversation) => {
			const { buyer, nick, row } = conversation;
			const shown = buyer === open?.buyer ? messages : undefined;
			const waiting = agreedWaiting(shown, conversation.waiting, ...this.told(conversation));
			const clock = replyClock(waiting, now);
			return clock ? [{ ...clock, buyer, nick, row }] : [];
		});
		return rows.sort((a, b) => Number(a.missed) - Number(b.missed) || a.dueAt - b.dueAt);
	}

	/** What the console's replies say, unless the row shows that the talk has gone on since. */
	private told(conversation: Conversation): Waiting[] {
		const [newest, history] = [this.newest, this.histories]
			.map((talks) => talks.get(conversation.buyer))
			.map((talk) => (talk && isStill(talk.newest, conversation) ? talk : undefined));
		return [newest && lastWord(waitingIn(newest.said), newest), history && waitingIn(history.said)];
	}
}

/** The newest message alone: that of a buyer gives a bound, that of a machine tells nothing. */
function lastWord(waiting: Waiting, { said }: Talk): Waiting {
	if (said.at(-1)?.by === 'machine') return undefined;
	return waiting?.waits ? { ...waiting, exact: false } : waiting;
}

/** Whether the row still shows this message as its newest. */
function isStill({ at, text }: Newest, { lastText, lastTime }: Conversation): boolean {
	const two = (part: number) => String(part).padStart(2, '0');
	if (`${two(shanghaiHour(at))}:${two(Math.floor(at / MINUTE) % 60)}` !== lastTime.padStart(5, '0'))
		return false;
	const start = lastText.replace(/(?:…|\.{3})$/, '');
	return text === '' || lastText === '' || squeeze(text).startsWith(squeeze(start));
}

function squeeze(text: string): string {
	return text.replace(/\s+/g, '');
}
