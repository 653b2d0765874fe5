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
	{ buyer, askedAt, answeredAt }: AskedBy,
	now: number,
	rules: QuestionRules,
): Promise<void> {
	return withQuestionId(database, { buyer, askedAt }, async (id, ids) => {
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
			const seen = { id, at: askedAt, ...(answeredAt !== undefined && { answeredAt }) };
			const { next, deltas } = rules.askedOnce(before, seen);
			if (before && before.answeredAt === next.answeredAt) return;
			follow(events.put({ kind: 'question', ...next }));
			const stores = { days: tx.objectStore('days'), goods: tx.objectStore('goods') };
			await addToTotals(stores, deltas, rules, follow);
		});
	});
}
