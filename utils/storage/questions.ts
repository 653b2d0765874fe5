import { DAY, HOUR } from '../domain/clock';
import type { AskedBy } from '../domain/reply-times';
import type { Delta, QuestionRecord } from '../insight/records';
import { checkGeneration, withQuestionId } from './case-ids';
import type { Database } from './schema';
import { addToTotals, type TotalRules } from './totals';
import { complete } from './transaction';

/** What a question does to the totals; given by `utils/insight`, which knows no storage. */
export interface QuestionRules extends TotalRules {
	askedOnce(
		before: QuestionRecord | undefined,
		seen: QuestionRecord,
	): { next: QuestionRecord; deltas: Delta[] };
}

/**
 * Details are kept for a day at least, so that a question of this age (ms) which is not there was never counted. An older one may have been: old talks are
 * opened again long after.
 */
const OLDEST = DAY;
/** A question that is further ahead was read with a wrong clock (ms). */
const AHEAD = HOUR;

/** Keeps a question of the chat and its place in the totals in one transaction; the buyer's number is not kept. `now` is epoch ms. */
export function keepQuestion(
	database: Database,
	{ answeredAt, ...asked }: AskedBy,
	now: number,
	rules: QuestionRules,
): Promise<void> {
	const { askedAt } = asked;
	return withQuestionId(database, asked, async ({ question: id, ...about }, ids) => {
		const tx = database.transaction(['keys', 'events', 'days', 'goods'], 'readwrite');
		return complete(tx, async (follow) => {
			const [keys, events] = [tx.objectStore('keys'), tx.objectStore('events')];
			const [key, cutoff, held] = await Promise.all([
				keys.get('case-ids'),
				keys.get('cutoff'),
				events.get([askedAt, id]),
			]);
			checkGeneration(ids, key);
			const before = held?.kind === 'question' ? held : undefined;
			const deletedBefore = cutoff?.name === 'cutoff' ? cutoff.at : -Infinity;
			if (!before && (askedAt <= Math.max(deletedBefore, now - OLDEST) || askedAt > now + AHEAD)) return;
			const seen = { id, at: askedAt, ...about, ...(answeredAt !== undefined && { answeredAt }) };
			const { next, deltas } = rules.askedOnce(before, seen);
			if (before && before.answeredAt === next.answeredAt && before.case === next.case) return;
			follow(events.put({ kind: 'question', ...next }));
			const stores = { days: tx.objectStore('days'), goods: tx.objectStore('goods') };
			await addToTotals(stores, deltas, rules, follow);
		});
	});
}

/** Events read in one transaction, so that no write waits long. */
const BATCH = 2000;

/** The questions that were asked in a range of time (epoch ms, inclusive), as far as details are still kept, oldest first; at most `most` events a transaction. */
export async function questionsBetween(
	database: Database,
	from: number,
	to: number,
	most = BATCH,
): Promise<QuestionRecord[]> {
	const found: QuestionRecord[] = [];
	let range = IDBKeyRange.bound([from], [to, []]);
	for (;;) {
		const events = await database.getAll('events', range, most);
		found.push(...events.filter((event) => event.kind === 'question'));
		const last = events.at(-1);
		if (!last || events.length < most) return found;
		range = IDBKeyRange.bound([last.at, last.id], [to, []], true);
	}
}
