import { MINUTE, shanghaiDay } from '../domain/clock';
import type { DayRange, PromiseState } from './figures';
import type { EventRecord } from './records';

/** A promise to come back to the buyer of a case. Instants are epoch ms; `doneAt` is absent where nobody was seen to come back. */
export interface FollowUp {
	/** That of the insertion that promised it. */
	id: string;
	/** The reply that promised it. */
	reply: string;
	promisedAt: number;
	dueAt: number;
	doneAt?: number;
}

/** What was done of a case that bears on promises. */
export type FollowStep = Extract<EventRecord, { kind: 'reply' | 'followed' }>;

/** Replies that follow each other so closely belong to one talk: nobody has come back yet. */
const ONE_TALK = 5 * MINUTE;

/**
 * The promises of one case, oldest first, by all replies inserted in it and the agent's own marks, in any order. One is kept by the first reply after its talk,
 * or by the mark. Of several in one talk the last one counts.
 */
export function followUpsOf(steps: readonly FollowStep[]): FollowUp[] {
	const sorted = [...new Map(steps.map((step) => [step.id, step])).values()].sort(
		(a, b) => a.at - b.at || (a.id < b.id ? -1 : 1),
	);
	const replies = sorted.filter((step) => step.kind === 'reply');
	return replies.flatMap(({ id, reply, at, followUpAt }, index): FollowUp[] => {
		if (followUpAt === undefined) return [];
		const later = replies.slice(index + 1);
		if (later.some((one) => one.followUpAt !== undefined && one.at - at < ONE_TALK)) return [];
		const answer = later.find((one) => one.at - at >= ONE_TALK)?.at;
		const mark = sorted.find((step) => step.kind === 'followed' && step.reply === id && step.at >= at)?.at;
		const doneAt = Math.min(answer ?? Infinity, mark ?? Infinity);
		return [{ id, reply, promisedAt: at, dueAt: followUpAt, ...(doneAt < Infinity && { doneAt }) }];
	});
}

/** How the promises of one case that were given on these days (both inclusive) stand at `now` (epoch ms). */
export function promisesOf(
	steps: readonly FollowStep[],
	{ from, to }: DayRange,
	now: number,
): PromiseState[] {
	return followUpsOf(steps).flatMap(({ promisedAt, dueAt, doneAt }) => {
		const day = shanghaiDay(promisedAt);
		if (day < from || day > to) return [];
		if (doneAt !== undefined) return doneAt <= dueAt ? 'kept' : 'late';
		return now > dueAt ? 'unseen' : 'open';
	});
}

export type FollowUpCounts = Record<PromiseState, number>;

/** The same of all cases, counted. */
export function countFollowUps(
	cases: Iterable<readonly FollowStep[]>,
	range: DayRange,
	now: number,
): FollowUpCounts {
	const counts: FollowUpCounts = { kept: 0, late: 0, unseen: 0, open: 0 };
	for (const steps of cases) for (const state of promisesOf(steps, range, now)) counts[state]++;
	return counts;
}
