import type { Assessment } from '../domain/assessment';
import { DAY } from '../domain/clock';
import { VERDICT_LABELS } from '../domain/labels';
import type { Reply } from './reply';

/** How often this browser used a reply; `lastUsedAt` is epoch ms. */
export interface Usage {
	times: number;
	lastUsedAt: number;
}

export interface RankedReply {
	reply: Reply;
	/** Why it stands where it stands: `适合：先拦截`, `常用`, both, or nothing. */
	why: string;
	/** Its scenario is one that the assessment asks for. */
	suits: boolean;
}

/** Half of a habit is forgotten in a month, so that a reply used daily last year does not stay on top. */
const HALF_LIFE = 30 * DAY;
/** A habit this strong is called `常用`. */
const OFTEN = 3;

/**
 * Replies for one case, best first: those whose scenario the assessment names, in its order; within a scenario, and
 * among the rest, the more used first; ties keep the order of the list. No reply is dropped. `now` is epoch ms.
 */
export function rankReplies(
	replies: readonly Reply[],
	assessment: Pick<Assessment, 'verdict' | 'replies'> | undefined,
	usage: Readonly<Record<string, Usage>>,
	now: number,
): RankedReply[] {
	const wanted = assessment?.replies ?? [];
	const verdict = assessment && VERDICT_LABELS[assessment.verdict];
	return replies
		.map((reply) => {
			const place = wanted.indexOf(reply.scenario);
			const habit = habitOf(Object.hasOwn(usage, reply.id) ? usage[reply.id] : undefined, now);
			const why = [place !== -1 && `适合：${verdict}`, habit >= OFTEN && '常用'].filter(Boolean).join(' · ');
			return { reply, why, suits: place !== -1, place: place === -1 ? wanted.length : place, habit };
		})
		.sort((a, b) => a.place - b.place || b.habit - a.habit)
		.map(({ reply, why, suits }) => ({ reply, why, suits }));
}

function habitOf(used: Usage | undefined, now: number): number {
	if (!used) return 0;
	// A clock set back must not make a habit stronger than it is.
	const age = Math.max(0, now - used.lastUsedAt);
	return used.times * 0.5 ** (age / HALF_LIFE);
}
