import type { FeedbackMark } from '../insight/figures';
import type { CaseRecord, Delta } from '../insight/records';
import { caseIdsFor, checkGeneration, idOf, withCaseIds } from './case-ids';
import { StorageError } from './errors';
import type { Database } from './schema';
import { TEXTS } from './texts';
import { addToTotals, type TotalRules } from './totals';
import { complete } from './transaction';

/** What the agent marked of one case; `id` was made at the source, `caseKey` is in clear, `at` is epoch ms. */
export interface GivenFeedback {
	id: string;
	caseKey: string;
	mark: FeedbackMark;
	at: number;
}

export interface FeedbackRules extends TotalRules {
	mark(
		record: CaseRecord,
		feedback: FeedbackMark & { at: number; write: string },
	): { next: CaseRecord; deltas: Delta[] };
}

/** Keeps the mark with its case and in the totals, in one transaction; the later of two counts. Throws where the case was never seen. */
export function writeFeedback(
	database: Database,
	given: GivenFeedback,
	rules: FeedbackRules,
): Promise<string> {
	return withCaseIds(database, [given.caseKey], async (ids) => {
		const tx = database.transaction(['keys', 'cases', 'days', 'goods'], 'readwrite');
		return complete(tx, async (follow) => {
			checkGeneration(ids, await tx.objectStore('keys').get('case-ids'));
			const cases = tx.objectStore('cases');
			const record = await cases.get(idOf(ids, given.caseKey).case);
			if (!record) throw new StorageError(TEXTS.caseNotSeen);
			const { next, deltas } = rules.mark(record, { ...given.mark, at: given.at, write: given.id });
			follow(cases.put(next));
			await addToTotals(
				{ days: tx.objectStore('days'), goods: tx.objectStore('goods') },
				deltas,
				rules,
				follow,
			);
			return given.id;
		});
	});
}

/** What was marked of a case, and whether it was seen to have ended; undefined where it was never seen. */
export async function readFeedback(
	database: Database,
	caseKey: string,
): Promise<{ ended: boolean; mark: FeedbackMark | undefined } | undefined> {
	const ids = await caseIdsFor(database, [caseKey]);
	const record = await database.get('cases', idOf(ids, caseKey).case);
	if (!record) return undefined;
	const { feedback, closedAt } = record;
	const { mood, avoidable, note } = feedback ?? {};
	const mark = feedback && { mood: mood ?? null, avoidable: avoidable ?? null, note: note ?? null };
	return { ended: closedAt !== undefined, mark };
}
