import type { CaseFilter, CasePage, DayRange } from '../../insight/figures';
import {
	countFollowUps,
	type FollowUp,
	type FollowUpCounts,
	followUpsOf,
	promisesOf,
} from '../../insight/follow-ups';
import { type KnownCase, pageOf } from './known-cases';
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

/** The cases in which promises of these days stand as the filter says. */
export function readPromised(
	services: Services,
	search: { filter: CaseFilter; after?: string | undefined },
): Promise<CasePage> {
	return pageOf(services, search, () => promisedCases(services, search.filter));
}

async function promisedCases({ store, now }: Services, filter: CaseFilter): Promise<KnownCase[]> {
	const fitting = (await store.followUps.all()).filter((steps) => {
		const states = promisesOf(steps, filter, now());
		return filter.promise ? states.includes(filter.promise) : states.length > 0;
	});
	return fitting.map((steps) => ({
		id: steps[0]?.case ?? '',
		at: Math.max(...steps.map(({ at }) => at)),
		replies: steps.flatMap((step) => (step.kind === 'reply' ? step.reply : [])),
	}));
}
