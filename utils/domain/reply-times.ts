import { isWhollyCounted, REPLY_LIMIT, type Said } from './reply-clock';

/** A buyer's question and the first answer of a person to it (epoch ms); without `answeredAt` no answer was seen. */
export interface Question {
	askedAt: number;
	answeredAt?: number;
}

/** The console's number of the buyer, held in memory only and replaced in the background, with one of their questions. */
export interface AskedBy extends Question {
	buyer: string;
	/** The case that the conversation was about while this was its newest question; absent where that could not be told. */
	caseKey?: string;
}

/** A page that cuts its list of messages shows more than these: a shorter list begins where the conversation does. */
const WHOLE = 10;

/**
 * The questions of a conversation by its messages in their order, each with the first answer of a person. A question begins with the first message of the
 * buyer behind a person's, so one at the top of a long list is left out: its beginning may not be shown. Left out as well are those with no time, with a
 * message beside them that may have been a person's or the buyer's, and those whose three minutes do not lie wholly in the hours that
 * the platform counts, whatever became of them. A list that is not in the order of time tells nothing.
 */
export function repliesIn(said: readonly Said[]): Question[] {
	if (!isInOrder(said)) return [];
	const questions: Question[] = [];
	/** Whether the next message of the buyer begins a question. */
	let begins = said.length < WHOLE;
	let open: { askedAt: number | undefined } | undefined;
	const close = (answeredAt?: number) => {
		const askedAt = open?.askedAt;
		if (askedAt === undefined || !isWhollyCounted(askedAt)) return;
		questions.push({ askedAt, ...(answeredAt !== undefined && { answeredAt }) });
	};
	for (const { by, at } of said) {
		if (by === 'machine') continue;
		if (by === 'buyer') open ??= { askedAt: begins ? at : undefined };
		else if (by === 'unknown') open = { askedAt: undefined };
		else {
			if (at !== undefined) close(at);
			open = undefined;
			begins = true;
		}
	}
	close();
	return questions;
}

/** Whether the buyer has written nothing more since this question was answered: then what the conversation is about now is what it was about then. */
export function isNewest({ answeredAt }: Question, said: readonly Said[]): boolean {
	if (answeredAt === undefined) return true;
	const at = said.findLast(({ by }) => by === 'buyer')?.at;
	return at !== undefined && at <= answeredAt;
}

/** Whether this question was answered by a person within three minutes; one that was not answered was not. */
export function isInTime({ askedAt, answeredAt }: Question): boolean {
	return answeredAt !== undefined && answeredAt - askedAt <= REPLY_LIMIT;
}

function isInOrder(said: readonly Said[]): boolean {
	const times = said.flatMap(({ at }) => at ?? []);
	return times.every((at, index) => at >= (times[index - 1] ?? at));
}
