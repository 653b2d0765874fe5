import { shanghaiDay } from '../domain/clock';
import { isInTime } from '../domain/reply-times';
import { difference, plain } from './contributions';
import type { Delta, QuestionRecord } from './records';
import { bucketOf } from './waiting-time';

/**
 * A question of the chat as it is known now, with what that changes in the totals of the day on which it was asked. The earliest answer that was seen is the
 * first one, and a case counts where nobody told another, so neither order nor repetition matters.
 */
export function askedOnce(
	before: QuestionRecord | undefined,
	seen: QuestionRecord,
): { next: QuestionRecord; deltas: Delta[] } {
	const answers = [before?.answeredAt, seen.answeredAt].filter((at) => at !== undefined);
	const cases = new Set([before?.case, seen.case].filter((one) => one !== undefined));
	const [only = null] = cases;
	const next = {
		...{ id: seen.id, at: seen.at },
		...(answers.length > 0 && { answeredAt: Math.min(...answers) }),
		...(cases.size > 0 && { case: cases.size === 1 ? only : null }),
	};
	return { next, deltas: difference(contributionsOf(before), contributionsOf(next)) };
}

function contributionsOf(question: QuestionRecord | undefined): Delta[] {
	if (!question) return [];
	const { at, answeredAt } = question;
	const day = shanghaiDay(at);
	const answered = answeredAt !== undefined && plain(day, 'replied', 'waits', bucketOf(answeredAt - at));
	const inTime = isInTime({ askedAt: at, ...(answeredAt !== undefined && { answeredAt }) });
	return [
		plain(day, 'replied', 'n'),
		...(inTime ? [plain(day, 'replied', 'within')] : []),
		...(answered ? [answered] : []),
	];
}
