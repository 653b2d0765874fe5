import type { DayRange } from '../../insight/figures';
import { countFollowUps, type FollowUp, type FollowUpCounts, followUpsOf } from '../../insight/follow-ups';
import type { Services } from './services';

/** Promises of a case that nobody was seen to keep yet, soonest due first. */
export async function readFollowUps({ store }: Services, caseKey: string): Promise<FollowUp[]> {
	const promises = followUpsOf(await store.followUps.of(caseKey));
	return promises.filter(({ doneAt }) => doneAt === undefined).sort((a, b) => a.dueAt - b.dueAt);
}

/** How the promises that were given on these days stand now. */
export async function countPromises({ store, now }: Services, range: DayRange): Promise<FollowUpCounts> {
	return countFollowUps(await store.followUps.all(), range, now());
}
