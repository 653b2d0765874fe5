import { driftedInChat } from '../consoles/pinduoduo/chat-drift';
import { readOpenTalk } from '../consoles/pinduoduo/read-conversations';
import { readMessages } from '../consoles/pinduoduo/read-messages';
import { BoundedMap } from '../domain/bounded-map';
import { MINUTE, SECOND } from '../domain/clock';
import { REPLY_LIMIT, SKEW } from '../domain/reply-clock';
import { type AskedBy, repliesIn } from '../domain/reply-times';
import type { FeatureContext } from './context';

/** How long the page must stand still before its messages are read (ms); nobody waits for this. */
const SETTLE = 2 * SECOND;

/** So many questions are remembered as told. */
const MOST = 2000;

/**
 * Tells which questions of the open conversation a person answered, and when. One that is not answered is told once it surely never will be in time, also by
 * a clock that is wrong. Nothing of what was said is read. A chat that has changed tells nothing.
 */
export function replyTimes(
	{ root, signal, watch, terms, now }: FeatureContext,
	tell: (question: AskedBy) => void,
): void {
	const told = new BoundedMap<string, number | undefined>(MOST);
	let timer: ReturnType<typeof setTimeout> | undefined;

	const read = (): void => {
		timer = undefined;
		const { map } = terms();
		const talk = signal.aborted ? undefined : readOpenTalk(root, map);
		if (!talk?.agreed || driftedInChat(root, map).length > 0) return;
		for (const question of repliesIn(readMessages(root, map))) {
			const { askedAt, answeredAt } = question;
			if (answeredAt === undefined && now() <= askedAt + REPLY_LIMIT + SKEW) continue;
			const name = `${talk.buyer} ${askedAt}`;
			if (told.has(name) && told.get(name) === answeredAt) continue;
			told.set(name, answeredAt);
			tell({ buyer: talk.buyer, ...question });
		}
	};
	const readSoon = (): void => {
		timer ??= setTimeout(read, SETTLE);
	};

	watch.batches(readSoon);
	readSoon();
	// Time alone makes an answer late.
	const clock = setInterval(readSoon, MINUTE);
	signal.addEventListener('abort', () => {
		clearTimeout(timer);
		clearInterval(clock);
	});
}
