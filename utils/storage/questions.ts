import { DAY, HOUR } from '../domain/clock';
import type { AskedBy } from '../domain/reply-times';
import type { CaseRecord, Delta, QuestionRecord } from '../insight/records';
import { type CaseId, checkGeneration, withQuestionId } from './case-ids';
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
	const { askedAt, caseKey } = asked;
	const knowsOrderAlone = caseKey?.endsWith('/') === true;
	return withQuestionId(database, asked, async ({ question: id, about }, ids) => {
		const tx = database.transaction(['keys', 'cases', 'events', 'days', 'goods'], 'readwrite');
		return complete(tx, async (follow) => {
			const [keys, events] = [tx.objectStore('keys'), tx.objectStore('events')];
			const [key, cutoff, held, ofOrder] = await Promise.all([
				keys.get('case-ids'),
				keys.get('cutoff'),
				events.get([askedAt, id]),
				about ? tx.objectStore('cases').index('order').getAll(about.order) : [],
			]);
			checkGeneration(ids, key);
			const before = held?.kind === 'question' ? held : undefined;
			const deletedBefore = cutoff?.name === 'cutoff' ? cutoff.at : -Infinity;
			if (!before && (askedAt <= Math.max(deletedBefore, now - OLDEST) || askedAt > now + AHEAD)) return;
			const meant = about && (knowsOrderAlone ? caseOfOrder(about, ofOrder) : about.case);
			const seen = {
				id,
				at: askedAt,
				...(meant && { case: meant }),
				...(answeredAt !== undefined && { answeredAt }),
			};
			const { next, deltas } = rules.askedOnce(before, seen);
			if (before && before.answeredAt === next.answeredAt && before.case === next.case) return;
			follow(events.put({ kind: 'question', ...next }));
			const stores = { days: tx.objectStore('days'), goods: tx.objectStore('goods') };
			await addToTotals(stores, deltas, rules, follow);
		});
	});
}

/**
 * The case that a chat means which knows the order alone, as after the browser was closed: the order's only request, or the order itself where it has none.
 * Undefined where there are several.
 */
function caseOfOrder({ case: order }: CaseId, held: readonly CaseRecord[]): string | undefined {
	const requests = held.filter(({ bare }) => !bare);
	return requests.length > 1 ? undefined : (requests[0]?.id ?? order);
}

/** Keys read in one transaction, and events, so that no write waits long. */
const KEYS = 2000;
const EVENTS = 250;

/** Only the id of a question is a keyed hash; all others were made at their source. */
const HASH = /^[0-9a-f]{64}$/;

/**
 * The questions that were asked in a range of time (epoch ms, inclusive), as far as details are still kept, oldest first; at most `most` keys a transaction.
 * They are chosen by their keys: they lie among many more sightings, whose rows take several times as long to read as their keys.
 */
export async function questionsBetween(
	database: Database,
	from: number,
	to: number,
	most = KEYS,
): Promise<QuestionRecord[]> {
	const chosen: [number, string][] = [];
	let range = IDBKeyRange.bound([from], [to, []]);
	for (;;) {
		const keys = await database.getAllKeys('events', range, most);
		chosen.push(...keys.filter(([, id]) => HASH.test(id)));
		const last = keys.at(-1);
		if (!last || keys.length < most) break;
		range = IDBKeyRange.bound(last, [to, []], true);
	}
	const found: QuestionRecord[] = [];
	for (let begin = 0; begin < chosen.length; begin += EVENTS) {
		const tx = database.transaction('events', 'readonly');
		const events = await complete(tx, () =>
			Promise.all(chosen.slice(begin, begin + EVENTS).map((key) => tx.store.get(key))),
		);
		found.push(...events.filter((event) => event?.kind === 'question'));
	}
	return found;
}
