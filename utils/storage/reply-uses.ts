import { DAY, shanghaiDay } from '../domain/clock';
import type { DayRecord } from '../insight/records';
import { checkGeneration, idOf, withCaseIds } from './case-ids';
import { heldEvents } from './held-events';
import type { Database } from './schema';
import { complete } from './transaction';

/** One insertion of a reply; `id` was made at the source, `at` is epoch ms, `caseKey` is in clear. */
export interface InsertedReply {
	id: string;
	replyId: string;
	at: number;
	caseKey?: string;
}

export interface ReplyUseRules {
	emptyDay(day: number): DayRecord;
	addReplyUse(record: DayRecord, use: { reply: string; at: number }): DayRecord;
}

/** Counts an insertion once, however often it is sent. Hands back its id. */
export function addReplyUse(database: Database, use: InsertedReply, rules: ReplyUseRules): Promise<string> {
	return withCaseIds(database, use.caseKey === undefined ? [] : [use.caseKey], async (ids) => {
		const tx = database.transaction(['keys', 'events', 'earlier-events', 'days'], 'readwrite');
		return complete(tx, async () => {
			checkGeneration(ids, await tx.objectStore('keys').get('case-ids'));
			const events = tx.objectStore('events');
			if ((await heldEvents(tx, [use])).size > 0) return use.id;
			const days = tx.objectStore('days');
			const day = shanghaiDay(use.at);
			const record = (await days.get(day)) ?? rules.emptyDay(day);
			await events.add({
				kind: 'reply',
				id: use.id,
				at: use.at,
				reply: use.replyId,
				...(use.caseKey !== undefined && { case: idOf(ids, use.caseKey).case }),
			});
			await days.put(rules.addReplyUse(record, { reply: use.replyId, at: use.at }));
			return use.id;
		});
	});
}

/** Days that the usage of replies looks back on; older use says nothing about what is useful now. */
const USAGE_DAYS = 90;

export interface ReplyUsage {
	times: number;
	/** Epoch ms. */
	lastUsedAt: number;
}

/** How often and when last each reply was inserted in the last 90 days, by reply id; from day totals, not from events. */
export async function replyUsage(database: Database, now: number): Promise<Record<string, ReplyUsage>> {
	const from = shanghaiDay(now - USAGE_DAYS * DAY);
	const usage = new Map<string, ReplyUsage>();
	for (const day of await database.getAll('days', IDBKeyRange.lowerBound(from))) {
		for (const { id, times, lastAt } of day.replies) {
			const before = usage.get(id);
			usage.set(id, {
				times: (before?.times ?? 0) + times,
				lastUsedAt: Math.max(before?.lastUsedAt ?? lastAt, lastAt),
			});
		}
	}
	return Object.fromEntries(usage);
}
