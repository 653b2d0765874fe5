import { DAY, shanghaiDay } from '../domain/clock';
import { REPLY_EDITS, type ReplyEdit } from '../domain/words';
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
	/** What became of its text, once that is known. */
	edit?: ReplyEdit;
	/** By when it promised to come back to the buyer (epoch ms). */
	followUpAt?: number;
}

export interface ReplyUseRules {
	emptyDay(day: number): DayRecord;
	addReplyUse(record: DayRecord, use: { reply: string; at: number }): DayRecord;
	addReplyEdit(record: DayRecord, use: { reply: string; edit: ReplyEdit }): DayRecord;
}

/**
 * Counts an insertion once and what became of it once, and keeps what it promised, however often and in whatever order they are sent: what became of an insertion that never
 * arrived counts it too. Hands back its id.
 */
export function addReplyUse(database: Database, use: InsertedReply, rules: ReplyUseRules): Promise<string> {
	return withCaseIds(database, use.caseKey === undefined ? [] : [use.caseKey], async (ids) => {
		const tx = database.transaction(['keys', 'events', 'earlier-events', 'days'], 'readwrite');
		return complete(tx, async () => {
			checkGeneration(ids, await tx.objectStore('keys').get('case-ids'));
			const events = tx.objectStore('events');
			const before = await events.get([use.at, use.id]);
			const isHeld = before !== undefined || (await heldEvents(tx, [use])).size > 0;
			// An event that is still to be moved is of a version that knew nothing of either.
			const was = before?.kind === 'reply' ? before : undefined;
			const canTell = !isHeld || was !== undefined;
			const edit = canTell && was?.edit === undefined ? use.edit : undefined;
			const followUpAt = canTell && was?.followUpAt === undefined ? use.followUpAt : undefined;
			if (isHeld && edit === undefined && followUpAt === undefined) return use.id;
			const days = tx.objectStore('days');
			const day = shanghaiDay(use.at);
			let record = (await days.get(day)) ?? rules.emptyDay(day);
			const counted = { reply: use.replyId, at: use.at };
			if (!isHeld) record = rules.addReplyUse(record, counted);
			if (edit !== undefined) record = rules.addReplyEdit(record, { reply: use.replyId, edit });
			await events.put({
				...was,
				...{ kind: 'reply', id: use.id, at: use.at, reply: use.replyId },
				...(use.caseKey !== undefined && { case: idOf(ids, use.caseKey).case }),
				...(edit !== undefined && { edit }),
				...(followUpAt !== undefined && { followUpAt }),
			});
			await days.put(record);
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
	/** What became of those of which it was seen. */
	edits: Partial<Record<ReplyEdit, number>>;
}

/** How often and when last each reply was inserted in the last 90 days, by reply id; from day totals, not from events. */
export async function replyUsage(database: Database, now: number): Promise<Record<string, ReplyUsage>> {
	const from = shanghaiDay(now - USAGE_DAYS * DAY);
	const usage = new Map<string, ReplyUsage>();
	for (const day of await database.getAll('days', IDBKeyRange.lowerBound(from))) {
		for (const { id, times, lastAt, edits } of day.replies) {
			const before = usage.get(id);
			usage.set(id, {
				times: (before?.times ?? 0) + times,
				lastUsedAt: Math.max(before?.lastUsedAt ?? lastAt, lastAt),
				edits: sumOf(before?.edits ?? {}, edits ?? {}),
			});
		}
	}
	return Object.fromEntries(usage);
}

type Edits = ReplyUsage['edits'];

function sumOf(one: Edits, other: Edits): Edits {
	const sums = REPLY_EDITS.map((edit) => [edit, (one[edit] ?? 0) + (other[edit] ?? 0)] as const);
	return Object.fromEntries(sums.filter(([, count]) => count > 0));
}
