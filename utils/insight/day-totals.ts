import type { Outcome } from '../domain/words';
import type { DayDelta, DayRecord } from './records';

export function noOutcomes(): Record<Outcome, number> {
	return {
		fast: 0,
		platform: 0,
		timeout: 0,
		merchant: 0,
		withdrawn: 0,
		refused: 0,
		failed: 0,
		unknown: 0,
	};
}

/** The totals of a Shanghai day on which nothing was counted. */
export function emptyDay(day: number): DayRecord {
	return { day, seen: 0, closed: noOutcomes(), repliesInserted: 0, replies: [] };
}

/** The day's totals with one change added; the first is not changed. */
export function addDelta(record: DayRecord, delta: DayDelta): DayRecord {
	const closed = { ...record.closed };
	if (delta.closed) closed[delta.closed.outcome] += delta.closed.by;
	return { ...record, seen: record.seen + (delta.seen ?? 0), closed };
}

/** The day's totals with one insertion of a reply added; `at` is epoch ms. */
export function addReplyUse(record: DayRecord, use: { reply: string; at: number }): DayRecord {
	const before = record.replies.find((entry) => entry.id === use.reply);
	const entry = {
		id: use.reply,
		times: (before?.times ?? 0) + 1,
		lastAt: Math.max(before?.lastAt ?? use.at, use.at),
	};
	const replies = [...record.replies.filter((other) => other !== before), entry];
	return { ...record, repliesInserted: record.repliesInserted + 1, replies };
}
