import { driftedInChat } from '../consoles/pinduoduo/chat-drift';
import { readOpenTalk } from '../consoles/pinduoduo/read-conversations';
import { readMessages } from '../consoles/pinduoduo/read-messages';
import { BoundedMap } from '../domain/bounded-map';
import { MINUTE, SECOND } from '../domain/clock';
import { REPLY_LIMIT, SKEW } from '../domain/reply-clock';
import { type AskedBy, isNewest, repliesIn } from '../domain/reply-times';
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
	{ root, signal, watch, terms, now, talks }: FeatureContext,
	tell: (question: AskedBy) => void,
): void {
	const told = new BoundedMap<string, AskedBy>(MOST);
	let timer: ReturnType<typeof setTimeout> | undefined;

	const read = (): void => {
		timer = undefined;
		const { map } = terms();
		const talk = signal.aborted ? undefined : readOpenTalk(root, map);
		if (!talk?.agreed || driftedInChat(root, map).length > 0) return;
		const said = readMessages(root, map);
		for (const question of repliesIn(said)) {
			const { askedAt, answeredAt } = question;
			if (answeredAt === undefined && now() <= askedAt + REPLY_LIMIT + SKEW) continue;
			const name = `${talk.buyer} ${askedAt}`;
			const before = told.get(name);
			// A later question may be about another order.
			const subject = isNewest(question, said) ? talks?.conversation?.subject() : undefined;
			const caseKey = before?.caseKey ?? subject?.key;
			if (before && before.answeredAt === answeredAt && before.caseKey === caseKey) continue;
			const asked = { buyer: talk.buyer, ...question, ...(caseKey !== undefined && { caseKey }) };
			told.set(name, asked);
			tell(asked);
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
